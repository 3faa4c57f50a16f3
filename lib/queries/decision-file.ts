import "server-only";
import { z } from "zod";
import { decisionFacts, findDecision, issuerOn } from "../db/decisions";
import { issuedTo } from "../db/issued-decisions";
import { inScope } from "../db/scope";
import { composeDecision } from "../documents/compose-decision";
import { issuedContentSchema } from "../domain/decision";
import type { DocumentContent } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";

/** Gives the content of a decision for a download: issued ones to whoever may read them, drafts to the people of the body. Null otherwise. */
export async function readDecisionFile(actor: Actor, id: string): Promise<{ name: string; document: DocumentContent } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return inScope(actor, async (tx) => {
    const issued = await tx.decision.findFirst({ where: { ...issuedTo(actor), id }, select: { numberText: true, content: true } });
    if (issued) return { name: `Quyết định ${issued.numberText}`, document: issuedContentSchema.parse(issued.content).document };
    const draft = seesBody(actor) ? await findDecision(tx, actor, id) : null;
    if (draft?.status !== "draft") return null;
    const { body } = await issuerOn(tx, actor, draft.day);
    return { name: "Dự thảo quyết định", document: composeDecision(decisionFacts(draft, body, null)) };
  });
}
