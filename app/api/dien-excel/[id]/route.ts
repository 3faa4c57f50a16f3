import { fileResponse, nothingToDownload } from "@/lib/api/file-response";
import { readFillReasons } from "@/lib/queries/fill-preview";

/** The uploaded workbook itself, with a column that says why a row was not taken. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const made = await readFillReasons((await params).id);
  return made ? fileResponse(made.file, made.name, "xlsx") : nothingToDownload();
}
