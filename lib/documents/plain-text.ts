// Characters that XML 1.0 cannot hold; one of them makes a whole file unreadable.
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Gives text as a file may hold it: NFC, line ends as \n, without control characters and lone surrogates. */
export function plainText(text: string): string {
  return text.normalize("NFC").replace(/\r\n?/g, "\n").replace(UNWRITABLE, "");
}
