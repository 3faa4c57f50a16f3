/** One door to the libraries that read digital signatures in a PDF: @cantoo/pdf-lib for its structure, pkijs for the CMS in it. In a thread, as workbooks are. */
import { join } from "node:path";
import { type SignatureReport, signatureReportSchema } from "../domain/signature";

// Fetched at run time: bundlers take any `new Worker` of an imported one for a bundle of their own.
const { Worker } = process.getBuiltinModule("node:worker_threads");

const SECONDS = 20;
const MEGABYTES = 512;
const UNREADABLE: SignatureReport = { state: "unreadable", signatures: [] };

/** Gives what digital signatures a PDF of at most 20 MB carries. Never fails: a file that cannot be read, is too heavy or takes over `seconds` is "unreadable". */
export function readSignatures(pdf: Uint8Array, seconds = SECONDS): Promise<SignatureReport> {
  return new Promise((resolve) => {
    const bytes = new Uint8Array(pdf);
    const worker = new Worker(join(process.cwd(), "lib", "signatures", "signature-worker.mjs"), {
      workerData: { bytes },
      transferList: [bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 },
      stdout: true,
      stderr: true,
    });
    const finish = (report: SignatureReport) => {
      clearTimeout(timer);
      resolve(report);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish(UNREADABLE), seconds * 1000);
    worker.once("message", (message: unknown) => finish(signatureReportSchema.catch(UNREADABLE).parse(message)));
    worker.once("error", () => finish(UNREADABLE));
    worker.once("exit", () => finish(UNREADABLE));
  });
}
