import { randomUUID } from "node:crypto";
import { actorOfUser } from "../../lib/db/actors";
import { inScope } from "../../lib/db/scope";
import { DEFAULT_RULE, type RuleSettings } from "../../lib/domain/assessment";
import { defaultCalendar } from "../../lib/domain/cycle";
import type { Actor, Position, Role } from "../../lib/domain/permissions";
import type { Result } from "../../lib/domain/result";
import { cycleSchema } from "../../lib/forms/cycle";
import { membershipSchema, personSchema } from "../../lib/forms/person";
import { unitSchema } from "../../lib/forms/unit";
import { createBody } from "../../lib/use-cases/create-body";
import { createPerson } from "../../lib/use-cases/create-person";
import { createUnit } from "../../lib/use-cases/create-unit";
import { createCycle, setCycleStatus } from "../../lib/use-cases/write-cycle";
import { proposedCriteriaSets } from "../../prisma/demo/criteria-sets";

/** Instants of the year 2024 by their meaning; both cycles 2024 and 2025 are open in the world. */
export const AT = {
  founding: new Date("2023-10-01T02:00:00Z"),
  registering: new Date("2023-11-14T02:00:00Z"),
  approving: new Date("2023-12-01T02:00:00Z"),
  midYear: new Date("2024-06-15T02:00:00Z"),
  reporting: new Date("2024-11-04T02:00:00Z"),
  appraising: new Date("2024-11-12T02:00:00Z"),
  meeting: new Date("2024-11-25T02:00:00Z"),
} as const;

export interface World {
  bodyId: string;
  rootUnitId: string;
  admin: Actor;
  secretary: Actor;
  monitor: Actor;
  btv: Actor;
  viewer: Actor;
  /** Unit ids by code: DCS01 … (Đoàn cơ sở). */
  units: Record<string, string>;
  /** The officer of a unit, by code. */
  officer: (code: string) => Actor;
  cycleIds: Record<number, string>;
  /** Adds a person with one role. */
  addPerson: (unitId: string, role: Role, position?: Position) => Promise<Actor>;
}

/** Gives the value of a Result that must have succeeded. */
export function expectOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message} ${JSON.stringify(result.error.fields ?? {})}`);
  return result.value;
}

/** Founds a body with people, `unitCount` Đoàn cơ sở each with an officer, and the open cycles 2024 and 2025, all by the use cases. */
export async function buildWorld(options: { unitCount?: number; rule?: Partial<RuleSettings> } = {}): Promise<World> {
  const bodyId = randomUUID();
  const tag = bodyId.slice(0, 8);
  const at = AT.founding;
  const founded = await createBody(
    {
      name: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
      shortName: "Đoàn Khối",
      headerUpper: "THÀNH ĐOÀN CẦN THƠ",
      headerName: "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
      documentCode: "ĐTN",
      place: "Cần Thơ",
      term: "2022-2027",
      admin: { name: "Quản trị", username: `quantri-${tag}`, email: null },
      criteriaSets: proposedCriteriaSets(),
    },
    { publish: true, now: at, bodyId },
  );
  const today = "2024-11-04";
  const load = async (userId: string): Promise<Actor> => {
    const actor = await actorOfUser(bodyId, userId, today);
    if (!actor) throw new Error("no such person");
    return actor;
  };
  const admin = await load(founded.adminUserId);
  let people = 0;
  const addPerson: World["addPerson"] = async (unitId, role, position = "officer") => {
    people += 1;
    const person = personSchema.parse({ name: `${role} ${people}`, username: `p${people}-${tag}` });
    const membership = membershipSchema.parse({ unitId, role, position, validFrom: "2022-01-01" });
    return load(expectOk(await createPerson(admin, person, membership, at)).id);
  };
  const cycleIds = await openCycles(admin, options.rule ?? {});
  const units: Record<string, string> = {};
  const officers: Record<string, Actor> = {};
  for (let index = 1; index <= (options.unitCount ?? 2); index += 1) {
    const code = `DCS${String(index).padStart(2, "0")}`;
    const form = unitSchema.parse({
      code,
      name: `Đoàn cơ sở số ${index}`,
      unitType: "coQuan",
      level: "doanCoSo",
      cluster: "Cụm 1",
      validFrom: "2020-01-01",
    });
    units[code] = expectOk(await createUnit(admin, form, at)).id;
    officers[code] = await addPerson(units[code], "unitOfficer", "secretary");
  }
  const root = founded.rootUnitId;
  return {
    bodyId,
    rootUnitId: root,
    admin,
    secretary: await addPerson(root, "btvSecretary"),
    monitor: await addPerson(root, "monitor"),
    btv: await addPerson(root, "btvMember"),
    viewer: await addPerson(root, "viewer"),
    units,
    officer: (code) => {
      const officer = officers[code];
      if (!officer) throw new Error(`no officer of ${code}`);
      return officer;
    },
    cycleIds,
    addPerson,
  };
}

async function openCycles(admin: Actor, rule: Partial<RuleSettings>): Promise<Record<number, string>> {
  const sets = await inScope(admin, (tx) =>
    tx.criteriaSet.findMany({ where: { bodyId: admin.bodyId }, select: { id: true, unitType: true } }),
  );
  const criteriaSets = Object.fromEntries(sets.map((set) => [set.unitType, set.id]));
  const ids: Record<number, string> = {};
  for (const year of [2024, 2025]) {
    const form = cycleSchema.parse({ year, ...defaultCalendar(year), rule: { ...DEFAULT_RULE, ...rule }, references: [], criteriaSets });
    const { id } = expectOk(await createCycle(admin, form, AT.founding));
    expectOk(await setCycleStatus(admin, id, "open", AT.founding));
    ids[year] = id;
  }
  return ids;
}
