/** Every document of the set for three bodies that issue: Đoàn khối, Đoàn cơ sở, chi đoàn cơ sở. Organisations are public bodies, figures and names invented. */
import { appraisalSheet } from "../../../lib/documents/appraisal-sheet";
import { certificateDocument } from "../../../lib/documents/certificate";
import { commendationDocument } from "../../../lib/documents/commendation";
import { committeeMinutes } from "../../../lib/documents/committee-minutes";
import type { IssuingBody } from "../../../lib/documents/content";
import { recognitionDecision, withdrawalDecision } from "../../../lib/documents/decision";
import { launchLetter, letterDocument, reminderLetter } from "../../../lib/documents/letter";
import { issuingBody } from "../../../lib/documents/letterhead";
import { levelDecision } from "../../../lib/documents/level-decision";
import { levelNotice } from "../../../lib/documents/level-notice";
import { matrixDocument } from "../../../lib/documents/matrix";
import { registrationDocument } from "../../../lib/documents/registration";
import { reportDocument } from "../../../lib/documents/report";
import { selfClassification } from "../../../lib/documents/self-classification";
import { sessionMinutes } from "../../../lib/documents/session-minutes";
import { organOf, type Signer } from "../../../lib/documents/signing";
import { summaryReport } from "../../../lib/documents/summary-report";
import { tabledListDocument } from "../../../lib/documents/tabled-list";
import { unitTableDocument } from "../../../lib/documents/unit-table";
import { bodyList } from "../../../lib/domain/body-list";
import type { DocumentContent } from "../../../lib/domain/document";
import { matrix } from "../../../lib/domain/matrix";
import type { DossierParts } from "../../../lib/domain/parts";
import { unitTable } from "../../../lib/domain/unit-table";
import { leveledUnits, SELF_GROUPS } from "./level-samples";
import { sampleRankedUnits } from "./ranked-samples";
import { agencyContent, BODY, sampleDecision, sampleListUnits, sampleMatrixUnits, sampleTableInput, unitNames } from "./samples";

export interface SampleBody {
  body: IssuingBody;
  upperName: string;
  signer: Signer;
}

const KHOI = { ...BODY, headerName: "BCH ĐOÀN KHỐI CƠ QUAN\nDÂN CHÍNH ĐẢNG" };

function unit(name: string, level: "doanCoSo" | "chiDoanCoSo"): IssuingBody {
  return issuingBody({ name, level, headerUpper: "", headerName: "", documentCode: "ĐTN", place: "" }, KHOI);
}

/** Bí thư of the Khối, Phó Bí thư of a Đoàn cơ sở, Q. Bí thư of a chi đoàn without a Ban Chấp hành. */
export const BODIES: Record<"khoi" | "doan-co-so" | "chi-doan", SampleBody> = {
  khoi: {
    body: BODY,
    upperName: "Thành đoàn Cần Thơ",
    signer: { organ: organOf("body"), position: "Bí thư", name: "Nguyễn Văn A" },
  },
  "doan-co-so": {
    body: unit("Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn", "doanCoSo"),
    upperName: BODY.name,
    signer: { organ: organOf("doanCoSo"), position: "Phó Bí thư", name: "Trần Thị B" },
  },
  "chi-doan": {
    body: unit("Chi đoàn cơ sở Đài Phát thanh và Truyền hình", "chiDoanCoSo"),
    upperName: BODY.name,
    signer: { organ: organOf("chiDoanCoSo", false), acting: true, position: "Bí thư", name: "Lê Văn C" },
  },
};

const PARTS: DossierParts = {
  minutes: { number: "05-BB/ĐTN", heldOn: "2024-11-04", present: 9, total: 11, votesFor: 8 },
  opinion: {
    text: "Nhất trí với kết quả tự đánh giá của đơn vị",
    signer: "Phạm Văn D",
    position: "Phó Bí thư Đảng ủy",
    signedOn: "2024-11-05",
  },
  software: { doneOn: "2024-11-01", proof: "Ảnh chụp màn hình" },
};
const SECRETARY = { position: "Ủy viên", name: "Phạm Thị Đ" };
const LONG_TEXT =
  "Được sự quan tâm lãnh đạo, chỉ đạo của cấp ủy, sự phối hợp của chính quyền và các đoàn thể, công tác Đoàn và phong trào thanh thiếu nhi của đơn vị có nhiều chuyển biến tích cực; đoàn viên có trình độ, năng động, sáng tạo trong công tác chuyên môn.";

/** Gives all documents of a body with `units` units in its lists; drafts where `issued` is false; `longText` is what people typed. */
export function documentSet(
  { body, upperName, signer }: SampleBody,
  units = 15,
  issued = true,
  longText = LONG_TEXT,
): Record<string, DocumentContent> {
  const issue = { body, year: 2024, number: issued ? 12 : null, day: issued ? "2024-02-09" : null };
  const table = unitTable(sampleTableInput({ unitName: body.name }));
  const list = bodyList({ bodyName: body.name, year: 2024, units: sampleListUnits(units) });
  const content = agencyContent();
  const recipients = [`Ban Thường vụ ${upperName} (báo cáo)`, "Các đơn vị trực thuộc", "Lưu Văn phòng"];
  const common = { ...issue, signer, recipients };
  const signers = { preparedBy: "Phạm Thị Đ", confirmedBy: { position: "Phó Bí thư", name: "Phạm Văn D" }, signer };
  const meeting = {
    venue: "Hội trường tầng 2",
    from: "8 giờ 00",
    until: "9 giờ 30",
    absent: "",
    guests: "Đại diện cấp ủy",
    secretary: SECRETARY,
  };
  const texts = {
    leadership: longText,
    limits: longText,
    causes: longText,
    direction: `${longText}\n${longText}`,
    requests: "Đề nghị công nhận.",
  };
  const tabled = list.rows.map((row, index) => ({
    tabled: {
      unitName: row.unitName,
      eligible: index % 4 !== 3,
      groups: [{ code: "1", passed: 8, applicable: 9, holds: true }],
      reasons: [{ kind: "gate" as const, gate: "G4" as const }],
      lateDays: 0,
    },
    ballot: {
      votesFor: 9,
      votesAgainst: 0,
      votesOther: 0,
      outcome: index % 4 === 3 ? ("decline" as const) : ("recognise" as const),
      reason: "",
    },
    conflicted: index === 0 ? ["Nguyễn Văn A"] : [],
  }));
  const decision = sampleDecision(units, {
    body,
    number: issue.number,
    day: issue.day,
    groundCount: 9,
    signer,
  });
  const parts = [leveledUnits("tổ chức Đoàn", units), leveledUnits("tập thể Ban Chấp hành", Math.min(units, 3))];
  const levels = { ...common, when: "năm 2024", parts, replaced: "" };
  const own = {
    ...{ ...common, unitName: body.name, upperName, groups: SELF_GROUPS, grounds: decision.grounds.slice(1, 2) },
    conditions: [{ code: "DK1", text: "Tập thể không bị kỷ luật trong năm", answer: "có" }],
    total: { points: "88,5", maximum: "95", level: "Hoàn thành tốt nhiệm vụ" },
    texts: { strengths: longText, limits: longText, causes: "", direction: longText },
  };
  return {
    "ban-dang-ky": registrationDocument({
      ...common,
      unitName: body.name,
      upperName,
      grounds: ["Căn cứ Hướng dẫn số 58-HD/TĐTN-TCKT ngày 17/10/2023 của Ban Thường vụ Thành đoàn Cần Thơ"],
      branchCount: 5,
      memberCount: 120,
      agreedOn: "2023-11-10",
      groups: content.groups.map((group) => ({
        code: group.code,
        name: group.name,
        rows: group.criteria.map((criterion) => ({
          code: criterion.code,
          name: criterion.name,
          unit: criterion.unit,
          mandatory: criterion.mandatory,
          threshold: "≥ 95 %",
          lastYear: "59/62 (95,2 %)",
          target: "96 %",
          solution: "Phân công ủy viên phụ trách, kiểm tra hằng quý",
          dueText: "Quý III",
          person: "Trần Thị B",
        })),
      })),
    }),
    "bang-tong-hop": unitTableDocument(issue, table, signers),
    "ma-tran": matrixDocument({
      ...issue,
      matrix: matrix({ year: 2024, units: sampleMatrixUnits(units) }),
      preparedBy: "Phạm Thị Đ",
      signer,
    }),
    "bao-cao": reportDocument({
      ...issue,
      recipients,
      unitName: body.name,
      upperName,
      branchCount: 5,
      memberCount: 120,
      table,
      parts: PARTS,
      registeredOn: "2023-11-15",
      dataDate: "2024-10-31",
      texts: { ...texts, advantages: longText, difficulties: longText },
      signers,
    }),
    "bien-ban-bch": committeeMinutes({
      ...issue,
      ...meeting,
      recipients,
      unitName: body.name,
      present: 9,
      total: 11,
      chair: signer,
      discussion: longText,
      results: table.groups.map((group) => `${group.summary}.`),
      votesFor: 8,
      conclusion: longText === "" ? "" : "Cuộc họp thống nhất kết quả tự đánh giá và đề nghị công nhận.",
    }),
    "phieu-tham-dinh": appraisalSheet({
      ...issue,
      unitName: "Đoàn cơ sở Sở Y tế",
      reported: "06/11/2024 (đúng hạn)",
      software: "01/11/2024",
      conclusion: table.conclusion,
      remarks: "",
      reviewer: { position: "Cán bộ theo dõi", name: "Phạm Thị Đ" },
      confirmer: signer,
      groups: table.groups.map((group) => ({
        code: group.code,
        name: group.name,
        summary: group.summary,
        rows: group.rows.map((row, index) => ({
          code: row.code,
          name: row.name,
          target: row.target,
          result: row.result,
          own: row.selfVerdict,
          appraised: index === 2 ? "Không đạt" : row.selfVerdict,
          remark: index === 2 ? "Chưa có kế hoạch được cấp ủy phê duyệt" : "",
        })),
      })),
    }),
    "danh-sach-trinh": tabledListDocument({ ...issue, list, preparedBy: "Phạm Thị Đ", signer }),
    "bien-ban-btv": sessionMinutes({
      ...issue,
      ...meeting,
      recipients,
      present: 9,
      total: 11,
      chair: signer,
      agenda: tabled,
      discussion: longText,
    }),
    "quyet-dinh": recognitionDecision(decision),
    "quyet-dinh-thu-hoi": withdrawalDecision({
      ...decision,
      units: decision.units.slice(0, 1),
      withdrawn: { number: 11, day: "2024-01-05" },
      reason: "Kỷ luật tập thể trong năm",
    }),
    "giay-chung-nhan": certificateDocument({
      ...issue,
      unitName: "Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn",
      decision: { number: issue.number, day: issue.day },
      signer,
    }),
    "cong-van": letterDocument({
      ...common,
      about: `V/v tiếp tục triển khai xây dựng thực hiện Đoàn cơ sở "3 chủ động" năm 2024`,
      addressees: ["Ban Chấp hành các TCCSĐ trực thuộc"],
      text: `${longText}\n${longText}`,
    }),
    "cong-van-nhac": reminderLetter({
      ...common,
      mark: "KHẨN",
      about: "V/v gửi báo cáo kết quả năm 2024",
      addressees: unitNames(Math.min(units, 6)).map((name) => `Ban Chấp hành Đoàn cơ sở ${name}`),
      text: "",
      what: "báo cáo kết quả và Bảng tổng hợp",
      deadline: "trước ngày 08/11/2024",
      units: unitNames(units).map((name) => ({ name, missing: ["Báo cáo kết quả", "Bảng tổng hợp"], due: "2024-11-07" })),
    }),
    "cong-van-trien-khai": launchLetter({
      ...common,
      about: "V/v triển khai đăng ký năm 2025",
      addressees: ["Ban Chấp hành các TCCSĐ trực thuộc"],
      text: "",
      grounds: ["Căn cứ Công văn số 2422-CV/TĐTN-TCKT ngày 08/5/2024"],
      tasks: [longText, longText, longText],
    }),
    "thong-bao-xep-loai": levelNotice({ ...levels, grounds: decision.grounds.slice(0, 1), session: "phiên họp ngày 05/02/2024" }),
    "quyet-dinh-xep-loai": levelDecision({ ...levels, grounds: decision.grounds, executors: "" }),
    "tu-danh-gia-xep-loai": selfClassification({ ...own, subject: "organisation", when: "năm 2024" }),
    "kiem-diem-bch": selfClassification({ ...own, subject: "executive", when: "quý III năm 2024" }),
    "kiem-diem-btv": selfClassification({
      ...{ ...own, subject: "standing", when: "năm 2024", grounds: decision.grounds, signer: { ...signer, organ: "standing" } },
    }),
    "to-trinh-khen-thuong": commendationDocument({
      ...common,
      round: "Thi đua năm 2024",
      addressees: [`Ban Thường vụ ${upperName}`],
      grounds: ["Căn cứ Quy định xét thi đua của Đoàn Khối"],
      text: longText,
      units: sampleRankedUnits(units),
    }),
    "bao-cao-tong-hop": summaryReport({ ...common, upperName, list, decision: { number: 12, day: "2024-11-28" }, texts }),
  };
}
