import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import type { ListTable } from "../documents/xlsx/list-table";
import { REGISTER_STATE } from "../domain/register";
import { formatWhole } from "../format";
import { findRegister, registerFilterOf } from "./find-register";
import type { ListExport } from "./list-export";
import type { SearchParams } from "./search-params";
import { bodyHead, readBodyLetterhead, unitHead } from "./sheet-head";

/** Most rows of one file; the file says when there are more. */
const MOST_ROWS = 2000;

const COLUMNS: ListTable["columns"] = [
  { title: "Số", width: 8, format: "whole" },
  { title: "Số, ký hiệu", width: 22 },
  { title: "Ngày ký", width: 13, format: "day" },
  { title: "Trích yếu", width: 60 },
  { title: "Tình trạng", width: 20 },
];

/** Gives a register under the filters of its page as a list to be saved, in the order of its numbers; null where the reader has none. */
export async function registerExport(params: Awaited<SearchParams>): Promise<ListExport | null> {
  const actor = await requireActor();
  const register = await findRegister(actor, { ...registerFilterOf(params), page: 1 });
  if (!register) return null;
  const { key, issuer, typeName, found, all } = register;
  const at = now();
  const head = await inScope(actor, async (tx) => {
    const body = await readBodyLetterhead(tx, actor);
    const where = { bodyId: actor.bodyId, unitId: issuer.id, validTo: null };
    if (issuer.id === actor.rootUnitId) return bodyHead(body, at);
    return unitHead(await tx.unitVersion.findFirstOrThrow({ where }), body, at);
  });
  const shown = [...found].reverse().slice(0, MOST_ROWS);
  const rows = shown.map(({ number, text, signedOn, subject, state }) => {
    return [number, text, signedOn ? { day: signedOn } : null, subject, REGISTER_STATE[state].label];
  });
  const count = shown.length === all ? `${formatWhole(all)} dòng` : `${formatWhole(shown.length)} trong ${formatWhole(all)} dòng`;
  const title = `Sổ văn bản: ${typeName} (${key.type})`;
  const subtitle = `${issuer.name}, nhiệm kỳ ${key.term}: ${count}`;
  return { name: `Sổ văn bản ${key.type} ${key.term}`, head, table: { name: `Sổ ${key.type}`, title, subtitle, columns: COLUMNS, rows } };
}
