/** The matrix units × criteria on paper: a table per nội dung, since all criteria side by side could not be read. Source: programme.md, "The Bảng tổng hợp". */
import type { DocumentBlock, DocumentContent } from "../domain/document";
import { VERDICT_SHORT } from "../domain/labels";
import { type Matrix, printedCell } from "../domain/matrix";
import { column, heading, type Issue, officialDocument, PROGRAMME, printCount, says } from "./content";
import { type Signer, signatureOf, titledSignature } from "./signing";

export interface MatrixInput extends Issue {
  matrix: Matrix;
  preparedBy: string;
  signer: Signer;
}

const NAME_WIDTH = 52;
const SHARE_WIDTH = 16;
const TEXT_WIDTH = 247;

/** Content of the matrix; `day` null makes it a draft. */
export function matrixDocument(input: MatrixInput): DocumentContent {
  const { matrix, signer, year } = input;
  return officialDocument(input, null, {
    landscape: true,
    typeName: "BẢNG TỔNG HỢP",
    subject: [`Chỉ tiêu, kết quả thực hiện từng tiêu chí ${PROGRAMME} năm ${year} của ${printCount(matrix.rows.length)} đơn vị`],
    blocks: [
      says(
        `Mỗi ô ghi chỉ tiêu đăng ký/kết quả thực hiện, tỷ lệ tính bằng %; dấu … là chưa có kết quả, ${VERDICT_SHORT.notApplicable} là không phát sinh; tiêu chí chưa đạt chỉ tiêu ghi thêm đánh giá.`,
      ),
      ...matrix.groupCodes.flatMap((code) => [heading(`Nội dung ${code}`), groupTable(matrix, code)]),
      heading("Các tiêu chí"),
      {
        kind: "table",
        columns: [column("Mã", 14, "centre"), column("Tiêu chí", 190), column("ĐVT", 43, "centre")],
        rows: matrix.columns.map((cells) => ({ cells })),
      },
      // Words that the signatures stand under: a table alone may end on the page before them.
      {
        kind: "paragraph",
        text: [
          { text: `Bảng có ${printCount(matrix.rows.length)} đơn vị, ${printCount(matrix.columns.length)} tiêu chí./.`, italic: true },
        ],
      },
    ],
    signatures: [titledSignature("Người lập biểu", { position: "", name: input.preparedBy }), signatureOf(signer)],
  });
}

function groupTable(matrix: Matrix, code: string): DocumentBlock {
  const at = matrix.columns.flatMap(([criterion], index) => (criterion.startsWith(`${code}.`) ? [index] : []));
  const share = matrix.groupCodes.indexOf(code);
  const width = (TEXT_WIDTH - NAME_WIDTH - SHARE_WIDTH - 12) / Math.max(1, at.length);
  return {
    kind: "table",
    columns: [
      column("STT", 12, "centre"),
      column("Đơn vị", NAME_WIDTH),
      ...at.map((index) => column(matrix.columns[index]?.[0] ?? "", width, "centre")),
      column("Đạt", SHARE_WIDTH, "centre"),
    ],
    rows: matrix.rows.map(([, name, , cells, groups], index) => ({
      cells: [String(index + 1), name, ...at.map((place) => printedCell(cells[place] ?? 0)), groups[share] ?? ""],
    })),
  };
}
