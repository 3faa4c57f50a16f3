import { receiveHandovers } from "@/lib/actions/receive-handovers";
import { fileResponse } from "@/lib/api/file-response";
import { handoverTemplate } from "@/lib/documents/xlsx/handover-template";
import { HANDOVER_UPLOAD_PROBLEM } from "@/lib/forms/handover-list";
import { readPositionRows } from "@/lib/queries/handover-lists";

/** The list of positions to fill in after a congress. */
export async function GET(): Promise<Response> {
  return fileResponse(await handoverTemplate(await readPositionRows()), "Danh sách bàn giao chức vụ", "xlsx");
}

/** Takes a filled-in list and leads to its preview, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const result = await receiveHandovers(request);
  if (result.ok) return new Response(null, { status: 303, headers: { Location: `/ban-giao/excel/${result.value.id}` } });
  const problem = `${HANDOVER_UPLOAD_PROBLEM}=${encodeURIComponent(result.error.message)}`;
  const headers = { Location: "/ban-giao/excel", "Set-Cookie": `${problem}; Path=/ban-giao; Max-Age=20; HttpOnly; SameSite=Lax` };
  return new Response(null, { status: 303, headers });
}
