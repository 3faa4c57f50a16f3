/** Quyết định công nhận and Quyết định thu hồi, from plain data to content. Pure; source: documents.md, "Quyết định công nhận". */
import type { Appendix, DocumentBlock, DocumentContent } from "../domain/document";
import { type IssuingBody, officialHeader, PROGRAMME, printCount, printNumber, printShortDate } from "./content";
import { type Organ, organWithName, type Signer, signatureOf } from "./signing";

/** One unit of the attached list; `groups` "8/9" per nội dung. */
export interface DecisionUnit {
  name: string;
  unitType: string;
  memberCount: number | null;
  groups: string[];
  note: string;
}

export interface DecisionInput {
  body: IssuingBody;
  /** Year of work that the decision is about. */
  year: number;
  /** Null until the decision is issued: the document is then a draft with room for number and date. */
  number: number | null;
  /** ISO day of signing; null until known. */
  day: string | null;
  /** Căn cứ, one per entry, without dash and ending. */
  grounds: string[];
  units: DecisionUnit[];
  /** Who signs, for the Ban Thường vụ unless said otherwise: a deputy signs with his own title. */
  signer: Omit<Signer, "organ"> & { organ?: Organ };
  /** Who carries the decision out; a usual sentence where empty. */
  executors?: string;
  recipients: string[];
  /** The decision that this one replaces. */
  replaces?: { number: number; day: string };
}

/** Content of the Quyết định công nhận with its list. */
export function recognitionDecision(input: DecisionInput): DocumentContent {
  const { units, year } = input;
  const text = `Công nhận ${printCount(units.length)} đơn vị đạt ${PROGRAMME} năm ${year} (có danh sách kèm theo).`;
  return decision(input, `Về việc công nhận ${PROGRAMME} năm ${year}`, text, {
    title: `DANH SÁCH\nĐơn vị được công nhận ${PROGRAMME} năm ${year}`,
    columns: ["Kết quả 3 nội dung", "Ghi chú"],
    cells: (unit) => [unit.groups.join("; "), unit.note],
  });
}

export interface WithdrawalInput extends DecisionInput {
  /** The decision whose recognition is withdrawn. */
  withdrawn: { number: number; day: string };
  /** Reason in words, part of Điều 1; each unit's own stands as its note. */
  reason: string;
}

/** Content of the Quyết định thu hồi, which names the decision it withdraws from. */
export function withdrawalDecision(input: WithdrawalInput): DocumentContent {
  const { units, year, withdrawn } = input;
  const from = earlierDecision(input, withdrawn);
  const reason = input.reason.trim() === "" ? "" : ` Lý do: ${input.reason.trim().replace(/\.$/, "")}.`;
  const text = `Thu hồi việc công nhận ${PROGRAMME} năm ${year} đối với ${printCount(units.length)} đơn vị tại ${from} (có danh sách kèm theo).${reason}`;
  return decision(input, `Về việc thu hồi công nhận ${PROGRAMME} năm ${year}`, text, {
    title: `DANH SÁCH\nĐơn vị bị thu hồi công nhận ${PROGRAMME} năm ${year}`,
    columns: ["Lý do"],
    cells: (unit) => [unit.note || input.reason],
  });
}

/** "Quyết định số 01-QĐ/ĐTN ngày 25/11/2024 của Ban Thường vụ …". */
function earlierDecision({ body, year, signer }: DecisionInput, earlier: { number: number; day: string }): string {
  const date = printShortDate(earlier.day, year);
  return `Quyết định số ${printNumber(earlier.number, "QĐ", body)} ${date} của ${organWithName(signer.organ ?? "standing", body.name)}`;
}

interface AttachedList {
  title: string;
  columns: ("Kết quả 3 nội dung" | "Ghi chú" | "Lý do")[];
  cells: (unit: DecisionUnit) => string[];
}

function decision(input: DecisionInput, subject: string, firstArticle: string, list: AttachedList): DocumentContent {
  const signer = { organ: "standing" as const, ...input.signer };
  const replaced = input.replaces ? earlierDecision(input, input.replaces) : "";
  return decisionPaper({
    ...{ ...input, signer, replaced, subject, articles: [firstArticle] },
    appendices: [attachedList(input, organWithName(signer.organ, input.body.name), list)],
  });
}

/** A Quyết định in its usual frame. `articles`: what is decided, before the articles on effect and on who carries it out. */
export interface DecisionPaper extends Pick<DecisionInput, "body" | "year" | "number" | "day" | "grounds" | "executors" | "recipients"> {
  subject: string;
  articles: string[];
  signer: Signer;
  /** "Quyết định số …" that it replaces; "" for none. */
  replaced: string;
  appendices: Appendix[];
}

/** Content of a Quyết định: the deciding organ, căn cứ, articles with those on effect and on who carries it out, lists. */
export function decisionPaper(input: DecisionPaper): DocumentContent {
  const { body, year, number, day, signer, replaced } = input;
  const committee = organWithName(signer.organ, body.name);
  const own = signer.organ === "standing" ? `Các ban chuyên môn ${body.name}` : committee;
  const executors = input.executors || `${own} và Ban Chấp hành các đơn vị có tên trong danh sách`;
  const articles = [
    ...input.articles,
    `Quyết định có hiệu lực kể từ ngày ký${replaced && ` và thay thế ${replaced}`}.`,
    `${executors} chịu trách nhiệm thi hành Quyết định này.`,
  ];
  const blocks: DocumentBlock[] = [
    { kind: "centred", text: committee.toUpperCase().replace(/\bTP\.? /g, (match) => match.replace(" ", "\u00a0")) },
    { kind: "grounds", lines: input.grounds },
    { kind: "centred", text: "QUYẾT ĐỊNH" },
    ...articles.map((text, index) => ({ kind: "article" as const, label: `Điều ${index + 1}.`, text })),
  ];
  return {
    draft: number === null,
    header: officialHeader(body, "QĐ", { number, day, year }),
    typeName: "QUYẾT ĐỊNH",
    subject: [input.subject],
    addressees: [],
    blocks,
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: input.appendices,
  };
}

function attachedList({ body, year, number, day, units }: DecisionInput, committee: string, list: AttachedList): Appendix {
  const widths = { "Kết quả 3 nội dung": 26, "Ghi chú": 26, "Lý do": 52 };
  return {
    label: "",
    title: list.title,
    subtitle: `(Kèm theo Quyết định số ${printNumber(number, "QĐ", body)} ${printShortDate(day, year)} của ${committee})`,
    landscape: false,
    signatures: [],
    blocks: [
      {
        kind: "table",
        columns: [
          { title: "STT", width: 12, align: "centre" },
          { title: "Tên đơn vị", width: 56, align: "left" },
          { title: "Loại hình", width: 34, align: "left" },
          { title: "Số đoàn viên", width: 17, align: "centre" },
          ...list.columns.map((title) => ({
            title,
            width: widths[title],
            align: title === "Kết quả 3 nội dung" ? ("centre" as const) : ("left" as const),
          })),
        ],
        rows: units.map((unit, index) => {
          return {
            cells: [
              String(index + 1),
              unit.name,
              unit.unitType,
              unit.memberCount === null ? "" : String(unit.memberCount),
              ...list.cells(unit),
            ],
          };
        }),
      },
      { kind: "paragraph", text: [{ text: `Danh sách có ${printCount(units.length)} đơn vị./.`, italic: true }] },
    ],
  };
}
