/** What a "Hồ sơ năm" holds and how its index speaks of each file. Pure. Source: issue "Official documents and Excel", part 7. */

/** Folders of a unit's record, in the order of the year. */
export const UNIT_FOLDER = {
  registration: "1 Đăng ký",
  following: "2 Theo dõi, kiểm tra",
  assessment: "3 Tự đánh giá",
  appraisal: "4 Thẩm định",
  decision: "5 Xét công nhận",
  evidence: "6 Minh chứng",
  data: "7 Dữ liệu",
} as const;
export type UnitFolder = keyof typeof UNIT_FOLDER;

/** Folders of the body's own record, beside that of the units. */
export const BODY_FOLDER = {
  tables: "1 Bảng chung",
  meetings: "2 Phiên họp Ban Thường vụ",
  decisions: "3 Quyết định",
  cycle: "4 Năm công tác, bộ tiêu chí",
  audit: "5 Nhật ký",
  data: "6 Dữ liệu",
  units: "Đơn vị",
} as const;

/** The page that one opens first, the index, and the list of check sums that programs read. */
export const FRONT_PAGE = "00 Đọc trước.html";
export const INDEX_WORKBOOK = "00 Mục lục.xlsx";
export const CHECKSUM_LIST = "sha256.txt";

/** Where removed evidence lies that an earlier version named. */
export const REMOVED_FOLDER = "Đã gỡ, còn trong bản đã nộp";

/** A file as it is planned: what it is in words, whose it is ("" for the body's own), and its hash from when it was received, where it was. */
export interface PlannedFile {
  path: string;
  what: string;
  unitCode: string;
  receivedSha256: string | null;
}

/** What was put into the archive of it. */
export interface WrittenFile {
  size: number;
  sha256: string;
  problem: "missing" | "broken" | null;
}

export type FileState = "made" | "unmade" | "intact" | "different" | "missing" | "broken";

/** What the index says of a file. */
export const FILE_STATE_LABEL: Record<FileState, string> = {
  made: "Do phần mềm lập",
  unmade: "THIẾU: phần mềm không lập được tệp",
  intact: "Đúng như khi nhận",
  different: "KHÁC so với khi nhận",
  missing: "THIẾU: không còn tệp trên máy chủ",
  broken: "HỎNG: không đọc được hết tệp",
};

/** One line of the index. */
export interface IndexRow extends PlannedFile, Omit<WrittenFile, "problem"> {
  state: FileState;
}

/** Gives the line of a file. Evidence whose bytes no longer give the hash under which it was received is told, never passed over. */
export function indexRow({ path, what, unitCode, receivedSha256 }: PlannedFile, { size, sha256, problem }: WrittenFile): IndexRow {
  const own = receivedSha256 === null;
  const compared = own ? "made" : receivedSha256 === sha256 ? "intact" : "different";
  const state = own && problem === "missing" ? "unmade" : (problem ?? compared);
  return { path, what, unitCode, receivedSha256, size, sha256, state };
}

/** Says whether somebody has to look at a file. */
export function isTroubled({ state }: Pick<IndexRow, "state">): boolean {
  return state !== "made" && state !== "intact";
}

/** Says whether a file is listed without being in the archive. */
export function isAbsent({ state }: Pick<IndexRow, "state">): boolean {
  return state === "missing" || state === "unmade";
}

/** Lists the check sums as `sha256sum --check` reads them; files that are not in the archive are left out. */
export function checksumList(rows: readonly IndexRow[]): string {
  const present = rows.filter((row) => !isAbsent(row));
  return present.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("");
}

/** Gives the removed files that a submitted version still names, by item and hash; the others were never sent. */
export function keptWhenRemoved<F extends { item: string; sha256: string | null }>(
  removed: readonly F[],
  sent: readonly { evidence: readonly { item: string; sha256: string | null }[] }[],
): F[] {
  const named = new Set(sent.flatMap(({ evidence }) => evidence.map(({ item, sha256 }) => `${item} ${sha256}`)));
  return removed.filter(({ item, sha256 }) => sha256 !== null && named.has(`${item} ${sha256}`));
}

/** Name of the archive for people, without ending. */
export function yearArchiveName(year: number, holder: string): string {
  return `Hồ sơ năm ${year} - ${holder}`;
}

/** Kinds of events about accounts and ways in: they belong to the persons, not to the year, and stay out of its log. */
export const ACCOUNT_EVENTS = ["session", "password", "link", "token", "user"] as const;
