import { receiveSoftwareImport } from "@/lib/actions/receive-software-import";
import { SOFTWARE_UPLOAD_PROBLEM } from "@/lib/forms/software-import";
import { yearOf } from "@/lib/queries/search-params";

/** Takes an upload from the page of the national software and leads to its recognition, or back with the reason. */
export async function POST(request: Request, { params }: { params: Promise<{ nam: string }> }): Promise<Response> {
  const year = yearOf((await params).nam);
  const path = `/${year}/phan-mem`;
  const result = await receiveSoftwareImport(request, year);
  if (result.ok) return new Response(null, { status: 303, headers: { Location: `${path}/${result.value.id}/nhan-dang` } });
  const problem = encodeURIComponent(result.error.message);
  return new Response(null, {
    status: 303,
    headers: {
      Location: path,
      "Set-Cookie": `${SOFTWARE_UPLOAD_PROBLEM}=${problem}; Path=${path}; Max-Age=20; HttpOnly; SameSite=Lax`,
    },
  });
}
