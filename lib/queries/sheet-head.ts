import "server-only";
import type { Scope, Tx } from "../db/scope";
import type { SheetHead } from "../documents/xlsx/sheet";
import type { Actor } from "../domain/permissions";
import { isoDay } from "../format";

/** The governing body's name and header as data, in force today. */
export interface BodyLetterhead {
  name: string;
  headerUpper: string;
  headerName: string;
  place: string;
}

interface UnitLetterhead {
  name: string;
  headerUpper: string;
  headerName: string;
  place: string;
}

/** Reads the header of the governing body. One statement. */
export async function readBodyLetterhead(tx: Tx, actor: Scope & Pick<Actor, "rootUnitId">): Promise<BodyLetterhead> {
  const row = await tx.unitVersion.findFirst({
    where: { bodyId: actor.bodyId, unitId: actor.rootUnitId, validTo: null },
    select: { name: true, headerUpper: true, headerName: true, place: true },
  });
  return row ?? { name: "", headerUpper: "", headerName: "", place: "" };
}

/** The head of a table that the Khối issues on the day of `at`. */
export function bodyHead(body: BodyLetterhead, at: Date): SheetHead {
  return { upperBody: body.headerUpper, body: body.headerName || committeeOf(body.name), place: body.place, day: isoDay(at) };
}

/** The head of a table that a unit issues: its own lines, or made from the names where it has none. */
export function unitHead(unit: UnitLetterhead, body: BodyLetterhead, at: Date): SheetHead {
  return {
    upperBody: unit.headerUpper || body.name.toLocaleUpperCase("vi"),
    body: unit.headerName || committeeOf(unit.name),
    place: unit.place || body.place,
    day: isoDay(at),
  };
}

/** "BCH ĐOÀN SỞ Y TẾ" of "Đoàn cơ sở Sở Y tế": the header names the Ban Chấp hành of the Đoàn. */
function committeeOf(name: string): string {
  return `BCH ${name.replace(/^Đoàn cơ sở\s+/iu, "Đoàn ")}`.toLocaleUpperCase("vi");
}
