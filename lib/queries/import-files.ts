import "server-only";
import { now } from "../clock";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import type { SheetHead } from "../documents/xlsx/sheet";
import { UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "../domain/labels";
import { isoDay } from "../format";
import { FIELD_LABEL, FIELDS, REQUIRED, SHEET_KIND_LABEL, SHEET_KINDS } from "../imports/fields";
import type { Remark } from "../imports/parsing";
import { cellAddress } from "./import-view";
import { readImport } from "./imports";
import { requireRight } from "./rights";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

/** Gives the refusals and notices of an upload as a list to print or to work through in Excel. */
export async function readRefusalList(id: string): Promise<{ table: ListTable; head: SheetHead }> {
  const { actor, planned, report, fileName } = await readImport(id);
  const refused = planned?.plan.refused ?? report?.refused ?? [];
  const notices = planned?.plan.notices ?? [];
  const lines = (remarks: readonly Remark[], kind: string) =>
    remarks.map((remark) => [
      remark.sheet,
      cellAddress(remark)
        .slice(remark.sheet.length + 1)
        .trim(),
      remark.value.trim(),
      kind,
      remark.reason,
    ]);
  const table: ListTable = {
    name: "Bảng lỗi",
    title: "Các dòng chưa nhập được",
    subtitle: fileName,
    columns: [
      { title: "Tờ", width: 18 },
      { title: "Ô", width: 10, format: "centre" },
      { title: "Giá trị trong tệp", width: 28 },
      { title: "Loại", width: 11, format: "centre" },
      { title: "Lý do", width: 60 },
    ],
    rows: [...lines(refused, "Từ chối"), ...lines(notices, "Lưu ý")],
  };
  return { table, head: bodyHead(await inScope(actor, (tx) => readBodyLetterhead(tx, actor)), now()) };
}

/** One sheet of the empty workbook; `lists` are the values of columns with a fixed choice, by column from 1. */
export interface TemplateSheet {
  name: string;
  headings: string[];
  required: number[];
  examples: string[];
  lists: { column: number; values: string[] }[];
}

const LEVELS = [UNIT_LEVEL_LABEL.doanCoSo, UNIT_LEVEL_LABEL.chiDoanCoSo];
const EXAMPLES: Record<(typeof SHEET_KINDS)[number], string[]> = {
  units: ["DCS01", "Đoàn cơ sở Sở Y tế", UNIT_LEVEL_LABEL.doanCoSo, UNIT_TYPE_LABEL.coQuan, "3", "91", "Cụm 1", "dcs01@example.vn"],
  registrations: ["DCS01", "Đoàn cơ sở Sở Y tế", "1.9", "95%", "Rà soát theo quý", "Quý III", "Phó Bí thư", "14/11/2023"],
  results: ["DCS01", "Đoàn cơ sở Sở Y tế", "1.9", "59", "62", "", "", "", "12-BC/ĐTN", "14/10/2024"],
};

/** Gives the empty workbook: a sheet of each kind with its headings and an example as a note on each. */
export async function readImportTemplate(): Promise<TemplateSheet[]> {
  await requireRight("importData");
  const year = Number(isoDay(now()).slice(0, 4));
  return SHEET_KINDS.map((kind) => ({
    name: kind === "units" ? SHEET_KIND_LABEL[kind] : `${kind === "results" ? "Kết quả" : "Đăng ký"} ${year}`,
    headings: FIELDS[kind].map((field) => FIELD_LABEL[field]),
    required: REQUIRED[kind].flatMap((some) => some.slice(0, 1).map((field) => (FIELDS[kind] as readonly string[]).indexOf(field) + 1)),
    examples: EXAMPLES[kind],
    lists:
      kind === "units"
        ? [
            { column: 3, values: LEVELS },
            { column: 4, values: Object.values(UNIT_TYPE_LABEL) },
          ]
        : [],
  }));
}
