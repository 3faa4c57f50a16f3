/** What a vote for "yêu cầu bổ sung" gives back to the unit. Source: programme.md, step 6. */
import { PARTS } from "./parts";

/**
 * Items to return (criterion codes and parts) with their comments: those whose evidence the reviewer found insufficient, or all when there are none.
 * The BTV's reason stands in every comment.
 */
export function returnedByVote(
  codes: readonly string[],
  insufficient: ReadonlyMap<string, string>,
  reason: string,
): Record<string, string> {
  const items = insufficient.size > 0 ? [...insufficient.keys()] : [...codes, ...PARTS];
  const comment = (item: string) => [insufficient.get(item) ?? "", `Ban Thường vụ: ${reason}`].filter((text) => text !== "").join(" ");
  return Object.fromEntries(items.map((item) => [item, comment(item)]));
}
