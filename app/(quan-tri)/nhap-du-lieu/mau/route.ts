import { fileResponse } from "@/lib/api/file-response";
import { importTemplate } from "@/lib/documents/xlsx/import-template";
import { readImportTemplate } from "@/lib/queries/import-files";

/** The empty workbook to fill in. */
export async function GET(): Promise<Response> {
  return fileResponse(await importTemplate(await readImportTemplate()), "Mẫu nhập dữ liệu", "xlsx");
}
