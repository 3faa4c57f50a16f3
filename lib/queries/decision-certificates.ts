import "server-only";
import { z } from "zod";
import { inScope } from "../db/scope";
import { type DocumentContent, documentContentSchema } from "../domain/document";
import { type Actor, seesBody } from "../domain/permissions";
import { statusesIn } from "../domain/workflow";

/** The certificates that hold under a recognition, by unit code, under the name of a file of them. */
export interface DecisionCertificates {
  name: string;
  contents: DocumentContent[];
}

/** Gives the certificates of a decision to people of the body, without those that were replaced, voided or fell with the recognition; null where there is no such decision or none yet. Two statements. */
export async function certificatesOf(actor: Actor, decisionId: string): Promise<DecisionCertificates | null> {
  if (!seesBody(actor) || !z.uuid().safeParse(decisionId).success) return null;
  const { bodyId } = actor;
  return inScope(actor, async (tx) => {
    const decision = await tx.decision.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId, id: decisionId, kind: "recognition", status: "issued" },
      select: { numberText: true, units: { select: { dossierId: true } } },
    });
    if (!decision) return null;
    const rows = await tx.officialDocument.findMany({
      where: {
        ...{ bodyId, kind: "certificate", status: "issued", replacedBy: { none: { status: "issued" } } },
        dossierId: { in: decision.units.map((unit) => unit.dossierId) },
        dossier: { status: { in: [...statusesIn("recognised")] } },
      },
      orderBy: { dossier: { unit: { code: "asc" } } },
      select: { content: true },
    });
    const contents = rows.map(({ content }) => documentContentSchema.parse(content));
    return contents.length === 0 ? null : { name: `Giấy chứng nhận theo Quyết định ${decision.numberText}`, contents };
  });
}
