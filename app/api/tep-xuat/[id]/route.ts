import { answerExportDownload } from "@/lib/api/export-file";

/** Sends a file made in the background to the person who asked for it; understands Range. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerExportDownload(request, (await params).id);
}
