import "server-only";
import { z } from "zod";
import { findDossier } from "../db/dossiers";
import { inScope, unitsInScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { fail, ok, type Result } from "../domain/result";
import { fold } from "../domain/text";
import { STATUSES } from "../domain/workflow";
import { dossierSchema, dossierSummarySchema, entrySchema } from "./dossier-schemas";
import { toDossier, toEntries, toSummary } from "./dossier-view";
import { reading } from "./endpoint";
import { codeParam, NONE, pageOf, pagingQuery, windowOf, yearParam } from "./fields";

/** Where a dossier stands in the address. */
export const dossierParams = z.strictObject({ year: yearParam, unitCode: codeParam });
export type DossierKey = z.output<typeof dossierParams>;

export const NO_DOSSIER = fail("notFound", "Không tìm thấy hồ sơ.");

function readWhole(actor: Actor, key: DossierKey, at: Date): Promise<Result<z.input<typeof dossierSchema>>> {
  return inScope(actor, async (tx) => {
    const record = await findDossier(tx, actor, key);
    return record ? ok(await toDossier(tx, actor, record, at)) : NO_DOSSIER;
  });
}

/** Reads a dossier in one line: the stored version of a conflict. */
export function readSummary(actor: Actor, key: DossierKey): Promise<Result<z.input<typeof dossierSummarySchema>>> {
  return inScope(actor, async (tx) => {
    const record = await findDossier(tx, actor, key);
    if (!record) return NO_DOSSIER;
    return ok(toSummary(actor, record, { ...key, unitName: record.unit.name }));
  });
}

/** Gives the id of a dossier in scope: what use cases ask for. */
function dossierIdOf(actor: Actor, key: DossierKey): Promise<Result<string>> {
  return inScope(actor, async (tx) => {
    const where = { ...unitsInScope(actor), cycle: { year: key.year }, unit: { code: key.unitCode } };
    const row = await tx.dossier.findFirst({ where, select: { id: true } });
    return row ? ok(row.id) : NO_DOSSIER;
  });
}

/** Runs a use case on a dossier that the address names. */
export async function onDossier<T>(actor: Actor, key: DossierKey, work: (dossierId: string) => Promise<Result<T>>): Promise<Result<T>> {
  const found = await dossierIdOf(actor, key);
  return found.ok ? work(found.value) : found;
}

/** Reads one entry of a dossier: for reading, and as the stored version of a conflict. */
export function readOneEntry(actor: Actor, key: DossierKey & { code: string }, at: Date): Promise<Result<z.input<typeof entrySchema>>> {
  return inScope(actor, async (tx) => {
    const record = await findDossier(tx, actor, key);
    const entry = record && toEntries(actor, record, at).find((candidate) => candidate.code === key.code);
    return entry ? ok(entry) : fail("notFound", "Không tìm thấy tiêu chí.");
  });
}

const listQuery = z.strictObject({
  ...pagingQuery,
  year: yearParam,
  status: z.enum(STATUSES).optional().describe("Chỉ các hồ sơ ở trạng thái này"),
  unitCode: codeParam.optional(),
  search: z.string().trim().max(100).default("").describe("Tìm theo tên hoặc mã đơn vị, không cần dấu"),
});

export const listDossiers = reading({
  id: "listDossiers",
  path: "/dossiers",
  tag: "dossiers",
  summary: "Danh sách hồ sơ của một năm",
  params: NONE,
  query: listQuery,
  output: pageOf("DossierPage", dossierSummarySchema),
  handle: ({ actor, query }) =>
    inScope(actor, async (tx) => {
      const { year, status, unitCode, search, page, pageSize } = query;
      const found = search ? { versions: { some: { validTo: null, searchKey: { contains: fold(search) } } } } : {};
      const where = {
        ...unitsInScope(actor),
        ...{ cycle: { year }, unit: { ...(unitCode ? { code: unitCode } : {}), ...found } },
        ...(status ? { status } : {}),
      };
      const total = await tx.dossier.count({ where });
      const rows = await tx.dossier.findMany({
        relationLoadStrategy: "join",
        where,
        select: {
          ...{ status: true, version: true, registeredAt: true, registrationApprovedAt: true, reportedAt: true, appraisedAt: true },
          unit: { select: { code: true, versions: { where: { validTo: null }, select: { name: true } } } },
        },
        orderBy: { unit: { code: "asc" } },
        ...windowOf(query),
      });
      const items = rows.map((row) => {
        const unitName = row.unit.versions[0]?.name ?? row.unit.code;
        return toSummary(actor, row, { year, unitCode: row.unit.code, unitName });
      });
      return ok({ items, page, pageSize, total });
    }),
});

export const readDossier = reading({
  id: "readDossier",
  path: "/dossiers/{year}/{unitCode}",
  tag: "dossiers",
  summary: "Một hồ sơ: tiêu chí, đề xuất, minh chứng, các lần nộp",
  description: "Kết quả thẩm định chỉ hiện cho đơn vị khi hồ sơ đã được quyết định.",
  params: dossierParams,
  query: NONE,
  output: dossierSchema,
  handle: ({ actor, at, params }) => readWhole(actor, params, at),
});

export const readEntry = reading({
  id: "readEntry",
  path: "/dossiers/{year}/{unitCode}/entries/{code}",
  tag: "dossiers",
  summary: "Một tiêu chí của hồ sơ",
  params: dossierParams.extend({
    code: z
      .string()
      .regex(/^\d\.\d{1,2}$/)
      .describe("Mã tiêu chí, ví dụ 1.1"),
  }),
  query: NONE,
  output: entrySchema,
  handle: ({ actor, at, params }) => readOneEntry(actor, params, at),
});
