import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { renderPdfs } from "../documents/pdf";
import { safeName } from "../domain/archive-path";
import { certificatesSchema } from "../forms/export";
import { certificatesOf } from "../queries/decision-certificates";
import { type ExportJob, ExportProblem, type MadeFile } from "./maker";

/** Puts the certificates of a decision together as one PDF to print, as they hold now. */
export async function makeCertificates({ actor, params, out, signal, report }: ExportJob): Promise<MadeFile> {
  const { decisionId } = certificatesSchema.parse(params);
  const found = await certificatesOf(actor, decisionId);
  if (!found) throw new ExportProblem("Quyết định này không còn giấy chứng nhận nào trong phạm vi của đồng chí.");
  const { name, contents } = found;
  report(0, contents.length);
  const file = await renderPdfs(contents);
  await pipeline(Readable.from([file]), out, { end: false, signal });
  return { fileName: `${safeName(name)}.pdf`, fileType: "application/pdf" };
}
