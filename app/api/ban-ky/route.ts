import { answerSignedUpload } from "@/lib/api/signed-files";

export async function POST(request: Request): Promise<Response> {
  return answerSignedUpload(request);
}
