import { fileResponse } from "@/lib/api/file-response";
import { listWorkbook } from "@/lib/documents/xlsx/list-table";
import { readRefusalList } from "@/lib/queries/import-files";

/** What an upload could not import, with cell and reason. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { table, head } = await readRefusalList((await params).id);
  return fileResponse(await listWorkbook(table, head), "Bảng lỗi nhập dữ liệu", "xlsx");
}
