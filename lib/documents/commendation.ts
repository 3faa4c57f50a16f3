/** Tờ trình đề nghị khen thưởng thi đua: which units for which award, with the ranking as its appendix. Source: classification.md, "Thi đua", Output. */
import type { Appendix, DocumentBlock, DocumentContent } from "../domain/document";
import { inRankOrder, printedRankingCell, type RankingUnit, rankingTable } from "../domain/ranking-table";
import {
  column,
  heading,
  type Issue,
  officialDocument,
  printCount,
  printNumber,
  printShortDate,
  says,
  typedOrRoom,
  typedParagraphs,
} from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

export interface CommendationInput extends Issue {
  /** "Thi đua năm 2024", "Thi đua Quý I năm 2024". */
  round: string;
  addressees: string[];
  /** Căn cứ, one per entry, without dash and ending. */
  grounds: string[];
  /** What was typed about the movement of the year. */
  text: string;
  units: readonly RankingUnit[];
  signer: Signer;
  recipients: string[];
}

/** Content of the Tờ trình; `number` null makes it a draft. */
export function commendationDocument(input: CommendationInput): DocumentContent {
  const { body, signer, year, units, grounds } = input;
  const organ = organWithName(signer.organ, body.name);
  const round = input.round.toLocaleLowerCase("vi");
  const number = printNumber(input.number, "TTr", body);
  return officialDocument(input, "TTr", {
    typeName: "TỜ TRÌNH",
    subject: [`Về việc đề nghị khen thưởng ${round}`],
    addressees: input.addressees,
    blocks: [
      ...(grounds.length > 0 ? [{ kind: "grounds" as const, lines: grounds }] : []),
      heading("I. KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG"),
      ...totals(input),
      ...typedParagraphs(input.text),
      heading("II. ĐỀ NGHỊ KHEN THƯỞNG"),
      ...awards(units),
      says(`${organ} kính trình xem xét, quyết định khen thưởng ${round}./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: [rankingAppendix(input, `(Kèm theo Tờ trình số ${number} ${printShortDate(input.day, year)} của ${organ})`)],
  });
}

function totals({ units, round }: CommendationInput): DocumentBlock[] {
  const judged = units.filter(({ line }) => line !== null);
  const out = judged.filter(({ line }) => line?.inBody.rank === null);
  const clusters = new Set(judged.map(({ cluster }) => cluster).filter(Boolean));
  const within = clusters.size > 0 ? `, thuộc ${printCount(clusters.size)} cụm thi đua` : "";
  return [
    says(`- ${round}: ${printCount(judged.length)} đơn vị được chấm điểm, thẩm định${within}.`),
    says(`- Xếp hạng: ${printCount(judged.length - out.length)} đơn vị.`),
    ...(out.length > 0 ? [says(`- Không xét thi đua: ${printCount(out.length)} đơn vị (${out.map(({ name }) => name).join("; ")}).`)] : []),
  ];
}

function awards(units: readonly RankingUnit[]): DocumentBlock[] {
  const ordered = inRankOrder(units);
  const names = [...new Set(ordered.flatMap(({ line }) => line?.awards ?? []))];
  if (names.length === 0) return typedOrRoom("");
  return names.flatMap((name, index) => {
    const given = ordered.filter(({ line }) => line?.awards.includes(name));
    return [
      says(`${index + 1}. ${name}: ${printCount(given.length)} tập thể.`),
      ...given.map((unit) => says(`- ${unit.name}${placeOf(unit)}.`)),
    ];
  });
}

function placeOf({ line, cluster }: RankingUnit): string {
  const places = [
    line?.inBody.rank ? `hạng ${line.inBody.rank} toàn Khối` : "",
    line?.inCluster.rank ? `hạng ${line.inCluster.rank} ${cluster}` : "",
  ].filter(Boolean);
  return places.length > 0 ? ` (${places.join(", ")})` : "";
}

/** Millimetres of the text on a landscape page, and of the columns before, of and after the nhóm: they are shared out anew where a table has more nhóm. */
const TEXT_WIDTH = 247;
const FIRST = [8, 29, 15, 13];
const GROUP = 13.5;
const LAST = [18, 13, 13, 13, 13, 14, 17, 22, 19];

/** The ranking on paper: the columns of the output table, their widths shared out over the page. */
function rankingAppendix({ round, units }: Pick<CommendationInput, "round" | "units">, subtitle: string): Appendix {
  const { columns, rows } = rankingTable(units);
  const groups = Array<number>(columns.length - FIRST.length - LAST.length).fill(GROUP);
  const widths = [...FIRST, ...groups, ...LAST];
  const wanted = widths.reduce((sum, width) => sum + width, 0);
  return {
    ...{ label: "PHỤ LỤC", subtitle, landscape: true, signatures: [] },
    title: `BẢNG TỔNG HỢP KẾT QUẢ ${round.toLocaleUpperCase("vi")}`,
    blocks: [
      {
        kind: "table",
        columns: columns.map(({ title, kind }, index) =>
          column(title.replace("/", "/ "), (TEXT_WIDTH * (widths[index] ?? GROUP)) / wanted, kind === "text" ? "left" : "centre"),
        ),
        rows: rows.map((cells) => ({ cells: cells.map(printedRankingCell) })),
      },
      { kind: "paragraph", text: [{ text: `Bảng có ${printCount(units.length)} đơn vị./.`, italic: true }] },
    ],
  };
}
