import { answerSignedDownload } from "@/lib/api/signed-files";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerSignedDownload(request, (await params).id);
}
