import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import type { SheetHead } from "../documents/xlsx/sheet";
import { formatDate, formatWhole } from "../format";
import type { Listed } from "./listed";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

/** A list to be saved as a file. `name`: of the file, without ending. */
export interface ListExport {
  name: string;
  table: ListTable;
  head: SheetHead;
}

/** Makes a list of the body a file, with its head as of now and a line that says how much of it there is. One statement. */
export async function listExport(title: string, { total, subtitle, ...table }: Listed): Promise<ListExport> {
  const at = now();
  const actor = await requireActor();
  const body = await inScope(actor, (tx) => readBodyLetterhead(tx, actor));
  const count = formatWhole(table.rows.length);
  const whole = total === undefined || total === table.rows.length;
  const rest = total ? ` trong ${formatWhole(total)}` : "";
  const size = whole ? `${count} dòng` : `${count} dòng đầu${rest}; hãy lọc để lấy phần còn lại`;
  const name = `${title} ${formatDate(at).replaceAll("/", "-")}`;
  const sheet = { name: title, title, subtitle: [subtitle, size].filter(Boolean).join("; ") };
  return { name, head: bodyHead(body, at), table: { ...sheet, ...table } };
}
