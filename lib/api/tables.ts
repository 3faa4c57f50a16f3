import "server-only";
import { z } from "zod";
import { dayOf } from "../db/days";
import { type DossierRecord, findDossier, listDossiers } from "../db/dossiers";
import { inScope, type Tx } from "../db/scope";
import { bodyList } from "../domain/body-list";
import { effectiveEntries, proposeDossier } from "../domain/dossier";
import { type Actor, seesBody } from "../domain/permissions";
import { fail, ok } from "../domain/result";
import { dayOf as dayIn } from "../domain/tables";
import { unitTable } from "../domain/unit-table";
import { isIn } from "../domain/workflow";
import { factsFor } from "./dossier-view";
import { dossierParams, NO_DOSSIER } from "./dossiers";
import { reading } from "./endpoint";
import { day, NONE, yearParam } from "./fields";

const rowSchema = z.strictObject({
  tt: z.string(),
  code: z.string(),
  name: z.string(),
  mandatory: z.boolean(),
  unit: z.string(),
  target: z.string(),
  targetNumber: z.number().nullable(),
  result: z.string(),
  resultNumber: z.number().nullable(),
  ratio: z.string(),
  ratioNumber: z.number().nullable(),
  selfVerdict: z.string(),
  evidence: z.array(z.string()),
  appraised: z.string(),
  note: z.string(),
});

const unitTableSchema = z
  .strictObject({
    unitName: z.string(),
    bodyName: z.string(),
    year: z.int(),
    title: z.string(),
    subtitle: z.string(),
    groups: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        passed: z.int(),
        applicable: z.int(),
        summary: z.string(),
        rows: z.array(rowSchema),
      }),
    ),
    eligible: z.boolean().nullable().describe("null trước khi đơn vị báo cáo"),
    conclusion: z.array(z.string()),
  })
  .meta({ id: "UnitTable" });

const listRowSchema = z.strictObject({
  tt: z.int(),
  unitName: z.string(),
  unitType: z.string(),
  branchCount: z.int().nullable(),
  memberCount: z.int().nullable(),
  registeredOn: day.nullable(),
  registered: z.string(),
  reportedOn: day.nullable(),
  lateDays: z.int().nullable(),
  reported: z.string(),
  groups: z.array(z.string()).describe("Số tiêu chí đạt theo từng nội dung, như “8/9”"),
  softwareOn: day.nullable(),
  software: z.string(),
  eligible: z.boolean().nullable(),
  proposal: z.string(),
  outcome: z.string(),
  note: z.string(),
});

const bodyListSchema = z
  .strictObject({
    bodyName: z.string(),
    year: z.int(),
    title: z.string(),
    groupCodes: z.array(z.string()),
    columns: z.array(z.string()),
    rows: z.array(listRowSchema),
    totals: z.record(z.string(), z.int()),
  })
  .meta({ id: "BodyList" });

async function bodyName(tx: Tx, actor: Actor): Promise<string> {
  const where = { bodyId: actor.bodyId, unitId: actor.rootUnitId, validTo: null };
  return (await tx.unitVersion.findFirst({ where, select: { name: true } }))?.name ?? "";
}

function tableOf(actor: Actor, record: DossierRecord, body: string, at: Date) {
  const facts = factsFor(actor, record);
  const shown = seesBody(actor) || isIn(record.status, "closed");
  const remarks = new Map(shown ? record.entries.map((entry) => [entry.code, entry.appraisalReason]) : []);
  return unitTable({
    ...{ unitName: record.unit.name, bodyName: body, year: record.cycle.year, content: record.content, remarks },
    entries: effectiveEntries(facts, at),
    evidence: record.evidence.map((piece) => ({ ...piece, documentDate: dayOf(piece.documentDate) })),
    proposal: proposeDossier(facts, at),
    reported: record.reportedAt !== null,
    registeredOn: dayIn(record.registeredAt),
    dataDate: record.cycle.dataDate,
  });
}

export const readUnitTable = reading({
  id: "readUnitTable",
  path: "/dossiers/{year}/{unitCode}/table",
  tag: "tables",
  summary: "Bảng tổng hợp của một đơn vị",
  params: dossierParams,
  query: NONE,
  output: unitTableSchema,
  handle: ({ actor, at, params }) =>
    inScope(actor, async (tx) => {
      const record = await findDossier(tx, actor, params);
      return record ? ok(tableOf(actor, record, await bodyName(tx, actor), at)) : NO_DOSSIER;
    }),
});

export const readBodyTable = reading({
  id: "readBodyTable",
  path: "/cycles/{year}/table",
  tag: "tables",
  summary: "Danh sách tổng hợp của Đoàn Khối trong một năm",
  params: z.strictObject({ year: yearParam }),
  query: NONE,
  output: bodyListSchema,
  handle: ({ actor, at, params }) =>
    inScope(actor, async (tx) => {
      if (!seesBody(actor)) return fail("notAllowed", "Danh sách này dành cho Đoàn Khối.");
      const records = await listDossiers(tx, actor, params.year);
      const units = records.map((record) => ({
        ...{ dossierId: record.id, unitName: record.unit.name, unitType: record.unit.unitType, status: record.status, note: "" },
        ...{ branchCount: record.unit.branchCount, memberCount: record.unit.memberCount },
        ...{ registeredAt: record.registeredAt, reportedAt: record.reportedAt, reportDueAt: record.cycle.report.dueAt },
        softwareDoneOn: record.parts.software.doneOn,
        proposal: record.reportedAt ? proposeDossier(factsFor(actor, record), at) : null,
      }));
      const { rows, ...list } = bodyList({ bodyName: await bodyName(tx, actor), year: params.year, units });
      return ok({ ...list, rows: rows.map(({ dossierId: _, ...row }) => row) });
    }),
});
