import { certificatesResponse } from "@/lib/api/paper-response";
import { currentActor } from "@/lib/auth/actor";
import { certificatesOf } from "@/lib/queries/decision-certificates";

/** Gives all certificates of a decision as one DOCX (`?dang=pdf`: PDF) to print, one to a page, to people of the body. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  return certificatesResponse(request, actor && (await certificatesOf(actor, (await params).id)));
}
