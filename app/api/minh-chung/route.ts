import { answerUpload } from "@/lib/api/evidence";

export async function POST(request: Request): Promise<Response> {
  return answerUpload(request);
}
