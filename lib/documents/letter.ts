/** Công văn with its Kính gửi list: any text, a reminder (nhắc), the launch of a year (triển khai). Source: documents.md; the letter 245-CV/ĐTN. */
import type { DocumentBlock, DocumentContent } from "../domain/document";
import { column, type Issue, officialDocument, PROGRAMME, printCount, printShortDate, says, typedOrRoom, typedParagraphs } from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

export interface LetterInput extends Issue {
  /** "V/v …", without quotation marks. */
  about: string;
  addressees: string[];
  /** Text as typed, a paragraph per line. */
  text: string;
  signer: Signer;
  recipients: string[];
  mark?: "" | "KHẨN";
}

/** Content of a công văn, with room for its text where none was typed; `number` null makes it a draft. */
export function letterDocument(input: LetterInput): DocumentContent {
  return letter(input, typedOrRoom(input.text));
}

/** A unit that is reminded; `missing` "Báo cáo kết quả", "minh chứng tiêu chí 1.4"; `due` ISO day. */
export interface RemindedUnit {
  name: string;
  missing: string[];
  due: string | null;
}

export interface ReminderInput extends LetterInput {
  /** What is due, in words: "báo cáo kết quả và Bảng tổng hợp". */
  what: string;
  /** The phrase of the deadline, as the Khối words it: "trước ngày 08/11/2024". */
  deadline: string;
  units: RemindedUnit[];
}

/** Content of a reminder: one unit is told what it lacks, several find themselves in a table. */
export function reminderLetter(input: ReminderInput): DocumentContent {
  const { units, what, deadline, year } = input;
  const organ = organWithName(input.signer.organ, input.body.name);
  const [only, ...others] = units;
  const lacking =
    only && others.length === 0
      ? [says(`Đến nay đơn vị còn thiếu: ${only.missing.join("; ")}.`)]
      : [says(`Đến nay còn ${printCount(units.length)} đơn vị chưa hoàn thành:`), remindedTable(units, year)];
  return letter(input, [
    says(`${organ} đã đề nghị các đơn vị gửi ${what} về ${PROGRAMME} năm ${year} ${deadline}.`),
    ...lacking,
    ...typedParagraphs(input.text),
    says(`${organ} đề nghị ${only && others.length === 0 ? "đơn vị" : "các đơn vị có tên trên"} khẩn trương thực hiện./.`),
  ]);
}

function remindedTable(units: readonly RemindedUnit[], year: number): DocumentBlock {
  return {
    kind: "table",
    columns: [column("STT", 12, "centre"), column("Đơn vị", 60), column("Còn thiếu", 58), column("Hạn của đơn vị", 30, "centre")],
    rows: units.map(({ name, missing, due }, index) => ({
      cells: [String(index + 1), name, missing.join("; "), due ? printShortDate(due, year).replace(/^ngày /u, "") : ""],
    })),
  };
}

export interface LaunchInput extends LetterInput {
  grounds: string[];
  /** What the units are asked to do, in order; numbered by the document. */
  tasks: string[];
}

/** Content of the letter that opens a year's work. */
export function launchLetter(input: LaunchInput): DocumentContent {
  const organ = organWithName(input.signer.organ, input.body.name);
  const tasks = input.tasks.filter((task) => task.trim() !== "");
  return letter(input, [
    ...(input.grounds.length > 0 ? [{ kind: "grounds" as const, lines: input.grounds }] : []),
    ...typedParagraphs(input.text),
    says(`${organ} đề nghị Ban Chấp hành các đơn vị triển khai thực hiện ${PROGRAMME} năm ${input.year}, cụ thể như sau:`),
    ...(tasks.length > 0 ? tasks.map((task, index) => says(`${index + 1}. ${task}`)) : typedOrRoom("")),
    says(`${organ} đề nghị Ban Chấp hành các đơn vị quan tâm thực hiện theo tinh thần công văn./.`),
  ]);
}

function letter(input: LetterInput, blocks: DocumentBlock[]): DocumentContent {
  const content = officialDocument(input, "CV", {
    about: input.about,
    typeName: "",
    subject: [],
    addressees: input.addressees,
    blocks,
    signatures: [signatureOf(input.signer)],
    recipients: input.recipients,
  });
  return { ...content, header: { ...content.header, mark: input.mark ?? "" } };
}
