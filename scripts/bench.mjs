// npm run bench: what the built application costs with 400 units, beside a bare handler on the same database.
//   --quick           fewer repetitions, within a minute
//   --json FILE       also writes every figure
import { bench } from "./bench/bench.mjs";

await bench(process.argv.slice(2));
