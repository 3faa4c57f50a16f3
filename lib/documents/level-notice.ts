/** Thông báo kết quả xếp loại: summary by unit type and level, the list of units with their levels as appendices. Source: classification.md, "Output". */
import type { DocumentBlock, DocumentContent } from "../domain/document";
import type { LeveledUnits } from "../domain/level-papers";
import { formatFraction } from "../domain/measure";
import type { LevelSummaryRow } from "../domain/round-levels";
import { column, type Issue, officialDocument, printCount, says } from "./content";
import { levelLists, ratedTogether } from "./level-lists";
import { organWithName, type Signer, signatureOf } from "./signing";

/** What a paper of levels is made from, a Thông báo as well as a Quyết định. */
export interface LevelPaperInput extends Issue {
  /** "năm 2024", "quý I năm 2024". */
  when: string;
  grounds: string[];
  parts: LeveledUnits[];
  signer: Signer;
  recipients: string[];
  /** "Thông báo số 01-TB/ĐTN ngày 25/11/2024" that it replaces; "" for none. */
  replaced: string;
}

export interface LevelNoticeInput extends LevelPaperInput {
  /** Words of the session: "phiên họp ngày 25/11/2024"; "" where none was noted. */
  session: string;
}

/** Content of the notice; `number` null makes it a draft. */
export function levelNotice(input: LevelNoticeInput): DocumentContent {
  const { when, body, signer, parts, session, grounds, replaced } = input;
  const organ = organWithName(signer.organ, body.name);
  const whom = ratedTogether(parts);
  return officialDocument(input, "TB", {
    typeName: "THÔNG BÁO",
    subject: [`Kết quả đánh giá, xếp loại chất lượng ${whom} ${when}`],
    blocks: [
      ...(grounds.length > 0 ? [{ kind: "grounds" as const, lines: grounds }] : []),
      says(`${organ} thông báo kết quả đánh giá, xếp loại chất lượng ${when}${session ? ` theo kết quả ${session}` : ""} như sau:`),
      ...parts.flatMap((part, index) => summaryBlocks(part, index + 1)),
      says("Kết quả của từng đơn vị có trong danh sách kèm theo."),
      ...(replaced ? [says(`Thông báo này thay thế ${replaced}.`)] : []),
      says(`Trên đây là thông báo kết quả đánh giá, xếp loại chất lượng ${whom} ${when} của ${organ}./.`),
    ],
    signatures: [signatureOf(signer)],
    recipients: input.recipients,
    appendices: levelLists(input, "TB"),
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
