/** Sample bodies, units and dossiers for the tests of tables and documents. Organisations are public bodies, figures are invented. */
import { readFileSync } from "node:fs";
import type { IssuingBody } from "../../../lib/documents/content";
import type { DecisionInput } from "../../../lib/documents/decision";
import type { SheetHead } from "../../../lib/documents/xlsx/sheet";
import { DEFAULT_RULE, type Gate, propose } from "../../../lib/domain/assessment";
import type { BodyListUnit } from "../../../lib/domain/body-list";
import { type CriteriaContent, type Criterion, criteriaContentSchema, criteriaOf } from "../../../lib/domain/criteria";
import { type EntryValue, emptyEntry } from "../../../lib/domain/dossier";
import type { MatrixUnit } from "../../../lib/domain/matrix";
import { NO_RESULT, type ResultValue } from "../../../lib/domain/measure";
import { softwareStep } from "../../../lib/domain/software-step";
import type { EvidenceLine } from "../../../lib/domain/submission";
import type { UnitTableInput } from "../../../lib/domain/unit-table";

export const UNIT_NAMES = [
  "Sở Xây dựng",
  "Sở Nông nghiệp và Phát triển nông thôn",
  "Sở Y tế",
  "Sở Giáo dục và Đào tạo",
  "Sở Tài nguyên và Môi trường",
  "Sở Giao thông vận tải",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Văn phòng UBND thành phố",
  "Bệnh viện Đa khoa thành phố",
  "Bệnh viện Đa khoa Trung ương Cần Thơ",
  "Bệnh viện Nhi đồng",
  "Bệnh viện Phụ sản",
  "Trường Cao đẳng Kinh tế - Kỹ thuật",
  "Cục Thuế thành phố",
  "Tòa án nhân dân thành phố",
];

/** A name of exactly 120 characters. */
export const LONG_NAME =
  "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao Khoa học, Kỹ thuật, Công nghệ cao Nông nghiệp vùng Đồng bằng sông Cửu Long"
    .padEnd(120, ".")
    .slice(0, 120);

export const BODY_HEAD: SheetHead = {
  upperBody: "THÀNH ĐOÀN CẦN THƠ",
  body: "BCH ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
  place: "Cần Thơ",
  day: "2024-02-09",
};

export const UNIT_HEAD: SheetHead = {
  upperBody: "ĐOÀN KHỐI CƠ QUAN DÂN CHÍNH ĐẢNG",
  body: "BCH ĐOÀN SỞ Y TẾ",
  place: "Cần Thơ",
  day: "2024-11-06",
};

/** The set for agencies, as the product ships it. */
export function agencyContent(): CriteriaContent {
  const file = new URL("../../../prisma/criteria/co-quan.json", import.meta.url);
  const stored: { content?: unknown } = JSON.parse(readFileSync(file, "utf8"));
  return criteriaContentSchema.parse(stored.content ?? stored);
}

/** Names of `count` units; the second is 120 characters long where there are several. */
export function unitNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    if (index === 1) return LONG_NAME;
    const name = UNIT_NAMES[index % UNIT_NAMES.length] ?? "";
    return index < UNIT_NAMES.length ? name : `${name} (${index + 1})`;
  });
}

function sampleResult({ kind, threshold }: Criterion, seed: number): ResultValue {
  if (kind === "percent") return { ...NO_RESULT, numerator: seed % 5 === 0 ? 59 : 62, denominator: 62 };
  if (kind === "text") return { ...NO_RESULT, text: "Cấp ủy đánh giá tốt, nhất trí đề nghị công nhận" };
  if (kind === "yesno") return { ...NO_RESULT, numerator: 1 };
  return { ...NO_RESULT, numerator: Math.max(0, Math.round((threshold ?? 0) / 100) + (seed % 3) - (seed % 7 === 0 ? 1 : 0)) };
}

/** Entries with a target and a result for every criterion; `seed` varies them. */
export function sampleEntries(content: CriteriaContent, seed = 1): Map<string, EntryValue> {
  return new Map(
    criteriaOf(content).map((criterion, index) => {
      const result = sampleResult(criterion, seed + index);
      const target = criterion.kind === "count" ? (criterion.threshold ?? 0) + 100 : criterion.threshold;
      const missed = criterion.kind === "count" && (result.numerator ?? 0) * 100 < (target ?? 0);
      const reason = missed ? "Một hoạt động chuyển sang quý I năm sau do trùng lịch cao điểm của ngành" : "";
      return [criterion.code, { ...emptyEntry(criterion.code), target, hasTarget: true, result, reason }];
    }),
  );
}

export const GATES_HOLD: Record<Gate, boolean> = { G1: true, G2: true, G3: true, G4: true, G5: true };

export function sampleEvidence(content: CriteriaContent): EvidenceLine[] {
  return criteriaOf(content).map(({ code }, index) => {
    return { item: code, title: "Kế hoạch tuyên truyền", documentNumber: `${index + 1}-KH/ĐTN`, documentDate: "2024-03-05", sha256: null };
  });
}

export function sampleTableInput(more: Partial<UnitTableInput> = {}): UnitTableInput {
  const content = agencyContent();
  const entries = sampleEntries(content);
  return {
    unitName: "Đoàn cơ sở Sở Y tế",
    bodyName: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
    year: 2024,
    content,
    entries,
    evidence: sampleEvidence(content),
    reported: true,
    registeredOn: "2023-11-15",
    dataDate: "2024-10-31",
    proposal: propose(content, DEFAULT_RULE, entries, GATES_HOLD),
    ...more,
  };
}

const DUE = new Date("2024-11-07T23:59:59+07:00");

/** Units of the Khối's list: every fifth report is late by three days, every seventh is not there. */
export function sampleListUnits(count: number): BodyListUnit[] {
  const content = agencyContent();
  return unitNames(count).map((unitName, index) => {
    const reported = index % 7 !== 6;
    return {
      dossierId: `d${index}`,
      unitName,
      unitType: "coQuan",
      branchCount: 2 + (index % 6),
      memberCount: 40 + index * 13,
      status: reported ? "recognised" : "registrationApproved",
      registeredAt: new Date("2023-11-15T08:00:00+07:00"),
      reportedAt: reported ? new Date(DUE.getTime() + (index % 5 === 4 ? 2.5 * 86_400_000 : -3_600_000)) : null,
      reportDueAt: DUE,
      software: softwareStep({ doneOn: reported ? "2024-11-01" : null, complete: reported }, null),
      proposal: reported ? propose(content, DEFAULT_RULE, sampleEntries(content, index), GATES_HOLD) : null,
      note: "",
    };
  });
}

export function sampleMatrixUnits(count: number): MatrixUnit[] {
  const content = agencyContent();
  return unitNames(count).map((unitName, index) => {
    const entries = sampleEntries(content, index);
    const proposal = propose(content, DEFAULT_RULE, entries, GATES_HOLD);
    return {
      dossierId: `d${index}`,
      unitName,
      shortName: unitName,
      unitType: "coQuan",
      cluster: `Cụm ${(index % 3) + 1}`,
      content,
      entries,
      proposal,
      reported: index % 7 !== 6,
    };
  });
}

export const BODY: IssuingBody = {
  name: "Đoàn Khối Cơ quan Dân Chính Đảng TP Cần Thơ",
  headerUpper: "Thành đoàn Cần Thơ",
  headerName: "BCH Đoàn Khối Cơ quan Dân Chính Đảng",
  documentCode: "ĐTN",
  place: "Cần Thơ",
};

const GROUNDS = [
  "Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh",
  'Căn cứ Hướng dẫn số 58-HD/TĐTN-TCKT ngày 17/10/2023 của Ban Thường vụ Thành đoàn Cần Thơ về việc đăng ký, xây dựng và công nhận Đoàn cơ sở "3 chủ động"',
  "Căn cứ Biên bản họp Ban Thường vụ ngày 28/11/2024",
  "Xét kết quả đánh giá trên Phần mềm Quản lý đoàn viên và đề nghị của Ban Chấp hành các Đoàn cơ sở",
];

/** A decision with `units` units and `grounds` căn cứ; a draft where `number` is null. */
export function sampleDecision(units: number, more: Partial<DecisionInput> & { groundCount?: number } = {}): DecisionInput {
  const { groundCount = GROUNDS.length, ...rest } = more;
  return {
    body: BODY,
    year: 2024,
    number: 12,
    day: "2024-02-09",
    grounds: Array.from({ length: groundCount }, (_, index) => GROUNDS[index % GROUNDS.length] ?? ""),
    units: unitNames(units).map((name, index) => {
      return { name, unitType: "Cơ quan, đơn vị sự nghiệp", memberCount: 40 + index, groups: ["8/9", "9/9", "6/7"], note: "" };
    }),
    signer: { position: "Bí thư", name: "Nguyễn Văn A" },
    recipients: ["Ban Thường vụ Thành đoàn (báo cáo)", "Như Điều 3", "Lưu Văn phòng"],
    ...rest,
  };
}
