/** Danh sách trình Ban Thường vụ: the Khối's list as a landscape document, and as an appendix. Source: programme.md, "The Bảng tổng hợp". */
import type { BodyList } from "../domain/body-list";
import type { Appendix, DocumentBlock, DocumentContent } from "../domain/document";
import { formatWhole } from "../format";
import { column, type Issue, officialDocument, PROGRAMME, printCount, says } from "./content";
import { organWithName, type Signer, signatureOf, titledSignature } from "./signing";

const FIRST = [9, 35, 19, 11, 12, 21, 21];
const LAST = [21, 17, 15, 36];
const LEFT = ["Đoàn cơ sở", "Loại hình", "Ghi chú"];

export interface TabledListInput extends Issue {
  list: BodyList;
  preparedBy: string;
  signer: Signer;
}

/** Content of the list; `day` null makes it a draft. */
export function tabledListDocument(input: TabledListInput): DocumentContent {
  const { year, list, signer, body } = input;
  return officialDocument(input, null, {
    landscape: true,
    typeName: "DANH SÁCH",
    subject: [`Đơn vị trình ${organWithName(signer.organ, body.name)}`, `xét công nhận ${PROGRAMME} năm ${year}`],
    blocks: listBlocks(list),
    signatures: [titledSignature("Người lập biểu", { position: "", name: input.preparedBy }), signatureOf(signer)],
  });
}

/** The same list as an appendix. `subtitle` "(Kèm theo Báo cáo số …)". */
export function bodyListAppendix(list: BodyList, subtitle: string): Appendix {
  const title = `TỔNG HỢP KẾT QUẢ THỰC HIỆN\n${PROGRAMME.toUpperCase()} NĂM ${list.year}`;
  return { label: "PHỤ LỤC", title, subtitle, landscape: true, blocks: listBlocks(list), signatures: [] };
}

function listBlocks(list: BodyList): DocumentBlock[] {
  const widths = [...FIRST, ...list.groupCodes.map(() => 10), ...LAST];
  const { totals } = list;
  const sums = [
    `${printCount(totals.units)} đơn vị, ${printCount(totals.branches)} chi đoàn, ${formatWhole(totals.members)} đoàn viên`,
    `${counted(totals.reported)} đơn vị đã nộp báo cáo${totals.late > 0 ? ` (${printCount(totals.late)} trễ hạn)` : ""}`,
    `${counted(totals.eligible)} đơn vị đủ điều kiện`,
  ];
  return [
    {
      kind: "table",
      columns: list.columns.map((title, index) => column(title, widths[index] ?? 20, LEFT.includes(title) ? "left" : "centre")),
      rows: list.rows.map((row) => ({
        cells: [
          String(row.tt),
          row.unitName,
          row.unitType,
          printed(row.branchCount),
          printed(row.memberCount),
          row.registered,
          row.reported,
          ...row.groups,
          row.software,
          row.proposal,
          row.outcome,
          row.note,
        ],
      })),
    },
    says(`Tổng cộng: ${sums.join("; ")}.`),
    { kind: "paragraph", text: [{ text: `Danh sách có ${printCount(totals.units)} đơn vị./.`, italic: true }] },
  ];
}

/** "03"; "chưa có" for none. */
function counted(count: number): string {
  return count === 0 ? "chưa có" : printCount(count);
}

function printed(count: number | null): string {
  return count === null ? "" : String(count);
}
