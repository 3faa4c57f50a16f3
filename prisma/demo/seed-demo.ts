import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import type { Actor, Position, Role } from "../../lib/domain/permissions";
import type { Result } from "../../lib/domain/result";
import { isoDay } from "../../lib/format";
import { membershipSchema, personSchema } from "../../lib/forms/person";
import { createBody } from "../../lib/use-cases/create-body";
import { createPerson } from "../../lib/use-cases/create-person";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { proposedCriteriaSets } from "./criteria-sets";
import { seedCycles } from "./seed-cycles";
import { seedUnits } from "./seed-units";

export interface DemoAccount {
  username: string;
  password: string;
  role: string;
  /** Access token for programs, where the account has one. */
  token?: string;
}

/** Gives the value of a Result; a refusal while seeding is a bug. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

const BODY_PEOPLE: { username: string; name: string; role: Role; position: Position }[] = [
  { username: "thuky", name: "Thư ký Ban Thường vụ", role: "btvSecretary", position: "officer" },
  { username: "theodoi1", name: "Cán bộ theo dõi cụm 1", role: "monitor", position: "officer" },
  { username: "theodoi2", name: "Cán bộ theo dõi cụm 2", role: "monitor", position: "officer" },
  { username: "bithu", name: "Bí thư Đoàn Khối", role: "btvMember", position: "secretary" },
  { username: "thanhdoan", name: "Chuyên viên Thành đoàn", role: "viewer", position: "officer" },
];

/** Founds the demonstration body; gives its accounts with passwords from `newPassword`. `bare` leaves units to an import; `prefix` goes before user names. */
export async function seedDemo(options: { bare?: boolean; prefix?: string; newPassword: () => string }): Promise<DemoAccount[]> {
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
  const admin = await actorOfUser(bodyId, body.adminUserId, isoDay(at));
  if (!admin) throw new Error("The administrator was not created");
  const addPerson = async (
    person: { username: string; name: string; email?: string },
    unitId: string,
    role: Role,
    position: Position,
    label: string,
  ) => {
    const membership = membershipSchema.parse({ unitId, role, position, validFrom: "2022-01-01" });
    const { secret } = expectOk(await createPerson(admin, personSchema.parse(person), membership, at));
    await settle(person.username, label, secret);
  };
  for (const person of BODY_PEOPLE)
    await addPerson({ ...person, username: `${prefix}${person.username}` }, body.rootUnitId, person.role, person.position, person.name);
  await seedCycles(admin);
  if (!options.bare) {
    const units = await seedUnits(admin, at);
    for (const unit of units.filter((candidate) => candidate.level === "doanCoSo")) {
      const name = `Bí thư ${unit.name}`;
      const username = unit.code.toLowerCase();
      if (accounts.length < 12)
        await addPerson({ username, name, email: `${username}@example.vn` }, unit.id, "unitOfficer", "secretary", name);
    }
  }
  return accounts;
}

/** Gives the units of the actor's body with their names in force. */
export async function unitsOf(actor: Actor): Promise<{ id: string; code: string; name: string; level: string }[]> {
  const units = await inScope(actor, (tx) =>
    tx.unit.findMany({ where: { bodyId: actor.bodyId }, include: { versions: { where: { validTo: null } } }, orderBy: { code: "asc" } }),
  );
  return units.map((unit) => ({ id: unit.id, code: unit.code, name: unit.versions[0]?.name ?? "", level: unit.versions[0]?.level ?? "" }));
}
