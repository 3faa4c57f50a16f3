import "server-only";
import { now } from "../clock";
import { findCycle } from "../db/cycles";
import { listDossierRows } from "../db/dossier-rows";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import type { SheetHead } from "../documents/xlsx/sheet";
import { lateDays } from "../domain/deadlines";
import { STATUS_FOR_BODY } from "../domain/labels";
import { stageOf } from "../domain/review";
import { dayOf } from "../domain/tables";
import { passesFilter } from "./body-dossiers";
import { dossierFilterOf } from "./dossier-filter";
import { dossierLines } from "./dossier-lines";
import { requireRight } from "./rights";
import type { SearchParams } from "./search-params";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

/** A list to be saved as a file. `name`: of the file, without ending. */
export interface ListExport {
  name: string;
  table: ListTable;
  head: SheetHead;
}

type Params = Awaited<SearchParams>;

/** Gives the list of progress of a year under the filters of its page, all pages together; null where there is no such year. Six statements at most. */
export async function progressExport(year: number, params: Params): Promise<ListExport | null> {
  const actor = await requireRight("seeBody");
  const at = now();
  const filter = dossierFilterOf(params);
  return inScope(actor, async (tx) => {
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) return null;
    const all = await listDossierRows(tx, actor, year);
    const rows = all
      .filter((row) => passesFilter(row, filter, actor, cycle, at))
      .filter((row) => !filter.stage || stageOf(row.status) === filter.stage);
    const lines = await dossierLines(tx, actor, rows, cycle, at);
    const body = await readBodyLetterhead(tx, actor);
    const title = `Tiến độ thực hiện Đoàn cơ sở "3 chủ động" năm ${year}`;
    const cells = rows.map((row, index) => {
      const line = lines.get(row.id);
      const late = (sentAt: Date | null, dueAt: Date) => (sentAt ? lateDays(sentAt, dueAt) : null);
      return [
        ...[index + 1, row.name, row.code, row.cluster, row.monitor ?? "", STATUS_FOR_BODY[row.status]],
        ...[
          day(row.registeredAt),
          late(row.registeredAt, row.registrationDueAt),
          day(row.reportedAt),
          late(row.reportedAt, row.reportDueAt),
        ],
        ...[line?.groups.join(" · ") ?? "", line?.proposal ?? "", line?.failing.join(", ") ?? ""],
      ];
    });
    const subtitle = rows.length === all.length ? `${all.length} đơn vị` : `Đang lọc: ${rows.length} trong ${all.length} đơn vị`;
    return {
      name: `Tiến độ ${year}`,
      head: bodyHead(body, at),
      table: { name: `Tiến độ ${year}`, title, subtitle, columns: PROGRESS_COLUMNS, rows: cells },
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

function day(at: Date | null): { day: string } | null {
  const iso = dayOf(at);
  return iso ? { day: iso } : null;
}
