import { OperatorError } from "../lib/operator-error.mjs";
import { runNode } from "../lib/run.mjs";

const script = new URL("./many-documents.ts", import.meta.url).pathname;

/**
 * Writes `count` recognition decisions of 15 units one after the other, in a process of its own for each format.
 * @param {number} count
 * @returns {Promise<Record<"docx" | "pdf", { count: number, perSecond: number, over: number, bytes: number }>>} memory over idle in MB
 */
export async function benchDocuments(count) {
  const result = {};
  for (const format of ["docx", "pdf"]) {
    const { code, output } = await runNode(["--conditions=react-server", "--import", "tsx", script, format, String(count)]);
    if (code !== 0) throw new OperatorError(`The documents failed:\n${output}`, "Mend what the lines above say.");
    result[format] = JSON.parse(output.trim().split("\n").at(-1));
  }
  return result;
}
