import "server-only";
import { listRankRows } from "../db/rank-rows";
import { commendationDocument } from "../documents/commendation";
import { fieldLines } from "../domain/document-kinds";
import type { RoundPeriod } from "../domain/score-sheet";
import { shownStanding } from "../domain/standing";
import type { Composed } from "./compose-unit-papers";
import { type Drawn, issueOf, signerOf, typed } from "./paper-parts";
import { roundName } from "./sheet-words";

/** Which thi đua a Tờ trình is of: the published one of the year, else the quarter published last; the year's while nothing is published. */
function periodOf(published: readonly { period: RoundPeriod; publishedAt: Date }[]): RoundPeriod {
  if (published.some(({ period }) => period === "year")) return "year";
  const [last] = [...published].sort((a, b) => b.publishedAt.getTime() - a.publishedAt.getTime());
  return last?.period ?? "year";
}

/** Tờ trình đề nghị khen thưởng thi đua: awards and ranking as published; before that its table has no ranks yet. Two statements. */
export async function composeCommendation(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, fields } = drawn;
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const key = { year: document.year, period: periodOf(document.published) };
  const rows = await listRankRows(tx, actor, key);
  const content = commendationDocument({
    ...{
      ...issue,
      round: roundName({ ...key, purpose: "emulation" }),
      units: rows.map((row) => ({ ...row, line: shownStanding(row) })),
      signer: signerOf(fields, issuer),
    },
    addressees: fieldLines(fields, "addressees"),
    grounds: fieldLines(fields, "grounds"),
    text: typed(fields, "text"),
    recipients: fieldLines(fields, "recipients"),
  });
  return { content, day, last: issuer.last };
}
