/** Quyết định công nhận kết quả xếp loại: one article per list of rated units, the lists attached. Source: classification.md, "Output"; documents.md, "Quyết định công nhận". */
import type { DocumentContent } from "../domain/document";
import type { LeveledUnits } from "../domain/level-papers";
import { printCount } from "./content";
import { decisionPaper } from "./decision";
import { levelLists, ratedTogether } from "./level-lists";
import type { LevelPaperInput } from "./level-notice";

export interface LevelDecisionInput extends LevelPaperInput {
  /** Who carries it out; a usual sentence where empty. */
  executors: string;
}

/** Content of the decision; `number` null makes it a draft. */
export function levelDecision(input: LevelDecisionInput): DocumentContent {
  const { parts, when } = input;
  return decisionPaper({
    ...input,
    subject: `Về việc công nhận kết quả đánh giá, xếp loại chất lượng ${ratedTogether(parts)} ${when}`,
    articles: parts.map((part) => articleOf(part, when)),
    appendices: levelLists(input, "QĐ"),
  });
}

/** "Công nhận kết quả … đối với 15 đơn vị (có danh sách kèm theo): Hoàn thành xuất sắc nhiệm vụ 03 đơn vị; …". */
function articleOf({ whom, summary: { levels, all } }: LeveledUnits, when: string): string {
  const counts = levels.flatMap((level, index) => {
    const count = all.counts[index] ?? 0;
    return count > 0 ? [`${level} ${printCount(count)} đơn vị`] : [];
  });
  const units = `${printCount(all.total)} đơn vị (có danh sách kèm theo)`;
  return `Công nhận kết quả đánh giá, xếp loại chất lượng ${whom} ${when} đối với ${units}: ${counts.join("; ")}.`;
}
