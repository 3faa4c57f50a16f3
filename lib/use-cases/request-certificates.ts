import "server-only";
import { inScope } from "../db/scope";
import { type Actor, seesBody } from "../domain/permissions";
import { fail, type Result } from "../domain/result";
import { requestExport } from "./request-export";

/** Asks for the certificates of an issued recognition as one file. For people of the body; to others there is no such decision. */
export async function requestCertificates(actor: Actor, decisionId: string, now: Date): Promise<Result<{ id: string }>> {
  const where = { bodyId: actor.bodyId, id: decisionId, kind: "recognition", status: "issued" } as const;
  const decision = seesBody(actor) ? await inScope(actor, (tx) => tx.decision.findFirst({ where, select: { numberText: true } })) : null;
  if (!decision) return fail("notFound", "Không tìm thấy quyết định công nhận.");
  const title = `Giấy chứng nhận theo Quyết định ${decision.numberText}`;
  return requestExport(actor, { kind: "certificates", title, params: { decisionId }, unitId: null }, now);
}
