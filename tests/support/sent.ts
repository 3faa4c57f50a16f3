import { sendFile } from "../../lib/api/send-file";
import { readStoredFile } from "../../lib/storage";

/** Asks for a stored file as a browser does, with these headers. */
export async function sent(file: { key: string; sha256: string }, headers: Record<string, string> = {}): Promise<Response> {
  const stored = await readStoredFile(file.key);
  if (!stored) throw new Error(`no file ${file.key}`);
  return sendFile(new Request("http://localhost/tep", { headers }), stored, file.sha256, {});
}
