import "server-only";
import { now } from "../clock";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import { RECONCILIATION_LABEL } from "../domain/software-reconciliation";
import { softwareSentence } from "../domain/software-step";
import type { ListExport } from "./list-exports";
import { outcomeWords } from "./reconciled-units";
import { readReconciliation, reconciliationFilterOf } from "./reconciliation";
import { requireRight } from "./rights";
import type { SearchParams } from "./search-params";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

const COLUMNS: ListTable["columns"] = [
  { title: "TT", width: 5, format: "centre" },
  { title: "Mã", width: 10, format: "centre" },
  { title: "Đơn vị", width: 38 },
  { title: "Cụm", width: 10 },
  { title: "Đơn vị khai", width: 13, format: "day" },
  { title: "Phần mềm ghi", width: 17, format: "centre" },
  { title: "Ngày trên Phần mềm", width: 13, format: "day" },
  { title: "Đề xuất", width: 15, format: "centre" },
  { title: "Đối chiếu", width: 34 },
  { title: "Căn cứ", width: 44 },
  { title: "Tệp, dòng", width: 30 },
];

/** Gives the reconciliation of a year under the filters of its page; rows of the last file without a unit follow at the end. */
export async function reconciliationExport(year: number, params: Awaited<SearchParams>): Promise<ListExport> {
  const actor = await requireRight("seeBody");
  const filter = reconciliationFilterOf(params);
  const { units, all, file } = await readReconciliation(year, filter);
  const day = (iso: string | null) => (iso ? { day: iso } : null);
  const rows: ListTable["rows"] = units.map((unit, index) => [
    ...[
      index + 1,
      unit.code,
      unit.name,
      unit.cluster,
      day(unit.step.statedOn),
      outcomeWords(unit.check),
      day(unit.check?.completedOn ?? null),
    ],
    ...[unit.proposal, unit.kinds.map((kind) => RECONCILIATION_LABEL[kind]).join("; "), softwareSentence(unit.step)],
    unit.check ? `${unit.check.sourceFile}: ${unit.check.sourceRow}` : "",
  ]);
  const unmatched = filter.show === undefined || filter.show === "khong-ghep" ? (file?.unmatched ?? []) : [];
  const extra: ListTable["rows"] = unmatched.map(({ code, name, row }, index) => [
    ...[units.length + index + 1, code, name, "", null, "", null, "", "Không thuộc đơn vị nào ở đây", "", `${file?.fileName}: dòng ${row}`],
  ]);
  const at = now();
  const head = bodyHead(await inScope(actor, (tx) => readBodyLetterhead(tx, actor)), at);
  const read = file ? `Đọc gần nhất lúc ${file.at} từ tệp ${file.fileName}` : "Chưa đọc tệp nào";
  const subtitle = `${units.length === all ? `${all} đơn vị` : `Đang lọc: ${units.length} trong ${all} đơn vị`}. ${read}`;
  const title = `Đối chiếu với Phần mềm Quản lý đoàn viên năm ${year}`;
  return {
    name: `Đối chiếu phần mềm ${year}`,
    head,
    table: { name: `Đối chiếu ${year}`, title, subtitle, columns: COLUMNS, rows: [...rows, ...extra] },
  };
}
