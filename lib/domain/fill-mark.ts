/** The hidden sheet of a workbook for filling in: for whom it was made, over which state, and what stood in each cell. Written and read by these names. */

export const MARK_SHEET = "_bcd";
/** First cell of the hidden sheet, by which it is found whatever a program made of its name. */
export const MARK_SIGN = "ba-chu-dong/to-dien";
/** Raised whenever layout or meaning changes; a file of another one is refused. */
export const MARK_FORMAT = "1";

/** First column of each kind of line. */
export const MARK_LINE = { dossier: "ho-so", text: "chu", row: "dong" } as const;
/** Stands for a cell that cannot be filled in. */
export const NO_SEAL = "-";

/** For whom the file was made. `unitCode` "" for the whole Khối; `content` is the seal of the criteria set of a dossier. */
export interface MarkHead {
  part: "target" | "result";
  bodyId: string;
  year: number;
  unitCode: string;
  dossiers: readonly { id: string; unitCode: string; content: string }[];
}

/** What is remembered of one row: the version of its entry and a seal per column from left to right, "" where nothing can be filled in. */
export interface MarkedRow {
  unitCode: string;
  code: string;
  version: number;
  seals: readonly string[];
}
