/** Vietnamese words for operations on units: names, refusals, ways and their reasons. Records over the unions, so that a missing word is a type error. */
import { type Combination, takenItems } from "./combine-dossiers";
import { PART_LABEL } from "./labels";
import { isPart } from "./parts";
import { printDay } from "./tables";
import type { ChangeProblem, ChangeProblemCode, UnitOperation } from "./unit-change";
import type { ChoiceProblem } from "./unit-change-plan";
import type { ChangeOption, DossierReason, DossierWay, RoleWay } from "./unit-change-ways";

export const OPERATION_LABEL: Record<UnitOperation, string> = {
  establish: "Thành lập",
  rename: "Đổi tên",
  merge: "Sáp nhập",
  split: "Chia tách",
  transfer: "Chuyển trực thuộc",
  dissolve: "Giải thể",
  renameBody: "Đổi tên cơ quan điều hành",
};

export const OPERATION_HINT: Record<UnitOperation, string> = {
  establish: "Một đơn vị mới, không kế tiếp đơn vị nào.",
  rename: "Đơn vị giữ nguyên, mang tên mới từ ngày có hiệu lực.",
  merge: "Hai đơn vị trở lên thành một: một đơn vị mới, hoặc một trong các đơn vị ấy.",
  split: "Một đơn vị thành nhiều đơn vị; đơn vị cũ có thể vẫn hoạt động hoặc kết thúc.",
  transfer: "Đơn vị giữ nguyên, chuyển sang trực thuộc đơn vị khác.",
  dissolve: "Đơn vị kết thúc hoạt động, không có đơn vị kế tiếp.",
  renameBody: "Tên, thể thức văn bản của chính cơ quan điều hành.",
};

/** The word of an operation in an address. */
export const OPERATION_SLUG: Record<UnitOperation, string> = {
  establish: "thanh-lap",
  rename: "doi-ten",
  merge: "sap-nhap",
  split: "chia-tach",
  transfer: "chuyen-truc-thuoc",
  dissolve: "giai-the",
  renameBody: "doi-ten-co-quan",
};

const PROBLEM: Record<ChangeProblemCode, (problem: ChangeProblem) => string> = {
  decisionNumber: () => "Cần có số quyết định.",
  decidedOn: () => "Cần có ngày ký quyết định, ví dụ 01/03/2025.",
  decidedInFuture: () => "Ngày ký quyết định không được sau hôm nay.",
  effectiveOn: () => "Cần có ngày có hiệu lực, ví dụ 01/03/2025.",
  effectiveInFuture: () => "Ngày có hiệu lực không được sau hôm nay: hãy ghi thay đổi vào ngày ấy hoặc sau đó.",
  notAfterPresent: ({ unit, day }) =>
    `Ngày có hiệu lực phải sau ngày ${printDay(day ?? "")}, là ngày bắt đầu của thông tin đang có hiệu lực của ${unit}.`,
  unitMissing: () => "Hãy chọn đơn vị.",
  tooManyUnits: () => "Hãy chọn đúng một đơn vị; mỗi lần sáp nhập tối đa 20 đơn vị.",
  unitTwice: () => "Một đơn vị được chọn hai lần.",
  unitUnknown: () => "Không tìm thấy đơn vị đã chọn.",
  unitEnded: ({ unit, day }) => `${unit} đã kết thúc hoạt động từ ngày ${printDay(day ?? "")}.`,
  mergeNeedsTwo: () => "Sáp nhập cần ít nhất hai đơn vị.",
  splitNeedsTwo: () => "Chia tách cần ít nhất hai đơn vị sau chia tách (kể cả đơn vị cũ nếu vẫn hoạt động).",
  survivorUnknown: () => "Đơn vị được giữ lại phải là một trong các đơn vị đã chọn.",
  nameMissing: () => "Cần có tên đơn vị.",
  nameSame: () => "Tên mới trùng với tên đang có.",
  codeMissing: () => "Cần có mã của đơn vị mới.",
  codeShape: () => "Mã chỉ gồm chữ không dấu, số, gạch nối và không là “moi”, “thay-doi”, “lich-su”.",
  codeTaken: () => "Mã này đã có đơn vị dùng; mã của đơn vị đã kết thúc cũng không dùng lại.",
  codeTwice: () => "Hai đơn vị mới không được cùng một mã.",
  parentUnknown: () => "Hãy chọn đơn vị cấp trên đang hoạt động.",
  parentSame: ({ unit }) => `Đơn vị đang trực thuộc ${unit} rồi.`,
  parentWithin: () => "Đơn vị cấp trên không được là chính đơn vị này hoặc đơn vị thuộc nó.",
};

/** Prints why an operation is refused. */
export function changeProblemSentence(problem: ChangeProblem): string {
  return PROBLEM[problem.code](problem);
}

const CHOICE_PROBLEM: Record<ChoiceProblem["code"], string> = {
  unanswered: "hãy chọn một cách.",
  twoCarried: "mỗi năm chỉ một hồ sơ được chuyển sang cùng một đơn vị; hãy chọn hồ sơ nào được chuyển, hồ sơ kia gộp vào hoặc khép lại.",
  combineAlone: "chưa có hồ sơ nào của năm này được chuyển sang đơn vị kế tiếp để gộp vào; hãy chọn một hồ sơ được chuyển.",
  combineSent: "hồ sơ được chuyển đã nộp, đang chờ xét, nên không gộp thêm được; hãy chuyển hồ sơ này hoặc khép lại.",
  twoContinue: "dãy số của một đơn vị chỉ một đơn vị được nối tiếp.",
};
const CHOICE_PART: Record<ChoiceProblem["part"], string> = {
  dossiers: "Hồ sơ",
  roles: "Vai trò",
  children: "Nơi trực thuộc",
  numbers: "Số văn bản",
};

/** Prints what is still to be chosen, or was chosen twice, and about what. */
export function choiceProblemSentence({ code, part, name, year }: ChoiceProblem): string {
  return `${CHOICE_PART[part]}${year ? ` năm ${year}` : ""} của ${name}: ${CHOICE_PROBLEM[code]}`;
}

export const DOSSIER_REASON: Record<DossierReason, string> = {
  settled: "Ban Thường vụ đã xét: hồ sơ giữ nguyên.",
  tabled: "Đang trình Ban Thường vụ: hồ sơ giữ nguyên cho đến khi có kết quả.",
  figuresClosed: "Số liệu của năm đã chốt trước ngày thay đổi, khi đơn vị còn hoạt động.",
  ownOpen: "Đơn vị được giữ lại đã có hồ sơ của mình cho năm này, đang mở: có thể gộp hồ sơ này vào, hoặc khép lại.",
  ownSent:
    "Đơn vị được giữ lại đã nộp hồ sơ của mình cho năm này, đang chờ Đoàn Khối xét, nên không gộp được; hồ sơ này khép lại và vẫn đọc được.",
  ownAppraised:
    "Hồ sơ năm này của đơn vị được giữ lại đã thẩm định, đang ở Ban Thường vụ, nên không gộp được; hồ sơ này khép lại và vẫn đọc được.",
  ownDecided: "Hồ sơ năm này của đơn vị được giữ lại đã có kết quả, nên không gộp được; hồ sơ này khép lại và vẫn đọc được.",
  blank: "Chưa có nội dung nào: hồ sơ khép lại.",
  unitLivesOn: "Đơn vị vẫn hoạt động.",
  chosen: "Hồ sơ đang mở của đơn vị kết thúc hoạt động: hãy chọn một cách.",
  othersSent:
    "Hồ sơ đang mở của đơn vị kết thúc hoạt động: hãy chọn một cách. Hồ sơ của đơn vị kia đã nộp, đang chờ xét, nên không gộp vào đó được.",
  noSuccessor: "Không có đơn vị kế tiếp: hồ sơ khép lại và vẫn đọc được.",
};

/** Prints a way of a dossier; `name` is the successor's, `reason` why it has the ways it has. */
export function dossierWayText({ kind }: Pick<ChangeOption<DossierWay>, "kind">, name: string, reason: DossierReason): string {
  const words: Record<DossierWay, string> = {
    stay: reason === "unitLivesOn" ? "Ở lại với đơn vị" : "Giữ nguyên ở đơn vị cũ, xét tiếp theo tên cũ",
    close: "Khép lại, không chuyển đi đâu (vẫn đọc được)",
    carry: `Chuyển sang ${name}`,
    split: "Chép sang từng đơn vị mới",
    combine: reason === "ownOpen" ? `Gộp vào hồ sơ của ${name}` : `Gộp vào hồ sơ được chuyển sang ${name}`,
  };
  return words[kind];
}

/** Prints a way of a role. */
export function roleWayText({ kind }: Pick<ChangeOption<RoleWay>, "kind">, name: string): string {
  const words: Record<RoleWay, string> = { stay: "Ở lại đơn vị cũ", end: "Kết thúc vai trò", move: `Chuyển sang ${name}` };
  return words[kind];
}

/** Prints a way of a number series; `name` is the unit whose series goes on. */
export function numberWayText({ kind }: Pick<ChangeOption<"own" | "continue">, "kind">, name: string): string {
  return kind === "own" ? "Bắt đầu từ số 1" : `Nối tiếp dãy số của ${name}`;
}

/** What became of a dossier, in the past tense of a record. */
export const DOSSIER_WAY_DONE: Record<DossierWay, string> = {
  stay: "giữ nguyên ở đơn vị cũ",
  close: "khép lại",
  carry: "chuyển sang đơn vị kế tiếp",
  split: "chép sang đơn vị mới",
  combine: "gộp vào hồ sơ của đơn vị kế tiếp",
};

/** Prints what a combination takes over and what not, as sentences; `name` is the unit whose dossier goes on. */
export function combinationSentences(combination: Combination, name: string): string[] {
  const { kept, locked, foreign } = combination;
  const taken = takenItems(combination);
  const inText = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);
  const list = (items: readonly string[]) => items.map((item) => (isPart(item) ? inText(PART_LABEL[item]) : item)).join(", ");
  return [
    taken.length > 0
      ? `Nhận sang phần ${name} còn để trống, cùng minh chứng: ${list(taken)}.`
      : `Không nhận gì: ${name} không để trống mục nào mà hồ sơ này có.`,
    ...(kept.length > 0 ? [`Cả hai đều có, giữ của ${name}: ${list(kept)}.`] : []),
    ...(locked.length > 0 ? [`Không nhận, vì ${name} đã nộp hoặc đã được duyệt phần này: ${list(locked)}.`] : []),
    ...(foreign.length > 0 ? [`Không nhận, vì bộ tiêu chí của ${name} không có hoặc khác: ${list(foreign)}.`] : []),
  ];
}
