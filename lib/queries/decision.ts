import "server-only";
import { createHash } from "node:crypto";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireActor } from "../auth/actor";
import { dayOf } from "../db/days";
import { decisionFacts, findDecision, issuerOn } from "../db/decisions";
import { inScope, type Tx } from "../db/scope";
import { composeDecision } from "../documents/compose-decision";
import { type DecisionKind, issuedContentSchema } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";
import { canonicalJson } from "../domain/submission";
import { formatDay, formatInstant } from "../format";

/** Decisions that anybody of the body may read: issued, and for a unit's officers only those that name a unit of theirs. */
function issuedTo(actor: Actor) {
  const own = seesBody(actor) || actor.unitScope === "all" ? {} : { units: { some: { unitId: { in: [...actor.unitScope] } } } };
  return { bodyId: actor.bodyId, status: "issued" as const, ...own };
}

/** An issued decision in one line; `kind` recognition or withdrawal, days printed. */
export interface IssuedLine {
  id: string;
  year: number;
  kind: DecisionKind;
  numberText: string;
  day: string;
  unitCount: number;
}

/** Gives every issued decision that the signed-in person may read, newest first. One statement. */
export async function readIssuedDecisions(): Promise<{ decisions: IssuedLine[]; seesBody: boolean }> {
  const actor = await requireActor();
  const rows = await inScope(actor, (tx) =>
    tx.decision.findMany({
      relationLoadStrategy: "join",
      where: issuedTo(actor),
      select: { id: true, kind: true, numberText: true, decidedOn: true, content: true, cycle: { select: { year: true } } },
      orderBy: [{ decidedOn: "desc" }, { number: "desc" }],
      take: 500,
    }),
  );
  const decisions = rows.map(({ id, kind, numberText, decidedOn, content, cycle }) => ({
    ...{ id, kind, numberText, year: cycle.year, day: formatDay(dayOf(decidedOn)) },
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
  /** The decision it takes back from, or those that took back from it, where the reader may see them. */
  related: { id: string; numberText: string; kind: DecisionKind }[];
}

/** Gives an issued decision that the signed-in person may read; any other is "không tìm thấy". Two statements. */
export async function readIssuedDecision(id: string): Promise<IssuedPage> {
  const actor = await requireActor();
  if (!z.uuid().safeParse(id).success) notFound();
  const { row, related } = await inScope(actor, async (tx) => {
    const found = await tx.decision.findFirst({
      relationLoadStrategy: "join",
      where: { ...issuedTo(actor), id },
      include: { cycle: { select: { year: true } } },
    });
    const either = { OR: [{ withdrawsId: id }, { id: found?.withdrawsId ?? id }], NOT: { id } };
    const select = { id: true, numberText: true, kind: true } as const;
    return { row: found, related: found ? await tx.decision.findMany({ where: { ...issuedTo(actor), ...either }, select }) : [] };
  });
  if (!row) notFound();
  const content = issuedContentSchema.parse(row.content);
  const hash = createHash("sha256").update(canonicalJson(row.content), "utf8").digest("hex");
  return {
    ...{ id, kind: row.kind, numberText: row.numberText, year: row.cycle.year, related },
    day: formatDay(dayOf(row.decidedOn)),
    unitCount: content.units.length,
    document: content.document,
    sha256: row.sha256 ?? "",
    intact: hash === row.sha256,
    issuedAt: row.issuedAt ? formatInstant(row.issuedAt) : "",
  };
}

/** What a dossier's own page tells of an issued decision. `groups` "8/9" per nội dung as the BTV saw them. */
export interface DossierDecision {
  id: string;
  kind: DecisionKind;
  numberText: string;
  /** ISO day. */
  day: string;
  signer: { name: string; position: string };
  /** Of a withdrawal. */
  reason: string;
  issuedAt: Date | null;
}

/** Gives the issued decisions that name a dossier, oldest first. Drafts are never told. For pages of the unit and the Khối alike; one statement. */
export async function decisionsOfDossier(tx: Tx, actor: Actor, dossierId: string): Promise<DossierDecision[]> {
  const rows = await tx.decision.findMany({
    where: { ...issuedTo(actor), AND: { units: { some: { dossierId } } } },
    orderBy: { issuedAt: "asc" },
  });
  return rows.map(({ id, kind, numberText, decidedOn, signerName: name, signerPosition: position, reason, issuedAt }) => {
    return { id, kind, numberText, day: dayOf(decidedOn), signer: { name, position }, reason, issuedAt };
  });
}

/** What the BTV resolved on a dossier that no decision names (không công nhận, yêu cầu bổ sung): outcome and reason, never votes of others. */
export async function resolutionsOfDossier(tx: Tx, actor: Actor, dossierId: string) {
  const rows = await tx.ballot.findMany({
    where: { bodyId: actor.bodyId, dossierId, outcome: { in: ["decline", "supplement"] }, meeting: { status: "completed" } },
    select: { outcome: true, reason: true, meeting: { select: { heldOn: true } } },
    orderBy: { meeting: { heldOn: "asc" } },
  });
  return rows.map(({ outcome, reason, meeting }) => ({ outcome, reason, day: dayOf(meeting.heldOn) }));
}

/** Gives the content of a decision for a download: issued ones to whoever may read them, drafts to the people of the body. Null otherwise. */
export async function readDecisionFile(actor: Actor, id: string): Promise<{ name: string; document: DocumentContent } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return inScope(actor, async (tx) => {
    const issued = await tx.decision.findFirst({ where: { ...issuedTo(actor), id }, select: { numberText: true, content: true } });
    if (issued) return { name: `Quyet dinh ${issued.numberText}`, document: issuedContentSchema.parse(issued.content).document };
    const draft = seesBody(actor) ? await findDecision(tx, actor, id) : null;
    if (!draft) return null;
    const { body } = await issuerOn(tx, actor, draft.day);
    return { name: "Du thao quyet dinh", document: composeDecision(decisionFacts(draft, body, null)) };
  });
}
