import { fileResponse } from "@/lib/api/file-response";
import { listWorkbook } from "@/lib/documents/xlsx/list-table";
import { yearOf } from "@/lib/queries/search-params";
import { readSoftwareRefusals } from "@/lib/queries/software-imports";

/** What an export of the national software said that could not be read, with cell and reason. */
export async function GET(_: Request, { params }: { params: Promise<{ nam: string; id: string }> }): Promise<Response> {
  const { nam, id } = await params;
  const { table, head } = await readSoftwareRefusals(yearOf(nam), id);
  return fileResponse(await listWorkbook(table, head), "Bảng lỗi nhập từ Phần mềm", "xlsx");
}
