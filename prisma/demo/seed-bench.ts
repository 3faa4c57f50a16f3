import { randomUUID } from "node:crypto";
import { now } from "../../lib/clock";
import { actorOfUser } from "../../lib/db/actors";
import { storedDay } from "../../lib/db/days";
import { Prisma } from "../../lib/db/generated/client.ts";
import { inScope, type Tx, whileSigningIn } from "../../lib/db/scope";
import { criteriaContentSchema, type UnitType } from "../../lib/domain/criteria";
import type { Actor } from "../../lib/domain/permissions";
import { unitSearchKey } from "../../lib/domain/unit-attributes";
import { isoDay } from "../../lib/format";
import { membershipSchema, personSchema } from "../../lib/forms/person";
import { createPerson } from "../../lib/use-cases/create-person";
import { createToken } from "../../lib/use-cases/create-token";
import { setPasswordByLink } from "../../lib/use-cases/set-password";
import { rowsOf } from "./bench-rows";
import { expectOk } from "./expect-ok";
import { type DemoAccount, seedDemo } from "./seed-demo";

const UNITS = 400;
/** Xã, phường: their set has the most criteria. */
const BIG_UNITS = 16_000;
const PER_CLUSTER = 60;
const OFFICERS = 10;
/** Units written by one transaction. */
const BATCH = 100;

interface BenchUnit {
  id: string;
  code: string;
  name: string;
  order: number;
}

/**
 * Founds a body of 400 Đoàn cơ sở in cụm of 60 with the years 2024 (reported, in every status up to appraised) and 2025 (being registered).
 * Ten units that still work on 2024 have an officer with an access token. Written in bulk, without audit events: what it stands for has passed through the use cases' tests.
 */
export async function seedBench(options: { newPassword: () => string }): Promise<DemoAccount[]> {
  const accounts = await seedDemo({ ...options, bare: true });
  const admin = await actorNamed("quantri");
  const monitor = await actorNamed("theodoi1");
  const units = await writeUnits(admin, UNITS, "coQuan");
  for (const year of [2024, 2025]) await writeYear(admin, units, { year, unitType: "coQuan", monitorUserId: monitor.userId });
  const working = units.filter((unit) => unit.order % 5 === 0).slice(0, OFFICERS);
  for (const unit of working) accounts.push(await addOfficer(admin, unit, options.newPassword()));
  return accounts;
}

/** Founds a body of 16,000 units with the year 2024 in the same statuses: dossiers and entries only, for the largest export. */
export async function seedBig(options: { newPassword: () => string }): Promise<DemoAccount[]> {
  const accounts = await seedDemo({ ...options, bare: true });
  const admin = await actorNamed("quantri");
  const monitor = await actorNamed("theodoi1");
  const units = await writeUnits(admin, BIG_UNITS, "xaPhuong");
  await writeYear(admin, units, { year: 2024, unitType: "xaPhuong", monitorUserId: monitor.userId, plain: true });
  return accounts;
}

async function actorNamed(username: string): Promise<Actor> {
  const user = await whileSigningIn((tx) => tx.user.findUniqueOrThrow({ where: { username }, select: { bodyId: true, id: true } }));
  const actor = await actorOfUser(user.bodyId, user.id, isoDay(now()));
  if (!actor) throw new Error(`${username} has no role`);
  return actor;
}

function writeUnits(admin: Actor, count: number, unitType: UnitType): Promise<BenchUnit[]> {
  const { bodyId } = admin;
  const units = Array.from({ length: count }, (_, order) => {
    const code = `DCS${String(order + 1).padStart(String(count).length, "0")}`;
    return { id: randomUUID(), code, name: `Đoàn cơ sở Cơ quan số ${order + 1}`, order };
  });
  return inScope(admin, async (tx) => {
    await insertAll(
      tx,
      "Unit",
      units.map(({ id, code }) => ({ bodyId, id, code, createdAt: now() })),
    );
    const versions = units.map(({ id, code, name, order }) => {
      const shortName = `Cơ quan số ${order + 1}`;
      const names = { name, shortName, searchKey: unitSearchKey({ name, shortName, code }) };
      const kind = { unitType, level: "doanCoSo" as const, cluster: `Cụm ${Math.floor(order / PER_CLUSTER) + 1}` };
      const counts = { branchCount: 2 + (order % 9), memberCount: 40 + (order % 60) };
      return {
        bodyId,
        id: randomUUID(),
        unitId: id,
        parentId: admin.rootUnitId,
        validFrom: storedDay("2020-01-01"),
        ...{ decisionNumber: "", headerUpper: "", headerName: "", documentCode: "ĐTN", place: "Cần Thơ" },
        ...names,
        ...kind,
        ...counts,
      };
    });
    await insertAll(tx, "UnitVersion", versions);
    return units;
  });
}

interface BenchYear {
  year: number;
  unitType: UnitType;
  monitorUserId: string;
  /** Without evidence and what was sent. */
  plain?: boolean;
}

async function writeYear(admin: Actor, units: readonly BenchUnit[], bench: BenchYear): Promise<void> {
  const { bodyId } = admin;
  const { year, unitType, monitorUserId, plain } = bench;
  const { cycle, set } = await inScope(admin, async (tx) => ({
    cycle: await tx.cycle.findUniqueOrThrow({ where: { bodyId_year: { bodyId, year } } }),
    set: await tx.criteriaSet.findFirstOrThrow({ where: { bodyId, unitType } }),
  }));
  const { id: cycleId, registrationDueAt, reportDueAt } = cycle;
  const content = criteriaContentSchema.parse(set.content);
  const common = { bodyId, cycleId, year, criteriaSetId: set.id, content, monitorUserId, registrationDueAt, reportDueAt };
  for (let from = 0; from < units.length; from += BATCH) {
    const rows = units
      .slice(from, from + BATCH)
      .map((unit) => rowsOf({ ...common, unitId: unit.id, unitName: unit.name, order: unit.order }));
    await inScope(admin, async (tx) => {
      await insertAll(
        tx,
        "Dossier",
        rows.map((row) => row.dossier),
      );
      await insertAll(
        tx,
        "Entry",
        rows.flatMap((row) => row.entries),
      );
      if (plain) return;
      await insertAll(
        tx,
        "Evidence",
        rows.flatMap((row) => row.evidence),
      );
      await insertAll(
        tx,
        "Submission",
        rows.flatMap((row) => row.submissions),
      );
    });
  }
}

/** Writes rows with one statement of one parameter, ten times as fast as createMany; columns that no row names keep their default. */
async function insertAll(
  tx: Tx,
  table: "Unit" | "UnitVersion" | "Dossier" | "Entry" | "Evidence" | "Submission",
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Prisma.raw([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => `"${name}"`).join(", "));
  const into = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(rows)}::jsonb)`;
}

async function addOfficer(admin: Actor, unit: BenchUnit, password: string): Promise<DemoAccount> {
  const at = now();
  const username = unit.code.toLowerCase();
  const person = personSchema.parse({ username, name: `Bí thư ${unit.name}` });
  const role = { role: "unitOfficer", position: "secretary", validFrom: "2022-01-01" };
  const { secret } = expectOk(await createPerson(admin, person, membershipSchema.parse({ unitId: unit.id, ...role }), at));
  expectOk(await setPasswordByLink(secret, password, at));
  const token = expectOk(await createToken(await actorNamed(username), { name: "Đo tốc độ", days: 30 }, at));
  return { username, password, role: person.name, token: token.secret };
}
