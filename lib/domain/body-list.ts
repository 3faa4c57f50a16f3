/** The Khối's own table, laid before the BTV: one row per Đoàn cơ sở. Source: programme.md, "The Bảng tổng hợp". */
import type { Proposal } from "./assessment";
import type { UnitType } from "./criteria";
import { lateDays } from "./deadlines";
import { proposalLabel, reasonSentence, STATUS_FOR_BODY, UNIT_TYPE_LABEL } from "./labels";
import { printSoftware, type SoftwareStep, softwareSource } from "./software-step";
import { dayOf, printDay, printShare } from "./tables";
import { isIn, type Status } from "./workflow";

const FIRST_COLUMNS = ["TT", "Đoàn cơ sở", "Loại hình", "Số chi đoàn", "Số đoàn viên", "Ngày đăng ký", "Ngày nộp báo cáo"] as const;
const COMPARED_COLUMN = "So với năm trước";
const LAST_COLUMNS = ["Phần mềm QLĐV", "Đề xuất", "Kết quả", "Ghi chú"] as const;

/** Titles of the columns for the nội dung of a list ("1", "2", "3" → ND1, ND2, ND3). */
export function bodyListColumns(groupCodes: readonly string[], isCompared = false): string[] {
  return [...FIRST_COLUMNS, ...groupCodes.map((code) => `ND${code}`), ...(isCompared ? [COMPARED_COLUMN] : []), ...LAST_COLUMNS];
}

export interface BodyListUnit {
  dossierId: string;
  unitName: string;
  unitType: UnitType;
  branchCount: number | null;
  memberCount: number | null;
  status: Status;
  registeredAt: Date | null;
  reportedAt: Date | null;
  /** The unit's own due instant, extension included. */
  reportDueAt: Date;
  /** The step on the Phần mềm Quản lý đoàn viên and what it rests on. */
  software: SoftwareStep;
  /** Null before a report: then no figures are printed. */
  proposal: Proposal | null;
  note: string;
  /** "Tăng (năm trước 20/25)", where the list is compared with the year before. */
  compared?: string;
  /** What the unit's lineage did to that comparison. */
  comparedNote?: string;
}

export interface BodyListRow {
  tt: number;
  dossierId: string;
  unitName: string;
  unitType: string;
  branchCount: number | null;
  memberCount: number | null;
  /** ISO calendar days in Vietnam, for date cells; the printed text stands beside them. */
  registeredOn: string | null;
  registered: string;
  reportedOn: string | null;
  /** Days late; 0 on time, null where nothing was sent. */
  lateDays: number | null;
  /** "06/11/2024 (đúng hạn)", "10/11/2024 (trễ 3 ngày)", "". */
  reported: string;
  /** "8/9" in the order of `groupCodes`; "" before a report. */
  groups: string[];
  /** How the unit stands to the year before; null where the list is not compared. */
  compared: string | null;
  /** ISO day of completion on the Phần mềm, the printed text ("Chưa" without one) with its source, and the source alone. */
  softwareOn: string | null;
  software: string;
  softwareSource: string;
  eligible: boolean | null;
  proposal: string;
  outcome: string;
  note: string;
}

export interface BodyList {
  bodyName: string;
  year: number;
  title: string;
  groupCodes: string[];
  columns: string[];
  rows: BodyListRow[];
  totals: { units: number; branches: number; members: number; reported: number; late: number; eligible: number; recognised: number };
}

/** Builds the list in the order given. `units` holds plain values; nothing is read from the clock. */
export function bodyList(input: { bodyName: string; year: number; units: readonly BodyListUnit[] }): BodyList {
  const codes = new Set(input.units.flatMap((unit) => unit.proposal?.groups.map((group) => group.code) ?? []));
  const groupCodes = codes.size > 0 ? [...codes].sort() : ["1", "2", "3"];
  const rows = input.units.map((unit, index) => bodyListRow(unit, index + 1, groupCodes));
  const sum = (pick: (row: BodyListRow) => number | null) => rows.reduce((total, row) => total + (pick(row) ?? 0), 0);
  const count = (holds: (row: BodyListRow) => boolean) => rows.filter(holds).length;
  return {
    bodyName: input.bodyName,
    year: input.year,
    title: `Tổng hợp kết quả thực hiện Đoàn cơ sở "3 chủ động" năm ${input.year}`,
    groupCodes,
    columns: bodyListColumns(
      groupCodes,
      rows.some((row) => row.compared !== null),
    ),
    rows,
    totals: {
      units: rows.length,
      branches: sum((row) => row.branchCount),
      members: sum((row) => row.memberCount),
      reported: count((row) => row.reportedOn !== null),
      late: count((row) => (row.lateDays ?? 0) > 0),
      eligible: count((row) => row.eligible === true),
      recognised: input.units.filter((unit) => isIn(unit.status, "recognised")).length,
    },
  };
}

function bodyListRow(unit: BodyListUnit, tt: number, groupCodes: readonly string[]): BodyListRow {
  const { proposal } = unit;
  const late = unit.reportedAt ? lateDays(unit.reportedAt, unit.reportDueAt) : null;
  const [registeredOn, reportedOn] = [dayOf(unit.registeredAt), dayOf(unit.reportedAt)];
  const groups = groupCodes.map((code) => {
    const group = proposal?.groups.find((candidate) => candidate.code === code);
    return group ? printShare(group.passed, group.applicable) : "";
  });
  return {
    tt,
    dossierId: unit.dossierId,
    unitName: unit.unitName,
    unitType: UNIT_TYPE_LABEL[unit.unitType],
    branchCount: unit.branchCount,
    memberCount: unit.memberCount,
    registeredOn,
    registered: printDay(registeredOn),
    reportedOn,
    lateDays: late,
    reported: reportedOn ? `${printDay(reportedOn)} (${printLate(late ?? 0)})` : "",
    groups,
    compared: unit.compared ?? null,
    softwareOn: unit.software.doneOn,
    software: printSoftware(unit.software),
    softwareSource: softwareSource(unit.software),
    eligible: proposal?.eligible ?? null,
    proposal: proposal ? proposalLabel(proposal.eligible) : "",
    outcome: isIn(unit.status, "closed") ? STATUS_FOR_BODY[unit.status] : "",
    note: rowNote(unit),
  };
}

/** "đúng hạn" or "trễ 3 ngày". */
export function printLate(days: number): string {
  return days > 0 ? `trễ ${days} ngày` : "đúng hạn";
}

function rowNote({ proposal, note, comparedNote = "" }: BodyListUnit): string {
  const parts = proposal ? proposal.reasons.map(reasonSentence) : [];
  if (proposal && proposal.belowTarget.length > 0) parts.push(`Đạt ngưỡng, chưa đạt chỉ tiêu: ${proposal.belowTarget.join(", ")}.`);
  return [...parts, note, comparedNote].filter((text) => text.trim() !== "").join(" ");
}
