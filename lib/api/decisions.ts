import "server-only";
import { z } from "zod";
import { dayOf } from "../db/days";
import { issuedTo } from "../db/issued-decisions";
import { inScope, type Tx, unitsInScope } from "../db/scope";
import { standingsOf } from "../db/standing";
import { DECISION_KINDS } from "../domain/decision";
import { type Actor, can } from "../domain/permissions";
import { fail, ok } from "../domain/result";
import { STANDINGS, type Standing } from "../domain/verification-code";
import { reading } from "./endpoint";
import { day, instant, isoOrNull, NONE, pageOf, pagingQuery, windowOf, yearParam } from "./fields";

const summaryShape = {
  id: z.uuid(),
  year: z.int(),
  kind: z.enum(DECISION_KINDS).describe("recognition: công nhận; withdrawal: thu hồi"),
  status: z.enum(["draft", "issued", "voided"]),
  standing: z
    .enum(STANDINGS)
    .nullable()
    .describe("inForce: còn hiệu lực; replaced: bị thay thế; partlyWithdrawn, withdrawn: bị thu hồi; voided: đã hủy; null: dự thảo"),
  numberText: z.string().describe("Số, ký hiệu; rỗng khi còn là dự thảo"),
  decidedOn: day,
  signerName: z.string(),
  signerPosition: z.string(),
  issuedAt: instant.nullable(),
  sha256: z.string().nullable().describe("SHA-256 của nội dung đã đóng băng"),
};
const summarySchema = z.strictObject(summaryShape);
const decisionSchema = z
  .strictObject({
    ...summaryShape,
    reason: z.string(),
    units: z.array(z.strictObject({ unitCode: z.string(), unitName: z.string() })).describe("Các đơn vị trong phạm vi của người giữ mã"),
  })
  .meta({ id: "Decision" });

/** Drafts are for those who issue. */
function visible(actor: Actor) {
  return can(actor, "issueDecision") ? { bodyId: actor.bodyId } : issuedTo(actor);
}

const select = {
  ...{ id: true, kind: true, status: true, numberText: true, decidedOn: true, signerName: true, signerPosition: true },
  ...{ issuedAt: true, sha256: true, reason: true, cycle: { select: { year: true } } },
} as const;

function fetchDecisions(tx: Tx, where: object, page: { skip: number; take: number }) {
  return tx.decision.findMany({ where, select, orderBy: [{ decidedOn: "desc" }, { id: "desc" }], ...page });
}

type Fetched = Awaited<ReturnType<typeof fetchDecisions>>[number];

function toSummary({ cycle, decidedOn, issuedAt, reason: _, ...row }: Fetched, standings: Map<string, Standing>) {
  const standing = row.status === "draft" ? null : (standings.get(row.id) ?? null);
  return { ...row, standing, year: cycle.year, decidedOn: dayOf(decidedOn), issuedAt: isoOrNull(issuedAt) };
}

function standingsIn(tx: Tx, actor: Actor, rows: readonly Fetched[]): Promise<Map<string, Standing>> {
  const ids = rows.map((row) => row.id);
  return standingsOf(tx, actor, ids);
}

export const listDecisions = reading({
  id: "listDecisions",
  path: "/decisions",
  tag: "decisions",
  summary: "Các quyết định, mới nhất trước",
  params: NONE,
  query: z.strictObject({ ...pagingQuery, year: yearParam.optional() }),
  output: pageOf("DecisionPage", summarySchema),
  handle: ({ actor, query }) =>
    inScope(actor, async (tx) => {
      const where = { ...visible(actor), ...(query.year ? { cycle: { year: query.year } } : {}) };
      const total = await tx.decision.count({ where });
      const rows = await fetchDecisions(tx, where, windowOf(query));
      const standings = await standingsIn(tx, actor, rows);
      return ok({ items: rows.map((row) => toSummary(row, standings)), page: query.page, pageSize: query.pageSize, total });
    }),
});

export const readDecision = reading({
  id: "readDecision",
  path: "/decisions/{id}",
  tag: "decisions",
  summary: "Một quyết định và các đơn vị trong đó",
  params: z.strictObject({ id: z.uuid() }),
  query: NONE,
  output: decisionSchema,
  handle: ({ actor, params }) =>
    inScope(actor, async (tx) => {
      const [row] = await fetchDecisions(tx, { ...visible(actor), id: params.id }, { skip: 0, take: 1 });
      if (!row) return fail("notFound", "Không tìm thấy quyết định.");
      const named = await tx.decisionUnit.findMany({ where: { ...unitsInScope(actor), decisionId: row.id }, select: { unitId: true } });
      const versions = await tx.unitVersion.findMany({
        where: { bodyId: actor.bodyId, unitId: { in: named.map((unit) => unit.unitId) }, validTo: null },
        select: { name: true, unit: { select: { code: true } } },
        orderBy: { unit: { code: "asc" } },
      });
      const units = versions.map(({ name, unit }) => ({ unitCode: unit.code, unitName: name }));
      return ok({ ...toSummary(row, await standingsIn(tx, actor, [row])), reason: row.reason, units });
    }),
});
