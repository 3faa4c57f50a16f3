import { paperResponse } from "@/lib/api/paper-response";
import { currentActor } from "@/lib/auth/actor";
import { readDocumentFile } from "@/lib/queries/documents";

/** Gives a document as DOCX (`?dang=pdf`: PDF) to whoever may read it: issued ones as frozen, drafts marked so. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  return paperResponse(request, actor && (await readDocumentFile(actor, (await params).id)));
}
