import { inScope } from "../../lib/db/scope";
import { fillWorkbook } from "../../lib/documents/xlsx/fill-workbook";
import type { Actor } from "../../lib/domain/permissions";
import { makeWorkbook } from "../../lib/queries/fill-content";
import { fillScopeOf } from "../../lib/use-cases/fill-scope";
import { openFill } from "../../lib/use-cases/open-fill";
import { planFill } from "../../lib/use-cases/plan-fill";
import { uploadFill } from "../../lib/use-cases/upload-fill";
import { expectOk } from "./world";

/** Whose workbook: `unitCode` "" for the whole Khối. */
export interface Wanted {
  part: "target" | "result";
  year: number;
  unitCode: string;
}

/** Downloads a workbook as the page gives it. */
export async function download(actor: Actor, wanted: Wanted, at: Date): Promise<Buffer> {
  const made = await inScope(actor, async (tx) => makeWorkbook(tx, actor, expectOk(await fillScopeOf(tx, actor, wanted)), at));
  if (!made) throw new Error("nothing to download");
  return fillWorkbook(made.workbook);
}

/** Uploads a file; gives its id and what its preview would show. */
export async function uploaded(actor: Actor, wanted: Wanted, bytes: Uint8Array, at: Date) {
  const { id } = expectOk(await uploadFill(actor, { bytes, fileName: "Đăng ký.xlsx", ...wanted }, at));
  return { id, planned: await plannedOf(actor, id, at) };
}

/** Gives what the preview of an upload shows now. */
export async function plannedOf(actor: Actor, id: string, at: Date) {
  const { scope, sheets } = expectOk(await openFill(actor, id));
  return expectOk(await inScope(actor, (tx) => planFill(tx, actor, scope, sheets, at)));
}
