import "server-only";
import type { ListTable } from "../documents/xlsx/list-table";
import { VERDICT_LABEL } from "../domain/labels";
import { readBodyHistory, readUnitHistory } from "./history-pages";
import { type ListExport, listExport } from "./list-export";

const YEAR = { title: "Năm", width: 8, format: "centre" } as const;

/** Gives the years of a unit with every criterion of every year, or the years of the body where no unit is named. */
export async function historyExport(unitCode: string): Promise<ListExport> {
  return unitCode === "" ? bodyYears() : unitYears(unitCode);
}

async function bodyYears(): Promise<ListExport> {
  const { years } = await readBodyHistory();
  const rows = years.map(({ year, units, reported, late, recognised, share, levels }) => [
    ...[year, units, reported, late, recognised, share === null ? null : Math.round(share * 10) / 10],
    levels.map(({ name, units: count }) => `${name}: ${count}`).join("; "),
  ]);
  return listExport("Qua các năm", { columns: BODY_COLUMNS, rows });
}

async function unitYears(unitCode: string): Promise<ListExport> {
  const { unitName, lines, criteria } = await readUnitHistory(unitCode);
  const years: ListTable["rows"] = lines.map((line) => [
    ...[line.year, "", "Cả năm", line.counted, line.compared, line.outcome, line.level],
    ...[line.clusterRank, line.bodyRank],
  ]);
  const cells: ListTable["rows"] = criteria.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      cell
        ? [[criteria.years[index] ?? "", row.code, row.name, cell.target, cell.result, VERDICT_LABEL[cell.verdict], "", null, null]]
        : [],
    ),
  );
  return listExport(`Qua các năm ${unitCode}`, { columns: UNIT_COLUMNS, rows: [...years, ...cells], subtitle: unitName });
}

const BODY_COLUMNS: ListTable["columns"] = [
  YEAR,
  { title: "Số đơn vị", width: 10, format: "whole" },
  { title: "Đã báo cáo", width: 10, format: "whole" },
  { title: "Trễ hạn", width: 10, format: "whole" },
  { title: "Công nhận", width: 10, format: "whole" },
  { title: "Tỷ lệ công nhận (%)", width: 12, format: "centre" },
  { title: "Xếp loại", width: 60 },
];
const UNIT_COLUMNS: ListTable["columns"] = [
  YEAR,
  { title: "Mã", width: 8, format: "centre" },
  { title: "Tiêu chí", width: 60 },
  { title: "Tiêu chí đạt, chỉ tiêu", width: 14, format: "centre" },
  { title: "So với năm trước, kết quả", width: 24 },
  { title: "Kết luận", width: 26 },
  { title: "Xếp loại", width: 26 },
  { title: "Hạng cụm", width: 8, format: "whole" },
  { title: "Hạng Khối", width: 8, format: "whole" },
];
