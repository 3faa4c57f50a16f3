import "server-only";
import { renderDocx } from "../documents/docx";
import { renderPdf } from "../documents/pdf";
import type { DocumentContent } from "../domain/document";
import { fileResponse, nothingToDownload } from "./file-response";

/** Answers with a document as DOCX, or as PDF where the address says `?dang=pdf`; null is not found. */
export async function paperResponse(request: Request, file: { name: string; document: DocumentContent } | null): Promise<Response> {
  if (!file) return nothingToDownload();
  const isPdf = new URL(request.url).searchParams.get("dang") === "pdf";
  const bytes = isPdf ? await renderPdf(file.document) : await renderDocx(file.document);
  return fileResponse(bytes, file.name, isPdf ? "pdf" : "docx");
}
