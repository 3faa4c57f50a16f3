// Prints, as JSON, how fast a recognition decision is written as DOCX or PDF and what memory that takes: <docx|pdf> <how many>.
import { setImmediate as turn } from "node:timers/promises";
import { recognitionDecision } from "../../lib/documents/decision";
import { renderDocx } from "../../lib/documents/docx";
import { renderPdf } from "../../lib/documents/pdf";
import { sampleDecision } from "../../tests/unit/documents/samples";

const UNITS = 15;
const render = process.argv[2] === "pdf" ? renderPdf : renderDocx;
const count = Number(process.argv[3]);
const rss = () => process.memoryUsage().rss / 1e6;

for (let number = 1; number <= 5; number += 1) await render(recognitionDecision(sampleDecision(UNITS, { number })));
const idle = rss();
let [peak, bytes] = [idle, 0];
const begin = performance.now();
for (let number = 1; number <= count; number += 1) {
  bytes += (await render(recognitionDecision(sampleDecision(UNITS, { number })))).length;
  peak = Math.max(peak, rss());
  await turn();
}
const seconds = (performance.now() - begin) / 1000;
process.stdout.write(`${JSON.stringify({ count, perSecond: count / seconds, over: peak - idle, bytes: bytes / count })}\n`);
