/** Text of people's input: normal form, spaces, and keys for comparing and searching without diacritics. */

/** Gives `text` in NFC with inner runs of white space folded to one blank and the ends trimmed. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u200B-\u200D\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Gives long text in NFC with line ends as \n, trailing blanks cut; line breaks are kept. */
export function tidyLines(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
}

/** Gives the search key of `text`: lower case, no diacritics, đ → d, one blank between words. "Sở Y tế" → "so y te". */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/đ/g, "d");
}

const collator = new Intl.Collator("vi", { numeric: true, sensitivity: "variant" });

/** Compares two texts in Vietnamese order (numbers by value), for `sort`. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
