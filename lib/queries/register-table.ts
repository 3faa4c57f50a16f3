import "server-only";
import type { ListTable } from "../documents/xlsx/list-table";
import { REGISTER_STATE } from "../domain/register";
import { formatWhole } from "../format";
import type { findRegister } from "./find-register";

const COLUMNS: ListTable["columns"] = [
  { title: "Số", width: 8, format: "whole" },
  { title: "Số, ký hiệu", width: 22 },
  { title: "Ngày ký", width: 13, format: "day" },
  { title: "Trích yếu", width: 60 },
  { title: "Tình trạng", width: 20 },
];

/** The table of a register: every line that was found, in the order of their numbers. */
export function registerTable({ key, issuer, typeName, found, all }: NonNullable<Awaited<ReturnType<typeof findRegister>>>): ListTable {
  const shown = [...found].reverse();
  const rows = shown.map(({ number, text, signedOn, subject, state }) => {
    return [number, text, signedOn ? { day: signedOn } : null, subject, REGISTER_STATE[state].label];
  });
  const count = shown.length === all ? `${formatWhole(all)} dòng` : `${formatWhole(shown.length)} trong ${formatWhole(all)} dòng`;
  const title = `Sổ văn bản: ${typeName} (${key.type})`;
  const subtitle = `${issuer.name}, nhiệm kỳ ${key.term}: ${count}`;
  return { name: `Sổ ${key.type}`, title, subtitle, columns: COLUMNS, rows };
}
