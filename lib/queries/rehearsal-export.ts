import "server-only";
import { type ListExport, listExport } from "./list-export";
import { readRehearsal } from "./rehearsal";
import { rehearsalAsked } from "./rehearsal-filter";
import { rehearsalSentence } from "./rehearsed";
import type { SearchParams } from "./search-params";

/** Gives a rehearsal under the choices of its page, every unit that changes (or all of them). */
export async function rehearsalExport(year: number, params: Awaited<SearchParams>): Promise<ListExport> {
  const view = await readRehearsal(year, rehearsalAsked(params));
  const rows = view.lines.map((line, index) => [index + 1, line.code, line.name, line.before, line.after, line.because.join("\n")]);
  const left = view.left.length > 0 ? `Không tính mục mới chưa có số liệu: ${view.left.join(", ")}` : "";
  const subtitle = [view.title ?? "", rehearsalSentence(view), left].filter(Boolean).join(". ");
  return listExport(`Chạy thử quy tắc trên năm ${year}`, { columns: COLUMNS, rows, subtitle });
}

const COLUMNS = [
  { title: "TT", width: 5, format: "centre" as const },
  { title: "Mã", width: 10, format: "centre" as const },
  { title: "Đơn vị", width: 36 },
  { title: "Theo quy tắc của năm", width: 22 },
  { title: "Theo quy tắc chạy thử", width: 22 },
  { title: "Vì", width: 70 },
];
