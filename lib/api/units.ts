import "server-only";
import { z } from "zod";
import { dayOf } from "../db/days";
import { inScope, type Scope, type Tx } from "../db/scope";
import { UNIT_TYPES } from "../domain/criteria";
import { UNIT_LEVELS } from "../domain/organisation";
import { fail, ok } from "../domain/result";
import { fold } from "../domain/text";
import { reading } from "./endpoint";
import { codeParam, day, NONE, pageOf, pagingQuery, windowOf } from "./fields";

const unitSchema = z
  .strictObject({
    code: z.string().describe("Mã, không đổi suốt đời đơn vị"),
    name: z.string(),
    shortName: z.string(),
    headerUpper: z.string(),
    headerName: z.string(),
    documentCode: z.string(),
    place: z.string(),
    unitType: z.enum(UNIT_TYPES),
    level: z.enum(UNIT_LEVELS),
    cluster: z.string(),
    branchCount: z.int().nullable(),
    memberCount: z.int().nullable(),
    validFrom: day.describe("Các thông tin này có từ ngày"),
    establishedOn: day.nullable(),
    dissolvedOn: day.nullable(),
  })
  .meta({ id: "Unit" });

const select = {
  validFrom: true,
  name: true,
  shortName: true,
  headerUpper: true,
  headerName: true,
  documentCode: true,
  place: true,
  unitType: true,
  level: true,
  cluster: true,
  branchCount: true,
  memberCount: true,
  unit: { select: { code: true, establishedOn: true, dissolvedOn: true } },
} as const;

/** The version in force of the units in scope; the body itself is not one of its units. */
function inForce(scope: Scope) {
  const units = scope.unitScope === "all" ? {} : { unitId: { in: [...scope.unitScope] } };
  return { bodyId: scope.bodyId, validTo: null, level: { not: "body" as const }, ...units };
}

type UnitRow = Awaited<ReturnType<typeof fetchUnits>>[number];

function fetchUnits(tx: Tx, where: ReturnType<typeof inForce> & { unit?: { code: string }; searchKey?: { contains: string } }, page = {}) {
  return tx.unitVersion.findMany({ where, select, orderBy: { unit: { code: "asc" } }, ...page });
}

function toUnit({ unit, validFrom, ...attributes }: UnitRow): z.input<typeof unitSchema> {
  const days = { validFrom: dayOf(validFrom), establishedOn: dayOf(unit.establishedOn), dissolvedOn: dayOf(unit.dissolvedOn) };
  return { code: unit.code, ...attributes, ...days };
}

export const listUnits = reading({
  id: "listUnits",
  path: "/units",
  tag: "units",
  summary: "Danh sách đơn vị trong phạm vi của người giữ mã",
  params: NONE,
  query: z.strictObject({ ...pagingQuery, search: z.string().trim().max(100).default("").describe("Tìm theo tên hoặc mã, không cần dấu") }),
  output: pageOf("UnitPage", unitSchema),
  handle: ({ actor, query }) =>
    inScope(actor, async (tx) => {
      const where = { ...inForce(actor), ...(query.search ? { searchKey: { contains: fold(query.search) } } : {}) };
      const total = await tx.unitVersion.count({ where });
      const rows = await fetchUnits(tx, where, windowOf(query));
      return ok({ items: rows.map(toUnit), page: query.page, pageSize: query.pageSize, total });
    }),
});

export const readUnit = reading({
  id: "readUnit",
  path: "/units/{code}",
  tag: "units",
  summary: "Một đơn vị theo mã",
  params: z.strictObject({ code: codeParam }),
  query: NONE,
  output: unitSchema,
  handle: ({ actor, params }) =>
    inScope(actor, async (tx) => {
      const [row] = await fetchUnits(tx, { ...inForce(actor), unit: { code: params.code } });
      return row ? ok(toUnit(row)) : fail("notFound", "Không tìm thấy đơn vị.");
    }),
});
