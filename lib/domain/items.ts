/** Keys of the items of a dossier: criterion codes ("1.9") and parts ("bien-ban"). Free of other files so that a page can use it while typing. */

/** Gives the items in which something is missing, each once and in printed order. */
export function missingItems(missing: readonly { item: string }[]): string[] {
  return [...new Set(missing.map((item) => item.item))];
}

/** Gives the nội dung of a criterion code: "1.9" → "1". */
export function groupOf(code: string): string {
  return code.split(".")[0] ?? "";
}
