/** Words of score sheets, schemes, levels and ranks: Records over the unions, so that a missing word is a type error. */
import { bandsOf, type ClassificationScheme, type LevelReason, type RECOGNITION_EFFECTS } from "./classification";
import type { UnitType } from "./criteria";
import type { TieBreak } from "./emulation";
import type { Fact } from "./facts";
import { type Tone, UNIT_TYPE_LABEL } from "./labels";
import { formatHundredths } from "./measure";
import type { LevelProblem } from "./quota";
import type { Purpose, RoundPeriod, SheetRefusal, SheetStatus, Subject } from "./score-sheet";
import type { GroupRole, Scoring } from "./score-table";

export const PURPOSE_LABEL: Record<Purpose, string> = { classification: "Xếp loại", emulation: "Thi đua" };
export const SUBJECT_LABEL: Record<Subject, string> = {
  organisation: "Tổ chức Đoàn",
  executive: "Ban Chấp hành",
  standing: "Ban Thường vụ",
};
export const PERIOD_LABEL: Record<RoundPeriod, string> = { year: "Cả năm", q1: "Quý I", q2: "Quý II", q3: "Quý III", q4: "Quý IV" };
/** "năm 2024", "quý III năm 2024": within a sentence. */
export function periodWords(period: RoundPeriod, year: number): string {
  return period === "year" ? `năm ${year}` : `${PERIOD_LABEL[period].replace(/^Q/u, "q")} năm ${year}`;
}
/** "xếp loại quý III năm 2024": within a sentence. */
export function roundWords({ purpose, period, year }: { purpose: Purpose; period: RoundPeriod; year: number }): string {
  return `${PURPOSE_LABEL[purpose].toLowerCase()} ${periodWords(period, year)}`;
}
export const SHEET_STATUS_LABEL: Record<SheetStatus, string> = {
  open: "Đang tự chấm",
  submitted: "Đã nộp, chờ thẩm định",
  returned: "Trả lại để sửa",
  appraised: "Đã thẩm định",
  final: "Đã chốt",
};
export const SHEET_STATUS_TONE: Record<SheetStatus, Tone> = {
  open: "neutral",
  submitted: "info",
  returned: "warn",
  appraised: "info",
  final: "good",
};
export const SHEET_REFUSAL: Record<SheetRefusal, string> = {
  outOfScope: "Không tìm thấy phiếu chấm.",
  notYourPart: "Việc này không thuộc phần việc của đồng chí.",
  ownUnit: "Đồng chí đang giữ vai trò ở đơn vị này nên không chấm phiếu của chính đơn vị.",
  wrongStatus: "Phiếu chấm không ở bước này. Đồng chí tải lại trang để xem bước hiện tại.",
  cycleNotOpen: "Năm công tác chưa mở hoặc đã đóng.",
};
export const SCORING_LABEL: Record<Scoring["kind"], string> = {
  steps: "Theo mức điểm",
  perUnit: "Theo số lượng, có mức tối đa",
  ratio: "Theo tỷ lệ đạt được",
  yesNo: "Có hoặc không",
};
export const GROUP_ROLE_LABEL: Record<GroupRole, string> = { main: "Điểm chính", bonus: "Điểm thưởng", minus: "Điểm trừ" };
export const FACT_LABEL: Record<Fact, string> = {
  recognised: "Được công nhận “3 chủ động”",
  softwareDone: "Hoàn thành trên Phần mềm Quản lý đoàn viên",
  registeredOnTime: "Đăng ký chỉ tiêu đúng hạn",
  reportedOnTime: "Báo cáo tự đánh giá đúng hạn",
  notDisciplined: "Tập thể không bị kỷ luật",
  criteriaMet: "Tỷ lệ tiêu chí “3 chủ động” đạt",
  programPoints: "Điểm các tiêu chí “3 chủ động” đạt",
  groupsMet: "Số nội dung “3 chủ động” đạt",
};
export const TIE_BREAK_LABEL: Record<TieBreak, string> = {
  recognised: "được công nhận “3 chủ động”",
  reportedOnTime: "nộp báo cáo đúng hạn",
  lessMinus: "ít điểm trừ hơn",
  moreBonus: "nhiều điểm thưởng hơn",
  firstGroup: "nhóm thứ nhất cao hơn",
};
export const RECOGNITION_EFFECT_LABEL: Record<(typeof RECOGNITION_EFFECTS)[number], string> = {
  reference: "Tham khảo",
  points: "Tính điểm",
  ceiling: "Khống chế mức xếp loại",
  required: "Bắt buộc đối với mức cao nhất",
};
export const LEVEL_PROBLEM: Record<LevelProblem, string> = {
  unknownLevel: "Hãy chọn một mức xếp loại.",
  aboveCeiling: "Mức này vượt mức khống chế của bộ quy tắc nên không quyết định được.",
  quotaFull: "Đã hết suất của mức cao nhất. Đồng chí hạ mức một đơn vị khác trước.",
  needsReason: "Cần ghi lý do khi khác đề xuất, vượt cảnh báo hoặc vượt số suất.",
};

/** Says what a scheme is for: "Xếp loại · Ban Chấp hành · Cơ quan". */
export function schemeKicker({ purpose, subject, unitType }: { purpose: Purpose; subject: Subject; unitType: UnitType }): string {
  return [PURPOSE_LABEL[purpose], SUBJECT_LABEL[subject], UNIT_TYPE_LABEL[unitType]].join(" · ");
}

/** Gives the name of a level of a scheme; "" for none. */
export function levelName(scheme: Pick<ClassificationScheme, "levels">, code: string | null): string {
  return scheme.levels.find((level) => level.code === code)?.name ?? "";
}

/** What a rule that warns or blocks means to the BTV. */
export const BY_MODE = { warn: "cảnh báo, Ban Thường vụ có thể quyết định khác khi có lý do", block: "không được vượt" } as const;

function recognitionSentence(reason: Extract<LevelReason, { kind: "recognition" }>, scheme: ClassificationScheme): string {
  const { effect, held, ceiling, mode, points } = reason;
  const state = held === null ? "chưa có quyết định" : held ? "đã được công nhận" : "không được công nhận";
  const start = `Kết quả “3 chủ động”: ${state}`;
  if (effect === "reference") return `${start}; chỉ để tham khảo, không ảnh hưởng mức xếp loại.`;
  if (effect === "points") return `${start}; được cộng ${held ? formatHundredths(points) : "0"} trên ${formatHundredths(points)} điểm.`;
  const rule =
    effect === "required"
      ? `bắt buộc đối với mức ${bandsOf(scheme)[0]?.name}`
      : `chưa được công nhận thì tối đa ${levelName(scheme, ceiling)}`;
  if (held) return `${start}; điều kiện khống chế (${rule}) đã thỏa.`;
  return `${start}; ${rule}${effect === "required" ? `, nên tối đa ${levelName(scheme, ceiling)}` : ""} (${BY_MODE[mode]}).`;
}

/** Makes the sentence of one reason: which band, which condition capped it, which clause. */
export function levelSentence(reason: LevelReason, scheme: ClassificationScheme): string {
  if (reason.kind === "band") {
    if (reason.points === null) return "Không có tiêu chí nào áp dụng nên chưa tính được điểm.";
    const from = reason.from === 0 ? "dưới các mức trên" : `từ ${formatHundredths(reason.from)} điểm`;
    return `Đạt ${formatHundredths(reason.points)} trên 100 điểm: thuộc mức ${levelName(scheme, reason.level)} (${from}).`;
  }
  if (reason.kind === "recognition") return recognitionSentence(reason, scheme);
  const condition = scheme.conditions.find((candidate) => candidate.code === reason.code);
  const fails = reason.answered ? "Không thỏa điều kiện" : "Chưa trả lời điều kiện";
  const clause = condition?.clause ? `, theo ${condition.clause}` : "";
  return `${fails} ${reason.code} “${condition?.text ?? ""}”: tối đa ${levelName(scheme, reason.ceiling)} (${BY_MODE[reason.mode]})${clause}.`;
}
