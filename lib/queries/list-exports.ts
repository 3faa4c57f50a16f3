import "server-only";
import { now } from "../clock";
import type { ListTable } from "../documents/xlsx/list-table";
import { detailTexts } from "../domain/audit-details";
import { UNIT_TYPES } from "../domain/criteria";
import { POSITION_LABEL, ROLE_LABEL, UNIT_LEVEL_LABEL, UNIT_TYPE_LABEL } from "../domain/labels";
import { UNIT_LEVELS } from "../domain/organisation";
import { ROLES } from "../domain/permissions";
import { formatReceipt } from "../format";
import { readAudit } from "./audit";
import { auditFilterOf } from "./audit-filter";
import { dossierFilterOf } from "./dossier-filter";
import { type ListExport, listExport } from "./list-export";
import { ACCOUNT_STATES, readPeople } from "./people";
import { progressExportFor } from "./progress-listed";
import { requireRight } from "./rights";
import { choiceParam, type SearchParams, textParam } from "./search-params";
import { readUnits } from "./units";

type Params = Awaited<SearchParams>;

/** Gives the list of progress of a year under the filters of its page, to the signed-in person. */
export async function progressExport(year: number, params: Params): Promise<ListExport | null> {
  return progressExportFor(await requireRight("seeBody"), year, dossierFilterOf(params), now());
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
    state: choiceParam(params, "tinh-trang", ACCOUNT_STATES),
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
