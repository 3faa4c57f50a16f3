import "server-only";
import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { dayOf } from "../db/days";
import { openTo, toldTo } from "../db/issued-decisions";
import { inScope, type Tx } from "../db/scope";
import { standingsOf } from "../db/standing";
import { type DecisionKind, issuedContentSchema } from "../domain/decision";
import { asVoided, type DocumentContent } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";
import { canonicalJson } from "../domain/submission";
import type { Standing } from "../domain/verification-code";
import { formatDay, formatInstant } from "../format";

/** An issued decision in one line; `kind` recognition or withdrawal, days printed. */
export interface IssuedLine {
  id: string;
  year: number;
  kind: DecisionKind;
  numberText: string;
  day: string;
  unitCount: number;
  standing: Standing;
}

/** As many of the newest stand on the page; a file has them all. */
const MOST_ON_PAGE = 500;

/** Gives the newest issued decisions that the signed-in person may read, people of the body voided ones too. Two statements. */
export async function readIssuedDecisions(): Promise<{ decisions: IssuedLine[]; seesBody: boolean }> {
  return issuedDecisionsOf(await requireActor(), MOST_ON_PAGE);
}

/** Gives the issued decisions that `actor` may read, newest first: the newest `most`, all of them unless told. Two statements. */
export async function issuedDecisionsOf(actor: Actor, most?: number): Promise<{ decisions: IssuedLine[]; seesBody: boolean }> {
  const { rows, standings } = await inScope(actor, async (tx) => {
    const found = await tx.decision.findMany({
      relationLoadStrategy: "join",
      where: toldTo(actor),
      select: { id: true, kind: true, numberText: true, decidedOn: true, content: true, cycle: { select: { year: true } } },
      orderBy: [{ decidedOn: "desc" }, { number: "desc" }],
      take: most,
    });
    const ids = found.map((row) => row.id);
    return { rows: found, standings: await standingsOf(tx, actor, ids) };
  });
  const decisions = rows.map(({ id, kind, numberText, decidedOn, content, cycle }) => ({
    ...{ id, kind, numberText, year: cycle.year, day: formatDay(dayOf(decidedOn)), standing: standings.get(id) ?? "inForce" },
    unitCount: issuedContentSchema.shape.units.parse(z.object({ units: z.unknown() }).parse(content).units).length,
  }));
  return { decisions, seesBody: seesBody(actor) };
}

/** An issued decision as it was frozen; `intact`: its content still gives its SHA-256. */
export interface IssuedPage extends IssuedLine {
  document: DocumentContent;
  sha256: string;
  intact: boolean;
  issuedAt: string;
  /** Decisions it belongs with, where the reader may see them: `way` says what the other one is to this one. */
  related: { id: string; numberText: string; kind: DecisionKind; way: RelatedWay }[];
  /** Of a voided one. */
  voided: { reason: string; at: string } | null;
}

/** What another decision is to this one. */
export type RelatedWay = "withdraws" | "withdrawnBy" | "replaces" | "replacedBy";

async function relatedTo(tx: Tx, actor: Actor, row: { id: string; withdrawsId: string | null; replacesId: string | null }) {
  const earlier = [row.withdrawsId, row.replacesId].filter((id) => id !== null);
  const rows = await tx.decision.findMany({
    where: { AND: [toldTo(actor), { status: "issued" }], OR: [{ withdrawsId: row.id }, { replacesId: row.id }, { id: { in: earlier } }] },
    select: { id: true, numberText: true, kind: true, withdrawsId: true, replacesId: true },
    orderBy: { issuedAt: "asc" },
  });
  const wayOf = (other: (typeof rows)[number]): RelatedWay => {
    if (other.replacesId === row.id) return "replacedBy";
    if (other.withdrawsId === row.id) return "withdrawnBy";
    return other.id === row.replacesId ? "replaces" : "withdraws";
  };
  return rows.map((other) => ({ id: other.id, numberText: other.numberText, kind: other.kind, way: wayOf(other) }));
}

/** Gives an issued decision that the signed-in person may read, voided later or not; any other is "không tìm thấy". Four statements. */
export async function readIssuedDecision(id: string): Promise<IssuedPage> {
  const actor = await requireActor();
  if (!z.uuid().safeParse(id).success) notFound();
  const found = await inScope(actor, async (tx) => {
    const row = await tx.decision.findFirst({
      relationLoadStrategy: "join",
      where: { ...openTo(actor), id },
      include: { cycle: { select: { year: true } } },
    });
    if (!row) return null;
    const where = { bodyId: actor.bodyId, id, status: "voided" as const };
    return {
      row,
      related: await relatedTo(tx, actor, row),
      standing: (await standingsOf(tx, actor, [id])).get(id) ?? ("inForce" as const),
      voided: row.status === "voided" ? await tx.officialDocument.findFirst({ where, select: { voidReason: true, voidedAt: true } }) : null,
    };
  });
  if (!found) notFound();
  const { row, related, standing, voided } = found;
  const content = issuedContentSchema.parse(row.content);
  const hash = createHash("sha256").update(canonicalJson(row.content), "utf8").digest("hex");
  return {
    ...{ id, kind: row.kind, numberText: row.numberText, year: row.cycle.year, related, standing },
    voided: voided && { reason: voided.voidReason, at: voided.voidedAt ? formatInstant(voided.voidedAt) : "" },
    day: formatDay(dayOf(row.decidedOn)),
    unitCount: content.units.length,
    document: voided ? asVoided(content.document) : content.document,
    sha256: row.sha256 ?? "",
    intact: hash === row.sha256,
    issuedAt: row.issuedAt ? formatInstant(row.issuedAt) : "",
  };
}
