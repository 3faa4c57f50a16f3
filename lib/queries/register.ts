import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { findOutsideLine } from "../db/outside-line";
import type { RegisterLine } from "../db/register-lines";
import { inScope } from "../db/scope";
import { DOCUMENT_TYPE_NAME, type DocumentType } from "../domain/numbering";
import { seesBody } from "../domain/permissions";
import { canKeepRegister } from "../domain/register";
import { formatDay } from "../format";
import { findRegister, type RegisterFilter } from "./find-register";
import { isId } from "./search-params";

const LINES_PER_PAGE = 50;

/** Gives one page of a register, days printed, each line with the address of its document (or of its own form, where it was given outside). */
export async function readRegister(filter: RegisterFilter) {
  const actor = await requireActor();
  const register = await findRegister(actor, filter);
  if (!register) notFound();
  const from = (filter.page - 1) * LINES_PER_PAGE;
  const inBody = seesBody(actor);
  return {
    ...register,
    lines: register.found.slice(from, from + LINES_PER_PAGE).map(({ signedOn, ...line }) => ({
      ...line,
      day: formatDay(signedOn),
      href: addressOf(line, inBody),
      mendHref: line.state === "outside" && register.mayKeep ? `/so-van-ban/${line.id}` : null,
    })),
    pageCount: Math.max(1, Math.ceil(register.found.length / LINES_PER_PAGE)),
    inBody,
  };
}

function addressOf({ document }: Pick<RegisterLine, "document">, inBody: boolean): string | null {
  if (!document) return null;
  const isDecision = document.kind === "recognition" || document.kind === "withdrawal";
  return isDecision && inBody ? `/${document.year}/quyet-dinh/${document.id}` : `/van-ban/${document.id}`;
}

/** Gives a line given outside the product for its form; any other is "không tìm thấy". One statement. */
export async function readOutsideLine(id: string) {
  const actor = await requireActor();
  const line = isId(id) ? await inScope(actor, (tx) => findOutsideLine(tx, actor, id)) : null;
  if (!line || !canKeepRegister(actor, line.key.issuerId)) notFound();
  return { ...line, day: formatDay(line.signedOn), typeName: DOCUMENT_TYPE_NAME[line.key.type as DocumentType] };
}
