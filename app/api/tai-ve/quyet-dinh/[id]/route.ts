import { paperResponse } from "@/lib/api/paper-response";
import { currentActor } from "@/lib/auth/actor";
import { readDecisionFile } from "@/lib/queries/decision-file";

/** Gives a decision as DOCX (`?dang=pdf`: PDF) to whoever may read it: issued ones as frozen, drafts marked so. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  return paperResponse(request, actor && (await readDecisionFile(actor, (await params).id)));
}
