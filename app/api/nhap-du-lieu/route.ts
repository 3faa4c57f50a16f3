import { receiveImport } from "@/lib/actions/receive-import";
import { UPLOAD_PROBLEM } from "@/lib/forms/import";

/** Takes an upload from the page "Nhập từ Excel" and leads to its preview, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const result = await receiveImport(request);
  if (result.ok) return new Response(null, { status: 303, headers: { Location: `/nhap-du-lieu/${result.value.id}` } });
  const problem = encodeURIComponent(result.error.message);
  return new Response(null, {
    status: 303,
    headers: {
      Location: "/nhap-du-lieu",
      "Set-Cookie": `${UPLOAD_PROBLEM}=${problem}; Path=/nhap-du-lieu; Max-Age=20; HttpOnly; SameSite=Lax`,
    },
  });
}
