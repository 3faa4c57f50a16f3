import { answerDownload } from "@/lib/api/evidence";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerDownload(request, (await params).id);
}
