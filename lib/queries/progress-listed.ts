import "server-only";
import { findCycle } from "../db/cycles";
import { listDossierRows } from "../db/dossier-rows";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import { lateDays } from "../domain/deadlines";
import { STATUS_FOR_BODY } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { stageOf } from "../domain/review";
import { dayOf } from "../domain/tables";
import type { BeforeWords } from "../domain/year-before";
import { dossierLines } from "./dossier-lines";
import type { ListExport } from "./list-export";
import { type DossierFilter, passesFilter, sameMomentOf } from "./progress-lines";
import { bodyHead, readBodyLetterhead } from "./sheet-head";
import { wordsBefore, yearBefore } from "./year-before";

/** Gives the list of progress of a year, all pages together; null where there is no such year. Six statements at most. */
export async function progressExportFor(actor: Actor, year: number, filter: DossierFilter, at: Date): Promise<ListExport | null> {
  return inScope(actor, async (tx) => {
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) return null;
    const all = await listDossierRows(tx, actor, year);
    const rows = all
      .filter((row) => passesFilter(row, filter, actor, cycle, at))
      .filter((row) => !filter.stage || stageOf(row.status) === filter.stage);
    const lines = await dossierLines(tx, actor, rows, cycle, at);
    const body = await readBodyLetterhead(tx, actor);
    const before = filter.compared ? await yearBefore(tx, actor, year, cycle.dataDate) : null;
    const told = before && wordsBefore(before);
    const title = `Tiến độ thực hiện Đoàn cơ sở "3 chủ động" năm ${year}`;
    const cells = rows.map((row, index) => {
      const line = lines.get(row.id);
      const late = (sentAt: Date | null, dueAt: Date) => (sentAt && !cycle.past ? lateDays(sentAt, dueAt) : null);
      return [
        ...[index + 1, row.name, row.code, row.cluster, row.monitor ?? "", STATUS_FOR_BODY[row.status]],
        ...[
          day(row.registeredAt),
          late(row.registeredAt, row.registrationDueAt),
          day(row.reportedAt),
          late(row.reportedAt, row.reportDueAt),
        ],
        ...[line?.groups.join(" · ") ?? "", line?.proposal ?? "", line?.failing.join(", ") ?? ""],
        ...(told ? beforeCells(told(row)) : []),
      ];
    });
    const size = rows.length === all.length ? `${all.length} đơn vị` : `Đang lọc: ${rows.length} trong ${all.length} đơn vị`;
    const subtitle = [size, sameMomentOf(before, cycle, all, at)].filter(Boolean).join("; ");
    const columns = [...PROGRESS_COLUMNS, ...(told ? BEFORE_COLUMNS : [])];
    return {
      name: `Tiến độ ${year}`,
      head: bodyHead(body, at),
      table: { name: `Tiến độ ${year}`, title, subtitle, columns, rows: cells },
    };
  });
}

const PROGRESS_COLUMNS: ListTable["columns"] = [
  { title: "TT", width: 5, format: "centre" },
  { title: "Đơn vị", width: 34 },
  { title: "Mã", width: 9, format: "centre" },
  { title: "Cụm", width: 10 },
  { title: "Cán bộ theo dõi", width: 18 },
  { title: "Bước", width: 18 },
  { title: "Ngày đăng ký", width: 13, format: "day" },
  { title: "Trễ (ngày)", width: 8, format: "whole" },
  { title: "Ngày nộp báo cáo", width: 13, format: "day" },
  { title: "Trễ (ngày)", width: 8, format: "whole" },
  { title: "ND1 · ND2 · ND3", width: 16, format: "centre" },
  { title: "Đề xuất", width: 15, format: "centre" },
  { title: "Còn vướng", width: 24 },
];

const BEFORE_COLUMNS: ListTable["columns"] = [
  { title: "Năm trước: ngày đăng ký", width: 18, format: "centre" },
  { title: "Năm trước: ngày nộp báo cáo", width: 18, format: "centre" },
  { title: "Năm trước: kết quả", width: 16, format: "centre" },
  { title: "Năm trước: đơn vị thay đổi", width: 30 },
];

function beforeCells({ registered, reported, outcome, note }: BeforeWords): string[] {
  return [registered, reported, outcome, note];
}

function day(at: Date | null): { day: string } | null {
  const iso = dayOf(at);
  return iso ? { day: iso } : null;
}
