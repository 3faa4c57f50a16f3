import "server-only";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { findRegister, registerFilterOf } from "./find-register";
import type { ListExport } from "./list-export";
import { registerTable } from "./register-table";
import type { SearchParams } from "./search-params";
import { bodyHead, readBodyLetterhead, unitHead } from "./sheet-head";

/** Gives all of a register under the filters of its page as a list to be saved, in the order of its numbers; null where the reader has none. */
export async function registerExport(params: Awaited<SearchParams>): Promise<ListExport | null> {
  const actor = await requireActor();
  const register = await findRegister(actor, { ...registerFilterOf(params), page: 1 });
  if (!register) return null;
  const { key, issuer } = register;
  const at = now();
  const head = await inScope(actor, async (tx) => {
    const body = await readBodyLetterhead(tx, actor);
    const where = { bodyId: actor.bodyId, unitId: issuer.id, validTo: null };
    if (issuer.id === actor.rootUnitId) return bodyHead(body, at);
    return unitHead(await tx.unitVersion.findFirstOrThrow({ where }), body, at);
  });
  return { name: `Sổ văn bản ${key.type} ${key.term}`, head, table: registerTable(register) };
}
