import "server-only";
import { createHash } from "node:crypto";
import { renderDocx } from "../documents/docx";
import { renderPdf } from "../documents/pdf";
import type { DocumentContent } from "../domain/document";

/** SHA-256 (hex) of the files that the product makes of an issued document. */
export interface RenderedHashes {
  pdf: string;
  docx: string;
}

const KEPT = 200;
const known = new Map<string, Promise<RenderedHashes>>();

/**
 * Gives the hashes of a document's own PDF and DOCX. Rendering is byte-stable, so they are made once per process and kept for the 200 documents asked for
 * last; a newer version of the product may set a document differently, and then knows its own files only.
 */
export function renderedHashes(id: string, content: DocumentContent): Promise<RenderedHashes> {
  const made = known.get(id) ?? makeHashes(content);
  known.delete(id);
  known.set(id, made);
  made.catch(() => known.delete(id));
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return made;
}

async function makeHashes(content: DocumentContent): Promise<RenderedHashes> {
  return { pdf: sha256(await renderPdf(content)), docx: sha256(await renderDocx(content)) };
}

function sha256(file: Buffer): string {
  return createHash("sha256").update(file).digest("hex");
}
