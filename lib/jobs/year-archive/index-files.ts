import "server-only";
import { type FrontPageLine, frontPage } from "../../documents/archive/front-page";
import { type ListTable, longListWorkbook } from "../../documents/xlsx/list-table";
import type { SheetHead } from "../../documents/xlsx/sheet";
import {
  CHECKSUM_LIST,
  checksumList,
  FILE_STATE_LABEL,
  FRONT_PAGE,
  INDEX_WORKBOOK,
  type IndexRow,
  isAbsent,
  isTroubled,
} from "../../domain/year-archive";
import { formatBytes, formatInstant } from "../../format";
import { madeFile, type Place, type YearFile } from "./year-file";

/** What the pages say on top. */
export interface ArchiveTitle {
  title: string;
  /** Body that keeps the record. */
  bodyName: string;
  madeAt: Date;
  madeBy: string;
}

const INDEX_COLUMNS: ListTable["columns"] = [
  { title: "TT", width: 6, format: "centre" },
  { title: "Tệp", width: 56 },
  { title: "Nội dung", width: 34 },
  { title: "Đơn vị", width: 9, format: "centre" },
  { title: "Kích thước (byte)", width: 14, format: "whole" },
  { title: "SHA-256", width: 38 },
  { title: "Tình trạng", width: 38 },
];

function indexCells(row: IndexRow, index: number) {
  const { path, what, unitCode, size, sha256, receivedSha256, state } = row;
  const received = isTroubled(row) && receivedSha256 !== null ? ` (SHA-256 khi nhận: ${receivedSha256})` : "";
  return [index + 1, path, what, unitCode, isAbsent(row) ? null : size, sha256, FILE_STATE_LABEL[state] + received];
}

/** The index as a workbook: path, what it is, size, SHA-256, whether it is as it was received. */
export function indexWorkbook(rows: readonly IndexRow[], title: ArchiveTitle, head: SheetHead): AsyncIterable<Uint8Array> {
  const count = rows.filter(isTroubled).length;
  const state = count === 0 ? "tất cả đều đầy đủ" : `${count} tệp cần xem lại`;
  const list = {
    name: "Mục lục",
    title: `Mục lục ${title.title}`,
    subtitle: `${rows.length} tệp, ${state}; lập lúc ${formatInstant(title.madeAt)}`,
    frozenColumns: 2,
    columns: INDEX_COLUMNS,
  };
  async function* cells() {
    yield* rows.map(indexCells);
  }
  return longListWorkbook(list, cells(), head);
}

/** Lines of a page for files, with their path from the folder in which the page lies. */
export function fileLines(rows: readonly IndexRow[], folder: string): FrontPageLine[] {
  return rows.map((row) => {
    const { path, what, size, state } = row;
    const own = path.slice(folder.length);
    const words = own.split("/").at(-1)?.startsWith(what) ? "" : what;
    const bytes = isAbsent(row) ? "" : formatBytes(size);
    const note = [words, bytes, state === "made" ? "" : FILE_STATE_LABEL[state]].filter(Boolean).join(" · ");
    return { href: isAbsent(row) ? null : own, text: own, note };
  });
}

/** What a page says of files that are not as they should be. */
export function warningsOf(rows: readonly IndexRow[]): string[] {
  return rows.filter(isTroubled).map(({ path, state }) => `${path}: ${FILE_STATE_LABEL[state]}`);
}

const HOW_TO_READ = [
  "Hồ sơ này mở được bằng mọi máy tính, không cần phần mềm Ba Chủ Động: văn bản có bản Word (.docx) và bản PDF, bảng là tệp Excel (.xlsx), minh chứng giữ nguyên tên và nội dung như khi nhận.",
  `Tệp “${INDEX_WORKBOOK}” liệt kê mọi tệp với mã SHA-256. Muốn kiểm tra hồ sơ còn nguyên vẹn, chạy lệnh “sha256sum -c ${CHECKSUM_LIST}” trong thư mục này.`,
  "Thư mục “Dữ liệu” giữ số liệu dạng JSON cho chương trình khác đọc; tệp có chữ “lược đồ” bên cạnh mô tả từng trường.",
];

const INDEX_LINES: FrontPageLine[] = [
  { href: INDEX_WORKBOOK, text: INDEX_WORKBOOK, note: "Mọi tệp với kích thước, mã SHA-256, tình trạng" },
  { href: CHECKSUM_LIST, text: CHECKSUM_LIST, note: "Mã SHA-256 cho lệnh sha256sum" },
];

/** The last files of an archive: the page to open first, the index, the check sums. They are made from `rows`, which is complete by then. */
export function closingFiles(
  place: Place,
  rows: readonly IndexRow[],
  title: ArchiveTitle,
  head: SheetHead,
  sections: () => { title: string; lines: FrontPageLine[] }[],
): YearFile[] {
  const page = () =>
    frontPage({
      title: title.title,
      subtitle: `${title.bodyName} · lập lúc ${formatInstant(title.madeAt)} · người lấy: ${title.madeBy}`,
      paragraphs: HOW_TO_READ,
      warnings: warningsOf(rows),
      sections: [...sections(), { title: "Mục lục", lines: INDEX_LINES }],
    });
  return [
    madeFile(place, "", FRONT_PAGE, "Trang mở đầu: hồ sơ có gì, nằm ở đâu", page),
    madeFile(place, "", INDEX_WORKBOOK, "Mục lục các tệp với mã SHA-256", () => indexWorkbook(rows, title, head)),
    madeFile(place, "", CHECKSUM_LIST, "Mã SHA-256 của các tệp, cho lệnh sha256sum", () => Buffer.from(checksumList(rows), "utf8")),
  ];
}
