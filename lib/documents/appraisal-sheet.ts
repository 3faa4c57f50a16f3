/** Phiếu thẩm định of one dossier: the reviewer's verdict beside the unit's own. Source: programme.md, step 5. */
import type { DocumentContent } from "../domain/document";
import { column, type Issue, officialDocument, PROGRAMME, says, typedParagraphs } from "./content";
import { type Signer, signatureOf, titledSignature } from "./signing";

/** One criterion in printed values; `remark` the reviewer's words. */
export interface AppraisalRow {
  code: string;
  name: string;
  target: string;
  result: string;
  own: string;
  appraised: string;
  remark: string;
}

export interface AppraisalSheetInput extends Issue {
  unitName: string;
  groups: { code: string; name: string; summary: string; rows: AppraisalRow[] }[];
  /** Printed: "06/11/2024 (đúng hạn)", "01/11/2024". */
  reported: string;
  software: string;
  /** The Đề xuất as sentences. */
  conclusion: string[];
  remarks: string;
  reviewer: { position: string; name: string };
  /** Who confirms for the Khối; null where nobody does. */
  confirmer: Signer | null;
}

/** Content of the sheet; `day` null makes it a draft. */
export function appraisalSheet(input: AppraisalSheetInput): DocumentContent {
  const { year, groups, reviewer, confirmer } = input;
  const rows = groups.flatMap((group) => [
    { group: `Nội dung ${group.code}. ${group.name}` },
    ...group.rows.map((row) => ({ cells: [row.code, row.name, row.target, row.result, row.own, row.appraised, row.remark] })),
  ]);
  const differing = groups.flatMap((group) => group.rows).filter((row) => row.appraised !== "" && row.appraised !== row.own);
  const summaries = groups.map((group) => group.summary).filter((text) => text !== "");
  const by = reviewer.name === "" ? "……" : reviewer.name;
  const signatures = [titledSignature("Người thẩm định", reviewer)];
  return officialDocument(input, null, {
    landscape: true,
    typeName: "PHIẾU THẨM ĐỊNH",
    subject: [`Kết quả tự đánh giá ${PROGRAMME} năm ${year} của ${input.unitName}`],
    blocks: [
      says(`Người thẩm định: ${by}${reviewer.position ? `, ${reviewer.position}` : ""}.`),
      says(
        `Ngày nộp báo cáo: ${input.reported || "chưa nộp"}; hoàn thành trên Phần mềm Quản lý đoàn viên: ${input.software || "chưa hoàn thành"}.`,
      ),
      {
        kind: "table",
        columns: [
          column("TT", 11, "centre"),
          column("Nội dung, tiêu chí", 72),
          column("Chỉ tiêu đăng ký", 24, "centre"),
          column("Kết quả thực hiện", 30, "centre"),
          column("Đơn vị tự đánh giá", 26, "centre"),
          column("Đoàn Khối thẩm định", 26, "centre"),
          column("Nhận xét, lý do", 58),
        ],
        rows,
      },
      ...(summaries.length > 0 ? [says(`${summaries.join("; ")}.`)] : []),
      says(
        differing.length === 0
          ? "Kết quả thẩm định thống nhất với kết quả tự đánh giá của đơn vị ở tất cả tiêu chí."
          : `Kết quả thẩm định khác với kết quả tự đánh giá ở ${differing.length} tiêu chí: ${differing.map((row) => row.code).join(", ")}.`,
      ),
      ...typedParagraphs(input.remarks),
      ...input.conclusion.map(says),
    ],
    signatures: confirmer ? [...signatures, signatureOf(confirmer)] : signatures,
  });
}
