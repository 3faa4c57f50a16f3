import "server-only";
import type { DocumentType } from "../domain/numbering";
import type { RegisterState } from "../domain/register";
import { standingOf } from "../domain/verification-code";
import { Prisma } from "./generated/client.ts";
import type { RegisterKey } from "./register";
import type { Scope, Tx } from "./scope";
import { STANDING, type StandingFacts } from "./standing";

/** One line of a register; `document`: what it was given to, with the year of work, null for numbers given outside. Days are ISO. */
export interface RegisterLine {
  id: string;
  number: number;
  text: string;
  signedOn: string | null;
  subject: string;
  state: RegisterState;
  document: { id: string; kind: string; year: number } | null;
}

interface LineRow extends Omit<RegisterLine, "state" | "document">, StandingFacts {
  outside: boolean;
  documentId: string | null;
  kind: string;
  year: number;
}

/** Gives the lines of one register, newest number first, each with the standing of its document. One statement. */
export async function registerLines(tx: Tx, { bodyId, issuerId, type, term }: RegisterKey): Promise<RegisterLine[]> {
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT n.id::text, n.number, n.text, n."signedOn"::text, n.subject, n.outside, d.id::text AS "documentId", d.kind, c.year, ${STANDING}
    FROM "RegisteredNumber" n
    LEFT JOIN "OfficialDocument" d ON d."bodyId" = n."bodyId" AND d.id = n."documentId"
    LEFT JOIN "Cycle" c ON c."bodyId" = d."bodyId" AND c.id = d."cycleId"
    WHERE n."bodyId" = ${bodyId}::uuid AND n."issuerId" = ${issuerId}::uuid AND n.type = ${type} AND n.term = ${term}
    ORDER BY n.number DESC, n."takenAt" DESC, n.id`;
  return rows.map(({ outside, documentId, kind, year, voided, replaced, named, takenBack, ...line }) => ({
    ...line,
    state: outside ? "outside" : standingOf({ voided, replaced, named, takenBack }),
    document: documentId === null ? null : { id: documentId, kind, year },
  }));
}

/** The last dated line of the register of `issuer` (an SQL expression) in the nhiệm kỳ of the body `b`, as JSON of a LastLine; null where there is none. */
export function lastLineSql(issuer: Prisma.Sql, type: string | null): Prisma.Sql {
  return Prisma.sql`(SELECT json_build_object('text', n.text, 'signedOn', n."signedOn") FROM "RegisteredNumber" n
    WHERE n."bodyId" = b.id AND n."issuerId" = ${issuer} AND n.type = ${type} AND n.term = b.term AND n."signedOn" IS NOT NULL
    ORDER BY n.number DESC, n."takenAt" DESC LIMIT 1)`;
}

/** A register that exists or may be begun: how many lines it has, and its counter (null: not begun). */
export interface RegisterHead {
  issuerId: string;
  type: string;
  term: string;
  lines: number;
  lastNumber: number | null;
}

/** Gives the registers of the issuers in scope that were begun, whatever the term. One statement. */
export async function registerHeads(tx: Tx, scope: Scope): Promise<RegisterHead[]> {
  return tx.$queryRaw<RegisterHead[]>`
    SELECT c."issuerId"::text AS "issuerId", c.type, c.term, c."lastNumber", count(n.id)::int AS lines
    FROM "DocumentCounter" c LEFT JOIN "RegisteredNumber" n
      ON n."bodyId" = c."bodyId" AND n."issuerId" = c."issuerId" AND n.type = c.type AND n.term = c.term
    WHERE c."bodyId" = ${scope.bodyId}::uuid GROUP BY c."bodyId", c."issuerId", c.type, c.term ORDER BY c.term DESC, c.type`;
}

/** What a register prints: its issuer's name, its document codes (the present one first), the nhiệm kỳ in force. Null where there is no such unit in scope. */
export interface RegisterIssuer {
  name: string;
  codes: string[];
  term: string;
}

/** Gives the issuer of a register. One statement. */
export async function registerIssuer(tx: Tx, scope: Scope, issuerId: string): Promise<RegisterIssuer | null> {
  const rows = await tx.$queryRaw<{ name: string; documentCode: string; term: string }[]>`
    SELECT v.name, v."documentCode", b.term FROM "UnitVersion" v JOIN "Body" b ON b.id = v."bodyId"
    WHERE v."bodyId" = ${scope.bodyId}::uuid AND v."unitId" = ${issuerId}::uuid ORDER BY v."validFrom" DESC`;
  const [current] = rows;
  return current ? { name: current.name, codes: [...new Set(rows.map((row) => row.documentCode))], term: current.term } : null;
}

/** The register that an address or form names. */
export interface RegisterPlace {
  issuerId: string;
  type: DocumentType;
  term: string;
}
