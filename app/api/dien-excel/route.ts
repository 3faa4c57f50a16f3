import type { NextRequest } from "next/server";
import { receiveFill } from "@/lib/actions/receive-fill";
import { fileResponse, nothingToDownload } from "@/lib/api/file-response";
import { fillWorkbook } from "@/lib/documents/xlsx/fill-workbook";
import { FILL_PROBLEM } from "@/lib/forms/fill";
import { readFillWorkbook } from "@/lib/queries/fill-workbook";

/** The workbook for filling in: /api/dien-excel?nam=2024&phan=tu-danh-gia&donVi=DCS03; without donVi for the whole Khối. */
export async function GET(request: NextRequest): Promise<Response> {
  const made = await readFillWorkbook(Object.fromEntries(request.nextUrl.searchParams));
  return made ? fileResponse(await fillWorkbook(made.workbook), made.fileName, "xlsx") : nothingToDownload();
}

/** Takes a filled-in workbook and leads to its preview, or back with the reason. */
export async function POST(request: Request): Promise<Response> {
  const { location, problem } = await receiveFill(request);
  const headers = new Headers({ Location: location });
  if (problem) headers.set("Set-Cookie", `${FILL_PROBLEM}=${encodeURIComponent(problem)}; Path=/; Max-Age=20; HttpOnly; SameSite=Lax`);
  return new Response(null, { status: 303, headers });
}
