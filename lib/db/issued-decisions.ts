import "server-only";
import { type DecisionKind, issuedContentSchema } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";
import { dayOf } from "./days";
import type { Tx } from "./scope";

/** Decisions that anybody of the body may read: issued, and for a unit's officers only those that name a unit of theirs. */
export function issuedTo(actor: Actor) {
  const own = seesBody(actor) || actor.unitScope === "all" ? {} : { units: { some: { unitId: { in: [...actor.unitScope] } } } };
  return { bodyId: actor.bodyId, status: "issued" as const, ...own };
}

/** Decisions that stand in the reader's list: those of issuedTo, and for people of the body voided ones too. */
export function toldTo(actor: Actor) {
  return seesBody(actor) ? { bodyId: actor.bodyId, status: { not: "draft" as const } } : issuedTo(actor);
}

/** Decisions that the reader may open and save: once issued, voided or not, by whom issuedTo told them. */
export function openTo(actor: Actor) {
  return { ...issuedTo(actor), status: { not: "draft" as const } };
}

/** Decisions that count: issued, not voided, and not replaced by a later one. */
export const IN_FORCE = { status: "issued", replacedBy: { none: { status: "issued" } } } as const;

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
  /** As it was frozen. */
  document: DocumentContent;
}

/** Gives the decisions in force that name a dossier, oldest first. Drafts are never told. For pages of the unit and the Khối alike; one statement. */
export async function decisionsOfDossier(tx: Tx, actor: Actor, dossierId: string): Promise<DossierDecision[]> {
  const rows = await tx.decision.findMany({
    where: { ...issuedTo(actor), AND: [{ units: { some: { dossierId } } }, IN_FORCE] },
    orderBy: { issuedAt: "asc" },
  });
  return rows.map(({ id, kind, numberText, decidedOn, signerName: name, signerPosition: position, reason, issuedAt, content }) => {
    const { document } = issuedContentSchema.parse(content);
    return { id, kind, numberText, day: dayOf(decidedOn), signer: { name, position }, reason, issuedAt, document };
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
