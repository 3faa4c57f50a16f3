import "server-only";
import type { BodyYear } from "../../db/body-year";
import type { ListTable } from "../../documents/xlsx/list-table";
import { OUTCOME_LABEL, proposalLabel } from "../../domain/labels";
import { formatDay, formatInstant } from "../../format";

/** A session of the BTV as a table: every dossier of its agenda with the votes. */
export function meetingTable(meeting: BodyYear["meetings"][number]): ListTable {
  const { heldOn, place, presentCount, totalCount, status, agenda } = meeting;
  const state = status === "completed" ? "đã hoàn tất" : "chưa hoàn tất";
  return {
    name: "Biểu quyết",
    title: `Kết quả biểu quyết phiên họp Ban Thường vụ ngày ${formatDay(heldOn)}`,
    subtitle: [place, `có mặt ${presentCount}/${totalCount} ủy viên`, state].filter(Boolean).join("; "),
    columns: [
      { title: "TT", width: 5, format: "centre" },
      { title: "Đơn vị", width: 44 },
      { title: "Mã", width: 9, format: "centre" },
      { title: "Đề xuất", width: 18, format: "centre" },
      { title: "Tán thành", width: 10, format: "whole" },
      { title: "Không tán thành", width: 10, format: "whole" },
      { title: "Ý kiến khác", width: 10, format: "whole" },
      { title: "Kết luận", width: 18, format: "centre" },
      { title: "Lý do", width: 40 },
    ],
    rows: agenda.map(({ tabled, votesFor, votesAgainst, votesOther, outcome, reason }, index) => [
      ...[index + 1, tabled.unitName, tabled.unitCode, proposalLabel(tabled.eligible), votesFor, votesAgainst, votesOther],
      ...[outcome ? OUTCOME_LABEL[outcome] : "", reason],
    ]),
  };
}

/** The extensions of a year as a table. */
export function extensionTable({ extensions, cycle, units }: BodyYear): ListTable {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  return {
    name: "Gia hạn",
    title: `Gia hạn năm ${cycle.year}`,
    subtitle: "",
    columns: [
      { title: "Đơn vị", width: 44 },
      { title: "Mã", width: 9, format: "centre" },
      { title: "Việc", width: 22 },
      { title: "Hạn mới", width: 22, format: "centre" },
      { title: "Lý do", width: 60 },
    ],
    rows: extensions.map(({ unitCode, window, dueAt, reason }) => [
      ...[names.get(unitCode) ?? unitCode, unitCode, window === "registration" ? "Đăng ký" : "Báo cáo tự đánh giá"],
      ...[formatInstant(dueAt), reason],
    ]),
  };
}
