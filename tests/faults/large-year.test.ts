import { beforeAll, expect, it } from "vitest";
import { zipOf } from "../../lib/documents/archive/zip";
import { unitYearArchive } from "../../lib/jobs/year-archive/unit-archive";
import { largeEvidence } from "../support/large-evidence";
import { AT, buildWorld, type World } from "../support/world";

let world: World;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  await largeEvidence(world, "DCS01", 101);
});

it("a year with more than 2 GB of evidence is streamed in flat memory", { timeout: 180_000 }, async () => {
  const archive = await unitYearArchive(world.officer("DCS01"), { year: 2024, unitCode: "DCS01" }, AT.meeting, () => undefined);
  if (!archive) throw new Error("no archive");
  const idle = process.memoryUsage.rss();
  let [total, peak] = [0, 0];
  for await (const piece of zipOf(archive.source, AT.meeting)) {
    total += piece.length;
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  expect(total).toBeGreaterThan(2_000_000_000);
  expect((peak - idle) / 1_000_000, "MB over idle").toBeLessThan(100);
});
