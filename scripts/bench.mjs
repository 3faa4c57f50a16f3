// npm run bench: what the built application costs with 400 units, beside a bare handler on the same database.
//   --quick           fewer repetitions, within a minute
//   --only PART       pages, export (16,000 units as a workbook, beside COPY) or documents (1,000 DOCX and PDF)
//   --json FILE       also writes every figure
import { bench } from "./bench/bench.mjs";

await bench(process.argv.slice(2));
