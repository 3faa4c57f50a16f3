/** Id of an item (criterion code or part) on its page: "1.9" → "tc-1-9". */
export function anchorOf(item: string): string {
  return `tc-${item.replace(".", "-")}`;
}
