import "server-only";
import { renderDocx, renderDocxs } from "../documents/docx";
import { renderPdf, renderPdfs } from "../documents/pdf";
import type { DocumentContent } from "../domain/document";
import { fileResponse, nothingToDownload } from "./file-response";

/** Answers with a document as DOCX, or as PDF where the address says `?dang=pdf`; null is not found. */
export async function paperResponse(request: Request, file: { name: string; document: DocumentContent } | null): Promise<Response> {
  if (!file) return nothingToDownload();
  const isPdf = asksForPdf(request);
  const bytes = isPdf ? await renderPdf(file.document) : await renderDocx(file.document);
  return fileResponse(bytes, file.name, isPdf ? "pdf" : "docx");
}

/** Answers with several documents in one file, in the same ways. */
export async function certificatesResponse(
  request: Request,
  file: { name: string; contents: readonly DocumentContent[] } | null,
): Promise<Response> {
  if (!file) return nothingToDownload();
  const isPdf = asksForPdf(request);
  const bytes = isPdf ? await renderPdfs(file.contents) : await renderDocxs(file.contents);
  return fileResponse(bytes, file.name, isPdf ? "pdf" : "docx");
}

function asksForPdf(request: Request): boolean {
  return new URL(request.url).searchParams.get("dang") === "pdf";
}
