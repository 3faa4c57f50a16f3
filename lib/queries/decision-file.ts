import "server-only";
import { z } from "zod";
import { decisionFacts, findDecision, issuerOn } from "../db/decisions";
import { openTo } from "../db/issued-decisions";
import { inScope } from "../db/scope";
import { composeDecision } from "../documents/compose-decision";
import { issuedContentSchema } from "../domain/decision";
import { asVoided, type DocumentContent } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";

/** Gives the content of a decision for a download: issued ones to whoever may read them, marked where they were voided; drafts to the people of the body. Null otherwise. */
export async function readDecisionFile(actor: Actor, id: string): Promise<{ name: string; document: DocumentContent } | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return inScope(actor, async (tx) => {
    const issued = await tx.decision.findFirst({
      where: { ...openTo(actor), id },
      select: { numberText: true, content: true, status: true },
    });
    if (issued) {
      const { document } = issuedContentSchema.parse(issued.content);
      const name = `Quyết định ${issued.numberText}`;
      return issued.status === "voided" ? { name: `${name} (đã hủy)`, document: asVoided(document) } : { name, document };
    }
    const draft = seesBody(actor) ? await findDecision(tx, actor, id) : null;
    if (draft?.status !== "draft") return null;
    const { body } = await issuerOn(tx, actor, draft.day);
    return { name: "Dự thảo quyết định", document: composeDecision(decisionFacts(draft, body, null)) };
  });
}
