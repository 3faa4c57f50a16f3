import "server-only";
import {
  type RegisterHead,
  type RegisterLine,
  type RegisterPlace,
  registerHeads,
  registerIssuer,
  registerLines,
} from "../db/register-lines";
import { inScope, type Tx } from "../db/scope";
import { DOCUMENT_TYPE_NAME, DOCUMENT_TYPES, type DocumentType, formatDocumentNumber, plainNumber } from "../domain/numbering";
import { type Actor, isOfficerOf, seesBody } from "../domain/permissions";
import { canKeepRegister, canReadRegister, registerReport } from "../domain/register";
import { compareVietnamese, fold } from "../domain/text";
import { formatDay } from "../format";
import { choiceParam, pageParam, type SearchParams, textParam } from "./search-params";

/** Which register and which of its lines an address asks for; empty where it says nothing. */
export interface RegisterFilter {
  /** Code (or id) of the unit that issues. */
  issuer: string;
  type: DocumentType | undefined;
  term: string;
  search: string;
  page: number;
}

/** Reads the filter from the parameters of an address. */
export function registerFilterOf(params: Awaited<SearchParams>): RegisterFilter {
  const type = choiceParam(params, "loai", DOCUMENT_TYPES);
  return {
    issuer: textParam(params, "don-vi"),
    type,
    term: textParam(params, "nhiem-ky"),
    search: textParam(params, "tim"),
    page: pageParam(params),
  };
}

/** Units whose registers the actor may open: the body's own for its people, their own for officers, and every other that was begun. */
async function issuersOf(tx: Tx, actor: Actor, heads: readonly RegisterHead[]) {
  const own = actor.memberships.map(({ unitId }) => unitId).filter((unitId) => isOfficerOf(actor, unitId));
  const ids = [...(seesBody(actor) ? [actor.rootUnitId] : []), ...own, ...heads.map((head) => head.issuerId)];
  const rows = await tx.unitVersion.findMany({
    relationLoadStrategy: "join",
    where: { bodyId: actor.bodyId, validTo: null, unitId: { in: ids.filter((id) => canReadRegister(actor, id)) } },
    select: { unitId: true, name: true, unit: { select: { code: true } } },
  });
  const place = (id: string) => (id === actor.rootUnitId ? 0 : own.includes(id) ? 1 : 2);
  return rows
    .map(({ unitId: id, name, unit }) => ({ id, name, code: unit.code }))
    .sort((a, b) => place(a.id) - place(b.id) || compareVietnamese(a.name, b.name));
}

function passes({ text, signedOn, subject }: RegisterLine, words: readonly string[]): boolean {
  const key = fold(`${text} ${formatDay(signedOn)} ${subject}`);
  return words.every((word) => key.includes(word));
}

/** Gives a register as `actor` may see it, all its lines that the search finds; null where there is none. Four statements. */
export function findRegister(actor: Actor, filter: RegisterFilter) {
  return inScope(actor, async (tx) => {
    const heads = await registerHeads(tx, actor);
    const issuers = await issuersOf(tx, actor, heads);
    const issuer = filter.issuer === "" ? issuers[0] : issuers.find(({ id, code }) => filter.issuer === code || filter.issuer === id);
    const facts = issuer && (await registerIssuer(tx, actor, issuer.id));
    if (!issuer || !facts) return null;
    const own = heads.filter((head) => head.issuerId === issuer.id);
    const begun = own.find((head) => head.term === facts.term)?.type;
    const usual = issuer.id === actor.rootUnitId ? "QĐ" : (DOCUMENT_TYPES.find((type) => type === begun) ?? "BC");
    const terms = [...new Set([facts.term, ...own.map((head) => head.term)])];
    const term = terms.find((known) => known === filter.term) ?? facts.term;
    const key: RegisterPlace = { issuerId: issuer.id, type: filter.type ?? usual, term };
    const lines = await registerLines(tx, { bodyId: actor.bodyId, ...key });
    const next = (own.find((head) => head.type === key.type && head.term === term)?.lastNumber ?? 0) + 1;
    const words = fold(plainNumber(filter.search).replace(/\s*([-/])\s*/g, "$1"))
      .split(" ")
      .filter(Boolean);
    return {
      ...{ key, issuer, issuers, terms, isCurrent: term === facts.term },
      typeName: DOCUMENT_TYPE_NAME[key.type],
      types: DOCUMENT_TYPES.map((type) => ({ type, lines: own.find((head) => head.type === type && head.term === term)?.lines ?? 0 })),
      found: lines.filter((line) => passes(line, words)),
      all: lines.length,
      next,
      nextText: formatDocumentNumber({ number: next, type: key.type, body: facts.codes[0] ?? "", drafter: "" }),
      report: registerReport(
        lines.map((line) => line.number),
        next,
      ),
      mayKeep: canKeepRegister(actor, issuer.id),
    };
  });
}
