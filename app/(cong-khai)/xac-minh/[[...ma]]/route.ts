import { answerVerification } from "@/lib/api/verification";

/** The public page of a document; a route handler, because a page would bring the client runtime along. */
export async function GET(request: Request, { params }: { params: Promise<{ ma?: string[] }> }): Promise<Response> {
  return answerVerification(request, (await params).ma ?? []);
}
