import "server-only";
import { dayOf as storedDayOf } from "../../db/days";
import type { ListColumn, ListTable } from "../../documents/xlsx/list-table";
import { criterionByCode } from "../../domain/criteria";
import { OUTCOME_LABEL, STATUS_FOR_UNIT, SUBMISSION_LABEL } from "../../domain/labels";
import { formatTarget, NO_RESULT } from "../../domain/measure";
import { printResult } from "../../domain/tables";
import { attributeText, UNIT_ATTRIBUTE_LABEL } from "../../domain/unit-attributes";
import { printEvidence } from "../../domain/unit-table";
import type { UnitFolder } from "../../domain/year-archive";
import { formatDay, formatInstant, formatReceipt } from "../../format";
import type { GatheredUnit } from "./gather-unit";

/** A list of a unit's year as a table: where it lies, and what it holds. */
export interface UnitList {
  /** Null at the root of the unit's folder. */
  folder: UnitFolder | null;
  table: ListTable;
}

type Rows = ListTable["rows"];

function list(unit: GatheredUnit, folder: UnitList["folder"], name: string, columns: readonly ListColumn[], rows: Rows): UnitList {
  const { unit: version, cycle } = unit.dossier;
  return { folder, table: { name, title: `${name} năm ${cycle.year}`, subtitle: version.name, columns, rows, frozenColumns: 1 } };
}

const instant = (at: Date | null) => (at ? formatInstant(at) : "");

function facts(unit: GatheredUnit): UnitList {
  const { dossier, disciplineNote, resolutions, decisions } = unit;
  const attributes = (Object.keys(UNIT_ATTRIBUTE_LABEL) as (keyof typeof UNIT_ATTRIBUTE_LABEL)[]).map((key) => [
    UNIT_ATTRIBUTE_LABEL[key],
    attributeText(dossier.unit, key),
  ]);
  const rows = [
    ["Mã đơn vị", dossier.unitCode],
    ...attributes,
    ["Ngày chốt số liệu", formatDay(dossier.cycle.dataDate)],
    ["Tình trạng hồ sơ", STATUS_FOR_UNIT[dossier.status]],
    ["Nhận đăng ký lần đầu", instant(dossier.registeredAt)],
    ["Duyệt đăng ký", instant(dossier.registrationApprovedAt)],
    ["Nhận báo cáo tự đánh giá lần đầu", instant(dossier.reportedAt)],
    ["Hoàn tất thẩm định", instant(dossier.appraisedAt)],
    ...resolutions.map(({ day, outcome, reason }) => [
      `Kết luận của Ban Thường vụ ngày ${formatDay(day)}`,
      [outcome ? OUTCOME_LABEL[outcome] : "", reason].filter(Boolean).join(": "),
    ]),
    ...decisions.map(({ numberText, day, kind }) => [
      kind === "recognition" ? "Quyết định công nhận" : "Quyết định thu hồi",
      `${numberText} ngày ${formatDay(day)}`,
    ]),
    ...(disciplineNote === "" ? [] : [["Kỷ luật tập thể", disciplineNote]]),
  ];
  const columns = [
    { title: "Mục", width: 40 },
    { title: "Nội dung", width: 80 },
  ];
  return list(
    unit,
    null,
    "Thông tin đơn vị",
    columns,
    rows.filter(([, value]) => value !== ""),
  );
}

function versions(unit: GatheredUnit): UnitList {
  const columns: ListColumn[] = [
    { title: "Lần nộp", width: 24 },
    { title: "Nhận lúc", width: 26, format: "centre" },
    { title: "Người nộp", width: 28 },
    { title: "Trễ (ngày)", width: 10, format: "whole" },
    { title: "Mã SHA-256 của bản nộp", width: 70 },
  ];
  const rows = unit.submissions.map(({ kind, number, submittedAt, submittedBy, lateDays, sha256, imported }) => [
    `${SUBMISSION_LABEL[kind]} lần ${number}${imported ? " (nhập từ bản giấy)" : ""}`,
    ...[formatReceipt(submittedAt), submittedBy, lateDays, sha256],
  ]);
  return list(unit, null, "Các lần nộp", columns, rows);
}

const ADJUSTMENT_LABEL = { pending: "Chờ xem xét", approved: "Đã duyệt", refused: "Không duyệt" } as const;

function adjustments(unit: GatheredUnit): UnitList {
  const columns: ListColumn[] = [
    { title: "Tiêu chí", width: 10, format: "centre" },
    { title: "Nội dung tiêu chí", width: 40 },
    { title: "Chỉ tiêu cũ", width: 12, format: "centre" },
    { title: "Chỉ tiêu mới", width: 12, format: "centre" },
    { title: "Lý do", width: 34 },
    { title: "Đề nghị lúc", width: 20, format: "centre" },
    { title: "Kết quả", width: 14, format: "centre" },
    { title: "Quyết định lúc", width: 20, format: "centre" },
    { title: "Ý kiến của Đoàn Khối", width: 30 },
  ];
  const rows = unit.adjustments.map((one) => {
    const criterion = criterionByCode(unit.dossier.content, one.code);
    const target = (value: number | null) => (criterion ? formatTarget(criterion.kind, value) : "");
    return [
      ...[one.code, criterion?.name ?? "", target(one.oldTarget), target(one.newTarget), one.reason, formatInstant(one.requestedAt)],
      ...[ADJUSTMENT_LABEL[one.status], instant(one.decidedAt), one.decisionNote],
    ];
  });
  return list(unit, "following", "Điều chỉnh chỉ tiêu", columns, rows);
}

function notes(unit: GatheredUnit): UnitList {
  const columns: ListColumn[] = [
    { title: "Tiêu chí", width: 10, format: "centre" },
    { title: "Nội dung tiêu chí", width: 44 },
    { title: "Quý", width: 6, format: "whole" },
    { title: "Kết quả", width: 20, format: "centre" },
    { title: "Ghi chú", width: 34 },
    { title: "Văn bản", width: 26 },
    { title: "Ghi lúc", width: 20, format: "centre" },
  ];
  const rows = unit.progressNotes.map((one) => {
    const criterion = criterionByCode(unit.dossier.content, one.code);
    const { numerator, denominator, text } = one;
    return [
      ...[one.code, criterion?.name ?? "", one.quarter],
      criterion ? printResult(criterion, { ...NO_RESULT, numerator, denominator, text }) : "",
      one.note,
      printEvidence({ title: "", documentNumber: one.documentNumber, documentDate: storedDayOf(one.documentDate) }),
      formatInstant(one.createdAt),
    ];
  });
  return list(unit, "following", "Tiến độ theo quý", columns, rows);
}

function inspections(unit: GatheredUnit): UnitList {
  const columns: ListColumn[] = [
    { title: "Ngày kiểm tra", width: 14, format: "day" },
    { title: "Tiêu chí", width: 16 },
    { title: "Nhận xét", width: 50 },
    { title: "Yêu cầu khắc phục", width: 40 },
    { title: "Hạn khắc phục", width: 14, format: "day" },
    { title: "Đã khắc phục", width: 14, format: "day" },
  ];
  const day = (at: Date | null) => {
    const iso = storedDayOf(at);
    return iso ? { day: iso } : null;
  };
  const rows = unit.inspections.map((one) => [
    ...[day(one.inspectedOn), one.codes.join(", "), one.findings, one.remedy, day(one.remedyDueOn), day(one.remedyDoneOn)],
  ]);
  return list(unit, "following", "Kiểm tra", columns, rows);
}

/** Gives the lists of a unit's year; those of which there is nothing are left out. */
export function unitLists(unit: GatheredUnit): UnitList[] {
  return [facts(unit), ...[versions(unit), adjustments(unit), notes(unit), inspections(unit)].filter(({ table }) => table.rows.length > 0)];
}
