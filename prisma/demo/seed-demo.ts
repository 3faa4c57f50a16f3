import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import type { Actor, Position, Role } from "../../lib/domain/permissions";
import { isoDay } from "../../lib/format";
import { membershipSchema, personSchema } from "../../lib/forms/person";
import { createBody } from "../../lib/use-cases/create-body";
import { createPerson } from "../../lib/use-cases/create-person";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { proposedCriteriaSets } from "./criteria-sets";
import { expectOk } from "./expect-ok";
import { seedContest } from "./seed-contest";
import { seedCycles } from "./seed-cycles";
import { importDemoYear } from "./seed-import";
import { seedRounds } from "./seed-rounds";
import { seedStates } from "./seed-states";

export interface DemoAccount {
  username: string;
  password: string;
  role: string;
  /** Access token for programs, where the account has one. */
  token?: string;
}

type AddPerson = (
  person: { username: string; name: string; email?: string },
  unitId: string,
  role: Role,
  position: Position,
  label: string,
) => Promise<Actor>;

const BODY_PEOPLE: { username: string; name: string; role: Role; position: Position }[] = [
  { username: "thuky", name: "Thư ký Ban Thường vụ", role: "btvSecretary", position: "officer" },
  { username: "theodoi1", name: "Cán bộ theo dõi cụm 1", role: "monitor", position: "officer" },
  { username: "theodoi2", name: "Cán bộ theo dõi cụm 2", role: "monitor", position: "officer" },
  { username: "bithu", name: "Bí thư Đoàn Khối", role: "btvMember", position: "secretary" },
  { username: "thanhdoan", name: "Chuyên viên Thành đoàn", role: "viewer", position: "officer" },
];

/** Founds the demonstration body; gives its accounts with passwords from `newPassword`. `bare` leaves units to an import; `contest` brings its thi đua to the appraisal; `prefix` goes before user names. */
export async function seedDemo(options: {
  bare?: boolean;
  contest?: boolean;
  prefix?: string;
  newPassword: () => string;
}): Promise<DemoAccount[]> {
  const prefix = options.prefix ?? "";
  const at = now();
  const bodyId = randomUUID();
  const accounts: DemoAccount[] = [];
  const settle = async (username: string, role: string, secret: string) => {
    const password = options.newPassword();
    expectOk(await setPasswordByLink(secret, password, at));
    accounts.push({ username, password, role });
  };
  const body = await createBody(
    {
      name: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
      shortName: "Đoàn Khối",
      headerUpper: "THÀNH ĐOÀN CẦN THƠ",
      headerName: "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
      documentCode: "ĐTN",
      place: "Cần Thơ",
      term: "2022-2027",
      admin: { name: "Quản trị Đoàn Khối", username: `${prefix}quantri`, email: null },
      criteriaSets: proposedCriteriaSets(),
    },
    { publish: true, now: at, bodyId },
  );
  await settle(`${prefix}quantri`, "Quản trị", body.secret);
  const admin = await actorOf(bodyId, body.adminUserId, at);
  const addPerson: AddPerson = async (person, unitId, role, position, label) => {
    const membership = membershipSchema.parse({ unitId, role, position, validFrom: "2022-01-01" });
    const { id, secret } = expectOk(await createPerson(admin, personSchema.parse(person), membership, at));
    await settle(person.username, label, secret);
    return actorOf(bodyId, id, at);
  };
  for (const person of BODY_PEOPLE)
    await addPerson({ ...person, username: `${prefix}${person.username}` }, body.rootUnitId, person.role, person.position, person.name);
  await seedCycles(admin);
  const officers = options.bare ? null : await seedYear(admin, addPerson, prefix, at);
  await seedRounds(admin, { open: !options.bare, clusterScores: options.contest });
  if (options.contest && officers) await seedContest(officers, await reviewerOf(admin, prefix, at), at);
  return accounts;
}

/** Imports the year 2024, gives every Đoàn cơ sở its secretary, and brings some dossiers further. */
async function seedYear(admin: Actor, addPerson: AddPerson, prefix: string, at: Date): Promise<Map<string, Actor>> {
  await importDemoYear(admin);
  const officers = new Map<string, Actor>();
  for (const unit of (await unitsOf(admin)).filter((candidate) => candidate.level === "doanCoSo")) {
    const name = `Bí thư ${unit.name}`;
    const username = `${prefix}${unit.code.toLowerCase()}`;
    officers.set(
      unit.code,
      await addPerson({ username, name, email: `${username}@example.vn` }, unit.id, "unitOfficer", "secretary", name),
    );
  }
  await seedStates(officers, await reviewerOf(admin, prefix, at), at);
  return officers;
}

async function reviewerOf(admin: Actor, prefix: string, at: Date): Promise<Actor> {
  const where = { username: `${prefix}thuky` };
  const { id } = await inScope(admin, (tx) => tx.user.findUniqueOrThrow({ where, select: { id: true } }));
  return actorOf(admin.bodyId, id, at);
}

async function actorOf(bodyId: string, userId: string, at: Date): Promise<Actor> {
  const actor = await actorOfUser(bodyId, userId, isoDay(at));
  if (!actor) throw new Error("The person was not created");
  return actor;
}

async function unitsOf(actor: Actor): Promise<{ id: string; code: string; name: string; level: string }[]> {
  const units = await inScope(actor, (tx) =>
    tx.unit.findMany({ where: { bodyId: actor.bodyId }, include: { versions: { where: { validTo: null } } }, orderBy: { code: "asc" } }),
  );
  return units.map((unit) => ({ id: unit.id, code: unit.code, name: unit.versions[0]?.name ?? "", level: unit.versions[0]?.level ?? "" }));
}
