import "server-only";
import { z } from "zod";
import { seesBody } from "../domain/permissions";
import { fail, ok } from "../domain/result";
import type { ListFilter } from "../domain/table-filter";
import { bodyListFor } from "../queries/body-tables";
import { unitTableFor } from "../queries/unit-table";
import { dossierParams, NO_DOSSIER } from "./dossiers";
import { reading } from "./endpoint";
import { day, NONE, yearParam } from "./fields";

const EVERYTHING: ListFilter = { search: "", cluster: "" };

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
  resultFraction: z.tuple([z.int(), z.int()]).nullable().describe("Tử số và mẫu số của kết quả tính bằng phần trăm"),
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
  unitCode: z.string(),
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
  software: z.string().describe("Ngày kèm căn cứ: đơn vị khai hay Đoàn Khối đối chiếu"),
  softwareSource: z.string(),
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

export const readUnitTable = reading({
  id: "readUnitTable",
  path: "/dossiers/{year}/{unitCode}/table",
  tag: "tables",
  summary: "Bảng tổng hợp của một đơn vị",
  params: dossierParams,
  query: NONE,
  output: unitTableSchema,
  handle: async ({ actor, at, params }) => {
    const view = await unitTableFor(actor, params, at);
    return view ? ok(view.table) : NO_DOSSIER;
  },
});

export const readBodyTable = reading({
  id: "readBodyTable",
  path: "/cycles/{year}/table",
  tag: "tables",
  summary: "Danh sách tổng hợp của Đoàn Khối trong một năm",
  params: z.strictObject({ year: yearParam }),
  query: NONE,
  output: bodyListSchema,
  handle: async ({ actor, at, params }) => {
    if (!seesBody(actor)) return fail("notAllowed", "Danh sách này dành cho Đoàn Khối.");
    const { list, codes } = await bodyListFor(actor, params.year, EVERYTHING, at);
    const rows = list.rows.map(({ dossierId: _, compared: __, ...row }, index) => ({ unitCode: codes[index] ?? "", ...row }));
    return ok({ ...list, rows });
  },
});
