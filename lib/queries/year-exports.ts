import "server-only";
import { requireActor } from "../auth/actor";
import { listDocuments } from "../db/documents";
import { inScope } from "../db/scope";
import type { Content } from "../documents/xlsx/text";
import type { DecisionKind } from "../domain/decision";
import { DOCUMENT_KIND } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import { OUTCOME_LABEL, proposalLabel, UNIT_TYPE_LABEL } from "../domain/labels";
import { adjustmentsListed } from "./adjustment-lines";
import { issuedDecisionsOf } from "./decision";
import { readDecisions } from "./decision-desk";
import { INSPECTION_VIEWS, inspectionsListed } from "./inspection-lines";
import { type ListExport, listExport } from "./list-export";
import { dayCell, NUMBER_COLUMN } from "./listed";
import { readMeeting, readMeetings } from "./meeting";
import { requireRight } from "./rights";
import { choiceParam, type SearchParams } from "./search-params";

const KIND: Record<DecisionKind, string> = { recognition: "Quyết định công nhận", withdrawal: "Quyết định thu hồi" };

/** Gives all asked-for changes of targets of a year, waiting ones first. */
export async function adjustmentsExport(year: number): Promise<ListExport> {
  return listExport(`Điều chỉnh chỉ tiêu ${year}`, await adjustmentsListed(await requireRight("seeBody"), year));
}

/** Gives all inspections of a year under the filter of their page. */
export async function inspectionsExport(year: number, params: Awaited<SearchParams>): Promise<ListExport> {
  const view = choiceParam(params, "xem", INSPECTION_VIEWS);
  return listExport(`Kiểm tra ${year}`, await inspectionsListed(await requireRight("seeBody"), year, view));
}

/** Gives the sessions of the Ban Thường vụ of a year. */
export async function meetingsExport(year: number): Promise<ListExport> {
  const { meetings } = await readMeetings(year);
  const rows = meetings.map((meeting, index): Content[] => [
    ...[index + 1, dayCell(meeting.day), meeting.place, meeting.present, meeting.total, meeting.quorum ? "Đủ quá nửa" : "Chưa đủ"],
    ...[meeting.dossiers, meeting.voted, meeting.recognised, meeting.isOpen ? "Đang họp" : "Đã hoàn tất"],
  ]);
  const counted = { width: 11, format: "whole" } as const;
  return listExport(`Phiên họp Ban Thường vụ ${year}`, {
    columns: [
      ...[NUMBER_COLUMN, { title: "Ngày họp", width: 13, format: "day" as const }, { title: "Địa điểm", width: 30 }],
      ...[
        { title: "Dự họp", ...counted },
        { title: "Tổng số ủy viên", ...counted },
        { title: "Số người dự", width: 14, format: "centre" as const },
      ],
      ...[
        { title: "Hồ sơ", ...counted, sum: true },
        { title: "Đã biểu quyết", ...counted, sum: true },
        { title: "Công nhận", ...counted, sum: true },
      ],
      ...[{ title: "Tình trạng", width: 14, format: "centre" as const }],
    ],
    rows,
  });
}

/** Gives the agenda of a session with the votes that are recorded. */
export async function agendaExport(year: number, id: string): Promise<ListExport> {
  const meeting = await readMeeting(year, id);
  const rows = meeting.rows.map(({ tabled, voters, ballot }, index): Content[] => [
    ...[index + 1, tabled.unitName, UNIT_TYPE_LABEL[tabled.unitType], tabled.memberCount, tabled.lateDays],
    ...[tabled.groups.map((group) => `${group.passed}/${group.applicable}`).join(" · "), proposalLabel(tabled.eligible)],
    ...[tabled.belowTarget.map(({ code }) => code).join(", "), tabled.disagreements.map(({ code }) => code).join(", "), voters],
    ...[ballot?.votesFor ?? null, ballot?.votesAgainst ?? null, ballot?.votesOther ?? null],
    ...[ballot ? OUTCOME_LABEL[ballot.outcome] : "", ballot?.reason ?? ""],
  ]);
  const votes = { width: 8, format: "whole" } as const;
  return listExport(`Biểu quyết phiên họp ${meeting.day.replaceAll("/", "-")}`, {
    columns: [
      ...[
        NUMBER_COLUMN,
        { title: "Đơn vị", width: 32 },
        { title: "Loại hình", width: 18 },
        { title: "Số đoàn viên", width: 9, format: "whole" as const, sum: true },
      ],
      ...[
        { title: "Trễ (ngày)", ...votes },
        { title: "ND1 · ND2 · ND3", width: 17, format: "centre" as const },
        { title: "Đề xuất", width: 15, format: "centre" as const },
      ],
      ...[
        { title: "Đạt ngưỡng, chưa đạt chỉ tiêu", width: 13 },
        { title: "Thẩm định khác tự đánh giá", width: 13 },
        { title: "Số người biểu quyết", ...votes },
      ],
      ...[
        { title: "Tán thành", ...votes },
        { title: "Không tán thành", ...votes },
        { title: "Ý kiến khác", ...votes },
      ],
      ...[
        { title: "Kết quả", width: 16, format: "centre" as const },
        { title: "Lý do", width: 26 },
      ],
    ],
    rows,
    subtitle: `Phiên họp ngày ${meeting.day}; dự họp ${meeting.present}/${meeting.total}`,
  });
}

const DECISION_COLUMNS = [
  ...[NUMBER_COLUMN, { title: "Văn bản", width: 24 }, { title: "Số, ký hiệu", width: 18, format: "centre" as const }],
  ...[
    { title: "Ngày ký", width: 13, format: "day" as const },
    { title: "Số đơn vị", width: 9, format: "whole" as const, sum: true },
  ],
];

/** Gives the decisions of a year, drafts first, with the units they name. */
export async function decisionsExport(year: number): Promise<ListExport> {
  const { decisions } = await readDecisions(year);
  const rows = decisions.map((line, index): Content[] => [
    ...[
      index + 1,
      KIND[line.kind],
      line.standing === null ? "Dự thảo" : line.numberText,
      dayCell(line.day),
      line.units.length,
      line.units.join("; "),
    ],
  ]);
  return listExport(`Quyết định ${year}`, { columns: [...DECISION_COLUMNS, { title: "Các đơn vị", width: 70 }], rows });
}

/** Gives all issued decisions and documents that the person may read, in the order of their page. */
export async function issuedExport(): Promise<ListExport> {
  const actor = await requireActor();
  const { decisions } = await issuedDecisionsOf(actor);
  const papers = await inScope(actor, (tx) => listDocuments(tx, actor, { status: { not: "draft" } }, { all: true }));
  const lines: Content[][] = [
    ...decisions.map((line) => [KIND[line.kind], line.numberText, dayCell(line.day), line.unitCount, line.year]),
    ...papers
      .filter((paper) => canReadDocument(actor, paper))
      .map(({ kind, numberText, signedOn, year }) => {
        return [DOCUMENT_KIND[kind].title, numberText, signedOn ? { day: signedOn } : null, null, year];
      }),
  ];
  const rows = lines.map((line, index) => [index + 1, ...line]);
  return listExport("Văn bản đã ban hành", {
    columns: [...DECISION_COLUMNS, { title: "Năm công tác", width: 10, format: "centre" }],
    rows,
  });
}
