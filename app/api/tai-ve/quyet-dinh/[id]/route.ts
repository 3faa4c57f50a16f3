import { fileResponse, nothingToDownload } from "@/lib/api/file-response";
import { currentActor } from "@/lib/auth/actor";
import { renderDocx } from "@/lib/documents/docx";
import { renderPdf } from "@/lib/documents/pdf";
import { readDecisionFile } from "@/lib/queries/decision-file";

/** Gives a decision as DOCX (`?dang=pdf`: PDF) to whoever may read it: issued ones as frozen, drafts marked so. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await currentActor();
  const file = actor && (await readDecisionFile(actor, (await params).id));
  if (!file) return nothingToDownload();
  const isPdf = new URL(request.url).searchParams.get("dang") === "pdf";
  const bytes = isPdf ? await renderPdf(file.document) : await renderDocx(file.document);
  return fileResponse(bytes, file.name, isPdf ? "pdf" : "docx");
}
