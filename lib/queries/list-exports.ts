import "server-only";
import { now } from "../clock";
import { findCycle } from "../db/cycles";
import { listDossierRows } from "../db/dossier-rows";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import { detailTexts } from "../domain/audit-details";
import { UNIT_TYPES } from "../domain/criteria";
import { lateDays } from "../domain/deadlines";
import { POSITION_LABEL, ROLE_LABEL, STATUS_FOR_BODY, UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "../domain/labels";
import { UNIT_LEVELS } from "../domain/organisation";
import { ROLES } from "../domain/permissions";
import { stageOf } from "../domain/review";
import { dayOf } from "../domain/tables";
import { formatReceipt } from "../format";
import { readAudit } from "./audit";
import { auditFilterOf } from "./audit-filter";
import { passesFilter } from "./body-dossiers";
import { dossierFilterOf } from "./dossier-filter";
import { dossierLines } from "./dossier-lines";
import { type ListExport, listExport } from "./list-export";
import { readPeople } from "./people";
import { requireRight } from "./rights";
import { choiceParam, type SearchParams, textParam } from "./search-params";
import { bodyHead, readBodyLetterhead } from "./sheet-head";
import { readUnits } from "./units";

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

/** Rows that are read at a time, and the most of one file, which says when there are more. */
const PAGE = 2000;
const MOST_ROWS = 100_000;

/** Reads page after page until there is no more, or the file is full. */
async function everyPage<T>(read: (page: number) => Promise<{ rows: readonly T[]; more: boolean }>): Promise<T[]> {
  const all: T[] = [];
  for (let [page, more] = [1, true]; more && all.length < MOST_ROWS; page += 1) {
    const found = await read(page);
    all.push(...found.rows);
    more = found.more;
  }
  return all;
}

/** Gives the units under the filters of their page. */
export async function unitsExport(params: Params): Promise<ListExport> {
  const filter = {
    search: textParam(params, "tim"),
    unitType: choiceParam(params, "loai", UNIT_TYPES),
    level: choiceParam(params, "cap", UNIT_LEVELS),
    cluster: textParam(params, "cum"),
  };
  const units = await everyPage(async (page) => {
    const { units: rows, total } = await readUnits({ ...filter, page }, PAGE);
    return { rows, more: page * PAGE < total };
  });
  const rows = units.map((unit, index) => [
    ...[index + 1, unit.code, unit.isDissolved ? `${unit.name} (đã kết thúc hoạt động)` : unit.name, UNIT_LEVEL_LABEL[unit.level]],
    ...[UNIT_TYPE_LABEL[unit.unitType], unit.cluster, unit.branchCount, unit.memberCount],
  ]);
  return listExport("Danh sách đơn vị", { columns: UNIT_COLUMNS, rows });
}

/** Gives the accounts under the filters of their page; never a password or a link. */
export async function peopleExport(params: Params): Promise<ListExport> {
  const filter = {
    search: textParam(params, "tim"),
    role: choiceParam(params, "vai-tro", ROLES),
    state: choiceParam(params, "tinh-trang", ["noPassword", "disabled"] as const),
  };
  const { people, total } = await readPeople({ ...filter, page: 1 }, MOST_ROWS);
  const rows = people.map((person, index) => {
    const roles = person.roles.map(({ role, position, unitName }) => {
      return `${role === "unitOfficer" ? POSITION_LABEL[position] : ROLE_LABEL[role]}, ${unitName}`;
    });
    const state = person.isAnonymised
      ? "Đã ẩn danh"
      : person.isDisabled
        ? "Đã khóa"
        : person.hasPassword
          ? "Đang dùng"
          : "Chưa đặt mật khẩu";
    return [index + 1, person.name, person.username, person.email ?? "", roles.join("\n"), state];
  });
  return listExport("Danh sách tài khoản", { columns: PEOPLE_COLUMNS, rows, total });
}

/** Gives the newest events of the log under the filters of its page. */
export async function auditExport(params: Params): Promise<ListExport> {
  const filter = auditFilterOf(params);
  let older = 0;
  const events = await everyPage(async () => {
    const page = await readAudit(filter, older, PAGE);
    older = page.older;
    return { rows: page.events, more: older > 0 };
  });
  const rows = events.map(({ seq, at, actorName, label, unit, details }) => [
    ...[seq, formatReceipt(at), actorName, label, unit?.name ?? ""],
    detailTexts(details).join("; "),
  ]);
  return listExport("Nhật ký", { columns: AUDIT_COLUMNS, rows, total: older > 0 ? null : rows.length });
}

const UNIT_COLUMNS: ListTable["columns"] = [
  { title: "TT", width: 5, format: "centre" },
  { title: "Mã", width: 10, format: "centre" },
  { title: "Đơn vị", width: 44 },
  { title: "Cấp", width: 16 },
  { title: "Loại hình", width: 24 },
  { title: "Cụm", width: 10 },
  { title: "Số chi đoàn", width: 9, format: "whole", sum: true },
  { title: "Số đoàn viên", width: 9, format: "whole", sum: true },
];
const PEOPLE_COLUMNS: ListTable["columns"] = [
  { title: "TT", width: 5, format: "centre" },
  { title: "Họ và tên", width: 28 },
  { title: "Tên đăng nhập", width: 16 },
  { title: "Thư điện tử", width: 28 },
  { title: "Vai trò", width: 40 },
  { title: "Tình trạng", width: 16 },
];
const AUDIT_COLUMNS: ListTable["columns"] = [
  { title: "Số", width: 8, format: "centre" },
  { title: "Lúc", width: 22 },
  { title: "Ai", width: 24 },
  { title: "Việc", width: 28 },
  { title: "Đơn vị", width: 24 },
  { title: "Chi tiết", width: 50 },
];

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
