/** Every Vietnamese word for a status, step, refusal, verdict, role …: Records over the unions, so that a missing word is a type error. */
import type { Gate, ProposalReason, Verdict } from "./assessment";
import type { UnitType } from "./criteria";
import type { Missing } from "./dossier";
import type { CriterionKind } from "./measure";
import type { Outcome } from "./meeting";
import type { UnitLevel } from "./organisation";
import type { Part } from "./parts";
import type { Position, Role } from "./permissions";
import type { MarkProblem, ReviewMark, Stage } from "./review";
import type { SubmissionKind } from "./submission";
import type { Standing } from "./verification-code";
import type { Refusal, Status, Turn } from "./workflow";

/** What the unit reads. */
export const STATUS_FOR_UNIT: Record<Status, string> = {
  notRegistered: "Chưa đăng ký",
  registrationSubmitted: "Đã nộp đăng ký, chờ duyệt",
  registrationReturned: "Đăng ký được trả lại để sửa",
  registrationApproved: "Đăng ký đã duyệt",
  assessmentSubmitted: "Đã nộp tự đánh giá, chờ thẩm định",
  supplementRequested: "Cần bổ sung",
  appraised: "Đã thẩm định, chờ Ban Thường vụ",
  tabled: "Đang trình Ban Thường vụ",
  recognised: "Được công nhận",
  notRecognised: "Không được công nhận",
  withdrawn: "Bị thu hồi công nhận",
  unitEnded: "Đã khép lại cùng đơn vị",
  recorded: "Số liệu năm đã qua",
};

/** What the Khối reads. */
export const STATUS_FOR_BODY: Record<Status, string> = {
  notRegistered: "Chưa đăng ký",
  registrationSubmitted: "Đăng ký chờ duyệt",
  registrationReturned: "Đã trả lại đăng ký",
  registrationApproved: "Đã duyệt đăng ký",
  assessmentSubmitted: "Chờ thẩm định",
  supplementRequested: "Chờ đơn vị bổ sung",
  appraised: "Đã thẩm định",
  tabled: "Đã trình BTV",
  recognised: "Công nhận",
  notRecognised: "Không công nhận",
  withdrawn: "Thu hồi",
  unitEnded: "Khép lại cùng đơn vị",
  recorded: "Số liệu năm đã qua",
};

export type Tone = "good" | "warn" | "bad" | "info" | "neutral";
export const STATUS_TONE: Record<Status, Tone> = {
  notRegistered: "neutral",
  registrationSubmitted: "info",
  registrationReturned: "warn",
  registrationApproved: "good",
  assessmentSubmitted: "info",
  supplementRequested: "warn",
  appraised: "info",
  tabled: "info",
  recognised: "good",
  notRecognised: "bad",
  withdrawn: "bad",
  unitEnded: "neutral",
  recorded: "neutral",
};

/** An official document on its way. */
export type DocumentStatus = "draft" | "issued" | "voided";
export const DOCUMENT_STATUS_LABEL: Record<DocumentStatus, string> = { draft: "Dự thảo", issued: "Đã ban hành", voided: "Đã hủy" };
export const DOCUMENT_STATUS_TONE: Record<DocumentStatus, Tone> = { draft: "info", issued: "good", voided: "bad" };

export const VERDICT_LABEL: Record<Verdict, string> = {
  met: "Đạt",
  metThreshold: "Đạt ngưỡng, chưa đạt chỉ tiêu",
  notMet: "Không đạt",
  notApplicable: "Không phát sinh",
  noData: "Chưa có số liệu",
};
/** For narrow cells and badges. */
export const VERDICT_SHORT: Record<Verdict, string> = {
  met: "Đạt",
  metThreshold: "Đạt ngưỡng",
  notMet: "Không đạt",
  notApplicable: "KPS",
  noData: "Chưa có",
};
export const VERDICT_TONE: Record<Verdict, Tone> = {
  met: "good",
  metThreshold: "warn",
  notMet: "bad",
  notApplicable: "info",
  noData: "neutral",
};

export const KIND_LABEL: Record<CriterionKind, string> = { percent: "Tỷ lệ (n/N)", count: "Số lượng", yesno: "Có/Không", text: "Văn bản" };

export const UNIT_TYPE_LABEL: Record<UnitType, string> = {
  coQuan: "Cơ quan, đơn vị sự nghiệp",
  xaPhuong: "Xã, phường, thị trấn",
  truongHoc: "Trường học",
  doanhNghiep: "Doanh nghiệp",
  lucLuongVuTrang: "Lực lượng vũ trang",
};
export const UNIT_LEVEL_LABEL: Record<UnitLevel, string> = {
  body: "Cơ quan điều hành",
  doanCoSo: "Đoàn cơ sở",
  chiDoanCoSo: "Chi đoàn cơ sở",
  chiDoan: "Chi đoàn",
};

export const ROLE_LABEL: Record<Role, string> = {
  unitOfficer: "Cán bộ đơn vị",
  monitor: "Cán bộ theo dõi",
  btvMember: "Ủy viên Ban Thường vụ",
  btvSecretary: "Thư ký Ban Thường vụ",
  admin: "Quản trị",
  viewer: "Cấp trên theo dõi",
};
export const POSITION_LABEL: Record<Position, string> = {
  secretary: "Bí thư",
  deputySecretary: "Phó Bí thư",
  member: "Ủy viên",
  officer: "Cán bộ",
};

export const PART_LABEL: Record<Part, string> = {
  "bien-ban": "Biên bản họp Ban Chấp hành",
  "y-kien-cap-uy": "Ý kiến của cấp ủy",
  "phan-mem": "Hoàn thành trên Phần mềm Quản lý đoàn viên",
};

export const SUBMISSION_LABEL: Record<SubmissionKind, string> = {
  registration: "Bản đăng ký",
  adjustment: "Điều chỉnh chỉ tiêu",
  assessment: "Bản tự đánh giá",
};
export const OUTCOME_LABEL: Record<Outcome, string> = { recognise: "Công nhận", decline: "Không công nhận", supplement: "Yêu cầu bổ sung" };

export const GATE_LABEL: Record<Gate, string> = {
  G1: "Đơn vị là Đoàn cơ sở, đang hoạt động tại ngày chốt số liệu",
  G2: "Bản đăng ký của năm được chấp nhận",
  G3: "Có báo cáo, bảng tổng hợp, biên bản họp BCH và ý kiến cấp ủy",
  G4: "Đã hoàn thành đánh giá trên Phần mềm Quản lý đoàn viên",
  G5: "Không có kỷ luật tập thể trong năm",
};
const GATE_FAILED: Record<Gate, string> = {
  G1: "Đơn vị không phải là Đoàn cơ sở đang hoạt động tại ngày chốt số liệu.",
  G2: "Không có bản đăng ký được duyệt từ năm trước.",
  G3: "Thiếu báo cáo, biên bản họp BCH hoặc ý kiến cấp ủy.",
  G4: "Chưa hoàn thành đánh giá trên Phần mềm Quản lý đoàn viên.",
  G5: "Đơn vị bị kỷ luật tập thể trong năm.",
};
const G4_CONTRADICTED = "Đơn vị khai đã hoàn thành trên Phần mềm Quản lý đoàn viên, nhưng Đoàn Khối đối chiếu thấy chưa.";

export const TURN_LABEL: Record<Turn, string> = { unit: "đơn vị", khoi: "Đoàn Khối", btv: "Ban Thường vụ", nobody: "không còn ai" };

/** Prints a reason of the Đề xuất as a sentence. */
export function reasonSentence(reason: ProposalReason): string {
  if (reason.kind === "gate") return reason.because ? G4_CONTRADICTED : GATE_FAILED[reason.gate];
  if (reason.kind === "mandatory") return `Tiêu chí bắt buộc ${reason.code}: ${VERDICT_LABEL[reason.verdict].toLowerCase()}.`;
  const tenths = Math.round((reason.passed * 1000) / Math.max(1, reason.applicable));
  const percent = `${Math.trunc(tenths / 10)}${tenths % 10 ? `,${tenths % 10}` : ""}`;
  return `Nội dung ${reason.code} đạt ${reason.passed}/${reason.applicable} = ${percent} % (cần từ ${reason.minPercent} %).`;
}

/** The Đề xuất in two words; never called recognition. */
export function proposalLabel(eligible: boolean): string {
  return eligible ? "Đủ điều kiện" : "Chưa đủ điều kiện";
}

const MISSING_LABEL: Record<Missing["what"], string> = {
  target: "chưa có chỉ tiêu",
  result: "chưa có kết quả",
  reason: "chưa ghi lý do",
  evidence: "chưa có minh chứng hoặc giải trình",
  part: "chưa đủ thông tin",
};

/** Prints a missing item: "1.9: chưa có kết quả". */
export function missingSentence(missing: Missing): string {
  const name = missing.item in PART_LABEL ? PART_LABEL[missing.item as Part] : missing.item;
  return `${name}: ${MISSING_LABEL[missing.what]}`;
}

const REFUSAL_SENTENCE: Record<Refusal["code"], string> = {
  outOfScope: "Không tìm thấy hồ sơ.",
  wrongStatus: "Hồ sơ không ở bước này.",
  notYourPart: "Việc này không thuộc phần của đồng chí.",
  ownUnit: "Đồng chí giữ chức vụ tại đơn vị này nên không tham gia thẩm định, biểu quyết.",
  cycleNotOpen: "Năm công tác chưa mở hoặc đã đóng.",
  windowNotOpen: "Chưa đến thời gian thực hiện.",
  registrationStillOpen: "Đơn vị chưa đăng ký; thời gian đăng ký vẫn còn.",
  notReturned: "Đoàn Khối không trả lại mục này nên nội dung giữ nguyên như bản đã nộp.",
};

/** Prints why a step is refused and whose turn it is; `untilText` is the printed instant where the refusal has one. */
export function refusalSentence(refusal: Refusal, untilText = ""): string {
  const until = refusal.until && untilText ? ` (${refusal.code === "windowNotOpen" ? "mở từ" : "đến"} ${untilText})` : "";
  const turn = refusal.turn === "nobody" || refusal.code === "outOfScope" ? "" : ` Đang đến lượt ${TURN_LABEL[refusal.turn]}.`;
  return `${REFUSAL_SENTENCE[refusal.code].replace(/\.$/, "")}${until}.${turn}`;
}

export const MARK_LABEL: Record<ReviewMark, string> = {
  agree: "Đồng ý",
  override: "Kết luận khác",
  insufficient: "Chưa đủ minh chứng",
};
export const MARK_PROBLEM: Record<MarkProblem, string> = {
  noVerdict: "Hãy chọn kết luận.",
  noReason: "Kết luận khác với đơn vị cần ghi lý do.",
  noComment: "Hãy ghi rõ cần bổ sung minh chứng gì.",
  sameVerdict: "Kết luận này trùng với kết quả đơn vị tự đánh giá: hãy chọn “Đồng ý”.",
  notApplicableForbidden: "Tiêu chí này không được chọn “Không phát sinh”.",
};
export const STAGE_LABEL: Record<Stage, string> = {
  registering: "Chưa đăng ký",
  toApprove: "Đăng ký chờ duyệt",
  working: "Đang thực hiện",
  toAppraise: "Chờ thẩm định",
  toSupplement: "Chờ bổ sung",
  appraised: "Đã thẩm định",
  tabled: "Đã trình BTV",
  closed: "Đã xét",
};

export const STANDING_LABEL: Record<Standing, string> = {
  inForce: "Còn hiệu lực",
  replaced: "Đã bị thay thế",
  partlyWithdrawn: "Đã thu hồi một phần",
  withdrawn: "Đã thu hồi",
  voided: "Đã hủy trước khi ký",
};
