/** Thông báo kết quả xếp loại: summary by unit type and level, the list of units with their levels as appendices. Source: classification.md, "Output". */
import type { Appendix, DocumentBlock, DocumentContent } from "../domain/document";
import { formatFraction } from "../domain/measure";
import type { LevelSummary, LevelSummaryRow } from "../domain/round-levels";
import { column, type Issue, officialDocument, printCount, printNumber, printShortDate, says } from "./content";
import { organWithName, type Signer, signatureOf } from "./signing";

/** Units with their levels; `whom`: "tổ chức Đoàn", "Ban Chấp hành", "Ban Thường vụ". */
export interface LeveledUnits {
  whom: string;
  summary: LevelSummary;
  units: { name: string; unitType: string; level: string; note: string }[];
}

export interface LevelNoticeInput extends Issue {
  /** "năm 2024", "quý I năm 2024". */
  when: string;
  grounds: string[];
  /** Words of the session: "phiên họp ngày 25/11/2024"; "" where none was noted. */
  session: string;
  parts: LeveledUnits[];
  signer: Signer;
  recipients: string[];
}

/** Content of the notice; `number` null makes it a draft. */
export function levelNotice(input: LevelNoticeInput): DocumentContent {
  const { when, body, year, signer, parts, session, grounds } = input;
  const organ = organWithName(signer.organ, body.name);
  const number = printNumber(input.number, "TB", body);
  const subtitle = `(Kèm theo Thông báo số ${number} ${printShortDate(input.day, year)} của ${organ})`;
  return officialDocument(input, "TB", {
    typeName: "THÔNG BÁO",
    subject: [`Kết quả đánh giá, xếp loại chất lượng tổ chức Đoàn ${when}`],
    blocks: [
      ...(grounds.length > 0 ? [{ kind: "grounds" as const, lines: grounds }] : []),
      says(`${organ} thông báo kết quả đánh giá, xếp loại chất lượng ${when}${session ? ` theo kết quả ${session}` : ""} như sau:`),
      ...parts.flatMap((part, index) => summaryBlocks(part, index + 1)),
      says("Kết quả của từng đơn vị có trong danh sách kèm theo."),
      says(`Trên đây là thông báo kết quả đánh giá, xếp loại chất lượng tổ chức Đoàn ${when} của ${organ}./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: parts.map((part) => listAppendix(part, when, subtitle)),
  });
}

function summaryBlocks({ whom, summary }: LeveledUnits, number: number): DocumentBlock[] {
  const { all, levels } = summary;
  const cells = ({ name, total, rated, counts }: LevelSummaryRow) => [
    ...[name, String(total)],
    ...counts.map((count) => (count === 0 ? "" : `${count}${rated > 0 ? ` (${formatFraction(count, rated)})` : ""}`)),
  ];
  return [
    {
      kind: "heading",
      text: `${number}. Xếp loại ${whom}: ${printCount(all.total)} đơn vị, ${printCount(all.rated)} đơn vị được xếp loại`,
    },
    {
      kind: "table",
      columns: [column("Loại hình", 38), column("Số đơn vị", 16, "centre"), ...levels.map((level) => column(level, 24, "centre"))],
      rows: [...(summary.rows.length > 1 ? summary.rows : []), all].map((row) => ({ cells: cells(row) })),
    },
  ];
}

function listAppendix({ whom, units }: LeveledUnits, when: string, subtitle: string): Appendix {
  return {
    ...{ label: "", title: `DANH SÁCH\nKết quả xếp loại ${whom} ${when}`, subtitle, landscape: false, signatures: [] },
    blocks: [
      {
        kind: "table",
        columns: [
          column("STT", 12, "centre"),
          column("Tên đơn vị", 58),
          column("Loại hình", 32),
          column("Mức xếp loại", 36),
          column("Ghi chú", 32),
        ],
        rows: units.map((unit, index) => ({ cells: [String(index + 1), unit.name, unit.unitType, unit.level, unit.note] })),
      },
      { kind: "paragraph", text: [{ text: `Danh sách có ${printCount(units.length)} đơn vị./.`, italic: true }] },
    ],
  };
}
