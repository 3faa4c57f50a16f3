// npm test: everything a change has to pass. npm run check: the static part (--static). One part: --only unit|integration|build|e2e|static
import { test } from "./lib/test-run.mjs";

await test(process.argv.slice(2));
