/** The Bảng tổng hợp of a unit as a landscape document, and as the appendix of its report. */
import type { Appendix, DocumentBlock, DocumentContent, Signature } from "../domain/document";
import { UNIT_TABLE_COLUMNS, type UnitTable } from "../domain/unit-table";
import { column, type Issue, officialDocument, says } from "./content";
import { type Signer, signatureOf, titledSignature } from "./signing";

const WIDTHS = [10, 51, 16, 18, 20, 17, 18, 45, 18, 34];
const LEFT = [1, 7, 9];

/** Who stands under the table; names may be empty until known. */
export interface UnitTableSigners {
  preparedBy: string;
  /** Title and name of the cấp ủy that confirms. */
  confirmedBy: { position: string; name: string };
  signer: Signer;
}

/** Content of the Bảng tổng hợp; `day` null makes it a draft. */
export function unitTableDocument(issue: Issue, table: UnitTable, signers: UnitTableSigners): DocumentContent {
  return officialDocument(issue, null, {
    landscape: true,
    typeName: "BẢNG TỔNG HỢP",
    subject: subjectOf(table),
    blocks: unitTableBlocks(table),
    signatures: tableSignatures(signers),
  });
}

/** The same table as an appendix. `subtitle` "(Kèm theo Báo cáo số …)". */
export function unitTableAppendix(table: UnitTable, subtitle: string, signers: UnitTableSigners): Appendix {
  const title = ["BẢNG TỔNG HỢP", ...subjectOf(table)].join("\n");
  return { label: "PHỤ LỤC", title, subtitle, landscape: true, blocks: unitTableBlocks(table), signatures: tableSignatures(signers) };
}

function subjectOf(table: UnitTable): string[] {
  const bare = table.title.replace(/^Bảng tổng hợp\s+/iu, "");
  return [`${bare.charAt(0).toLocaleUpperCase("vi")}${bare.slice(1)}`, `${table.unitName} (${table.subtitle})`];
}

function tableSignatures({ preparedBy, confirmedBy, signer }: UnitTableSigners): Signature[] {
  return [
    titledSignature("Người lập biểu", { position: "", name: preparedBy }),
    titledSignature("Xác nhận của cấp ủy", confirmedBy),
    signatureOf(signer),
  ];
}

function unitTableBlocks(table: UnitTable): DocumentBlock[] {
  const columns = UNIT_TABLE_COLUMNS.map((title, index) => column(title, WIDTHS[index] ?? 20, LEFT.includes(index) ? "left" : "centre"));
  const rows = table.groups.flatMap((group) => [
    { group: `Nội dung ${group.code}. ${group.name}` },
    ...group.rows.map((row) => ({
      cells: [
        row.tt,
        row.name,
        row.unit,
        row.target,
        row.result,
        row.ratio,
        row.selfVerdict,
        row.evidence.join("\n"),
        row.appraised,
        row.note,
      ],
    })),
  ]);
  const summaries = table.groups.map((group) => group.summary).filter((text) => text !== "");
  const foot = [...(summaries.length > 0 ? [`${summaries.join("; ")}.`] : []), ...table.conclusion];
  return [{ kind: "table", columns, rows }, ...foot.map(says)];
}
