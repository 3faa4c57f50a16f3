import "server-only";
import type { Content } from "../documents/xlsx/text";
import type { Signature } from "../domain/document";
import { formatInstant } from "../format";
import { readAdjustments, readFollowing } from "./following";
import type { ListExport } from "./list-export";
import type { Listed } from "./listed";
import type { DossierAddress } from "./open-dossier";
import { findUnitTable } from "./tables";

const SIGNATURES: Signature[] = [
  { authority: "NGƯỜI LẬP BIỂU", position: "", name: "" },
  { authority: "TM. BAN CHẤP HÀNH", position: "BÍ THƯ", name: "" },
];

const CENTRE = "centre" as const;

/** Makes a list of one unit a file with the unit's own head; null where the person has no such unit. */
async function unitList(address: DossierAddress, title: string, listed: Listed): Promise<ListExport | null> {
  const view = await findUnitTable(address.nam, decodeURIComponent(address.donVi));
  if (!view) return null;
  const name = `${title} ${address.nam}`;
  const subtitle = view.table.unitName;
  return {
    name: `${name} - ${view.shortName || subtitle}`,
    head: view.head,
    table: { name, title: name, subtitle, signatures: SIGNATURES, ...listed },
  };
}

/** Gives what a unit noted through the year, newest first. */
export async function followingExport(address: DossierAddress): Promise<ListExport | null> {
  const { notes } = await readFollowing(address);
  const rows = notes.map((note): Content[] => [
    ...[`Quý ${note.quarter}`, note.code, note.name, note.result, note.note, note.document, formatInstant(note.at)],
  ]);
  return unitList(address, "Kết quả theo dõi", {
    columns: [
      ...[
        { title: "Quý", width: 9, format: CENTRE },
        { title: "Mã", width: 7, format: CENTRE },
        { title: "Tiêu chí", width: 44 },
      ],
      ...[
        { title: "Kết quả", width: 20, format: CENTRE },
        { title: "Ghi chú", width: 30 },
        { title: "Văn bản", width: 24 },
      ],
      ...[{ title: "Ghi lúc", width: 22 }],
    ],
    rows,
  });
}

/** Gives the changes of targets that a unit asked for. */
export async function unitAdjustmentsExport(address: DossierAddress): Promise<ListExport | null> {
  const { adjustments, criteria } = await readAdjustments(address);
  const names = new Map(criteria.map(({ code, name }) => [code, name]));
  const status = { pending: "Chờ xét", approved: "Đồng ý", refused: "Không đồng ý" };
  const rows = adjustments.map((line, index): Content[] => [
    ...[index + 1, line.code, names.get(line.code) ?? "", line.before, line.after, line.reason, status[line.status], line.decisionNote],
  ]);
  return unitList(address, "Điều chỉnh chỉ tiêu", {
    columns: [
      ...[
        { title: "TT", width: 6, format: CENTRE },
        { title: "Mã", width: 7, format: CENTRE },
        { title: "Tiêu chí", width: 44 },
      ],
      ...[
        { title: "Chỉ tiêu cũ", width: 12, format: CENTRE },
        { title: "Đề nghị", width: 12, format: CENTRE },
        { title: "Lý do", width: 34 },
      ],
      ...[
        { title: "Kết quả", width: 14, format: CENTRE },
        { title: "Ý kiến của Đoàn Khối", width: 30 },
      ],
    ],
    rows,
  });
}
