/**
 * Báo cáo tự đánh giá, xếp loại of a unit (bản kiểm điểm), filled from its phiếu: of the organisation, or of a collective that leads it, for a year or a quarter.
 * Source: classification.md, "tự đánh giá, tự xếp loại"; "collectives with the same form".
 */
import type { DocumentContent } from "../domain/document";
import { ratedWords } from "../domain/level-papers";
import type { Subject } from "../domain/score-sheet";
import { SUBJECT_LABEL } from "../domain/scoring-labels";
import { column, heading, type Issue, officialDocument, says, typedOrRoom } from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

/** A criterion of the phiếu in printed values. */
export interface SelfRow {
  code: string;
  name: string;
  result: string;
  maximum: string;
  points: string;
}

export interface SelfClassificationInput extends Issue {
  unitName: string;
  upperName: string;
  /** Who rates itself: the organisation, or its Ban Chấp hành, Ban Thường vụ. */
  subject: Subject;
  /** "năm 2024", "quý III năm 2024". */
  when: string;
  grounds: string[];
  groups: { title: string; rows: SelfRow[] }[];
  conditions: { code: string; text: string; answer: string }[];
  /** Printed: "88,5", "95"; the level the unit gives itself, "" before it chose one. */
  total: { points: string; maximum: string; level: string };
  texts: { strengths: string; limits: string; causes: string; direction: string };
  signer: Signer;
  recipients: string[];
}

/** Content of the report; `number` null makes it a draft. */
export function selfClassification(input: SelfClassificationInput): DocumentContent {
  const { subject, when, grounds, texts, groups, conditions, total, signer, unitName, body } = input;
  const what = subject === "organisation" ? "tự đánh giá" : "kiểm điểm, tự đánh giá";
  const about = `${what}, xếp loại chất lượng ${ratedWords(subject)} ${when}`;
  const rater = subject === "organisation" ? unitName : `${SUBJECT_LABEL[subject]} ${unitName}`;
  const organ = organWithName(signer.organ, body.name);
  return officialDocument(input, "BC", {
    typeName: "BÁO CÁO",
    subject: [about.charAt(0).toUpperCase() + about.slice(1)],
    addressees: [`Ban Thường vụ ${input.upperName}`],
    blocks: [
      ...(grounds.length > 0 ? [{ kind: "grounds" as const, lines: grounds }, says(`${organ} báo cáo kết quả ${about} như sau:`)] : []),
      heading("I. ƯU ĐIỂM, KẾT QUẢ ĐẠT ĐƯỢC"),
      ...typedOrRoom(texts.strengths),
      heading("II. HẠN CHẾ, NGUYÊN NHÂN"),
      ...typedOrRoom(`${texts.limits}\n${texts.causes}`),
      heading("III. KẾT QUẢ TỰ CHẤM ĐIỂM"),
      {
        kind: "table",
        columns: [
          column("TT", 13, "centre"),
          column("Nội dung, tiêu chí", 82),
          column("Kết quả", 33, "centre"),
          column("Điểm tối đa", 20, "centre"),
          column("Điểm tự chấm", 20, "centre"),
        ],
        rows: groups.flatMap(({ title, rows }) => [
          { group: title },
          ...rows.map(({ code, name, result, maximum, points }) => ({ cells: [code, name, result, maximum, points] })),
        ]),
      },
      says(`Tổng điểm tự chấm: ${total.points} trên ${total.maximum} điểm.`),
      ...(conditions.length > 0 ? [heading("IV. ĐIỀU KIỆN XẾP LOẠI")] : []),
      ...conditions.map(({ code, text, answer }) => says(`- ${code}. ${text}: ${answer}.`)),
      heading(`${conditions.length > 0 ? "V" : "IV"}. TỰ XẾP LOẠI`),
      says(`${rater} tự xếp loại: ${total.level || "……"}.`),
      heading(`${conditions.length > 0 ? "VI" : "V"}. PHƯƠNG HƯỚNG, BIỆN PHÁP KHẮC PHỤC`),
      ...typedOrRoom(texts.direction),
      says(`Trên đây là báo cáo ${about} của ${organ}./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
  });
}
