import { createWriteStream } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { actorOfUser } from "../../lib/db/actors";
import { whileSigningIn } from "../../lib/db/scope";
import { zipOf } from "../../lib/documents/archive/zip";
import { bodyYearArchive } from "../../lib/jobs/year-archive/body-archive";
import { seedDemo } from "../../prisma/demo/seed-demo";

it("try", { timeout: 300_000 }, async () => {
  process.env.CLOCK_OFFSET_MS = String(new Date("2024-11-04T01:00:00Z").getTime() - Date.now());
  let n = 0;
  await seedDemo({ newPassword: () => `Mat-khau-${(n += 1)}-dai` });
  const user = await whileSigningIn((tx) => tx.user.findUniqueOrThrow({ where: { username: "thuky" }, select: { id: true, bodyId: true } }));
  const actor = await actorOfUser(user.bodyId, user.id, "2024-11-04");
  if (!actor) throw new Error("none");
  const at = new Date("2024-11-05T02:00:00Z");
  const archive = await bodyYearArchive(actor, 2024, at);
  if (!archive) throw new Error("none");
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begin = performance.now();
  const idle = process.memoryUsage.rss();
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  await pipeline(zipOf(archive.source, at), createWriteStream("/tmp/wt-year-body.zip"));
  for (let k = 0; k < 4; k += 1) {
    const again = await bodyYearArchive(actor, 2024, at);
    if (again) await pipeline(zipOf(again.source, at), createWriteStream("/tmp/wt-year-body2.zip"));
    console.log("round", k, "rss+", (process.memoryUsage.rss() - idle) / 1e6, "peak", (peak - idle) / 1e6, "heap", process.memoryUsage().heapUsed / 1e6);
  }
  clearInterval(timer);
  console.log(archive.name, (performance.now() - begin) / 1000, "s; max block ms", delay.max / 1e6, "p99", delay.percentile(99) / 1e6, "rss+", (peak - idle) / 1e6);
  expect(1).toBe(1);
});
