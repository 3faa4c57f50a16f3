/** The Khối's list as a file of any length. */
import type { Readable } from "node:stream";
import type { BodyList } from "../../domain/body-list";
import { formatWhole } from "../../format";
import { bodyListWorkbook } from "./body-list";
import { listFile, SHORT } from "./list-file";
import type { ListColumn } from "./list-table";
import type { PlainContent } from "./row-xml";
import type { SheetHead } from "./sheet";

const CENTRE = "centre" as const;

/** Gives the workbook laid before the BTV; a list that exceljs cannot hold has days late in a column of their own and its counts above the table. */
export function bodyListFile(list: BodyList, head: SheetHead, subtitle: string): Promise<Buffer> | Readable {
  if (list.rows.length <= SHORT) return bodyListWorkbook(list, head, subtitle);
  const rows = list.rows.map((row): PlainContent[] => [
    ...[row.tt, row.unitName, row.unitType, row.branchCount, row.memberCount, dayOrNothing(row.registeredOn)],
    ...[
      dayOrNothing(row.reportedOn),
      row.lateDays,
      ...row.groups,
      ...(row.compared === null ? [] : [row.compared]),
      row.software,
      row.proposal,
      row.outcome,
      row.note,
    ],
  ]);
  const table = { name: `Tổng hợp ${list.year}`, title: list.title, subtitle: [subtitle, countsOf(list)].filter(Boolean).join("; ") };
  return listFile({ ...table, columns: columnsOf(list), rows }, head);
}

function dayOrNothing(iso: string | null): PlainContent {
  return iso ? { day: iso } : null;
}

function countsOf({ totals }: BodyList): string {
  const { units, reported, late, eligible, recognised } = totals;
  const counted = [
    ...[`${formatWhole(units)} đơn vị`, `${formatWhole(reported)} đã nộp, ${formatWhole(late)} trễ hạn`],
    ...[`${formatWhole(eligible)} đủ điều kiện`, `${formatWhole(recognised)} công nhận`],
  ];
  return `Tổng số: ${counted.join("; ")}`;
}

function columnsOf({ columns, groupCodes, rows }: BodyList): ListColumn[] {
  const compared = rows.some((row) => row.compared !== null) ? [{ width: 18, format: CENTRE }] : [];
  const first: Omit<ListColumn, "title">[] = [
    ...[{ width: 6, format: CENTRE }, { width: 34 }, { width: 18 }],
    ...[8, 9].map((width) => ({ width, format: "whole" as const, sum: true })),
    ...[13, 13].map((width) => ({ width, format: "day" as const })),
  ];
  const looks = [...first, ...groupCodes.map(() => ({ width: 7, format: CENTRE })), ...compared, { width: 26, format: CENTRE }];
  const all = columns.map((title, index): ListColumn => {
    return { title, ...(looks[index] ?? (index === columns.length - 1 ? { width: 40 } : { width: 14, format: CENTRE })) };
  });
  return all.toSpliced(first.length, 0, { title: "Trễ (ngày)", width: 8, format: "whole" });
}
