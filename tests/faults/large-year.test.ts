import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { zipOf } from "../../lib/documents/archive/zip";
import { unitYearArchive } from "../../lib/jobs/year-archive/unit-archive";
import { MAX_FILE_BYTES, storeFile } from "../../lib/storage";
import { dossierOf } from "../support/registered";
import { AT, buildWorld, type World } from "../support/world";

/** 101 files of 20 MB, the most that one piece may have: over 2 GB. */
const FILES = 101;
const PIECE = randomBytes(100_000);

let world: World;

async function* pdf() {
  yield Buffer.from("%PDF-1.4\n");
  for (let size = 9; size + PIECE.length <= MAX_FILE_BYTES; size += PIECE.length) yield PIECE;
}

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  const stored = await storeFile(pdf());
  if (typeof stored === "string") throw new Error(stored);
  const { id: dossierId, unitId, bodyId } = await dossierOf(world.officer("DCS01"), "DCS01");
  const common = { bodyId, dossierId, unitId, item: "1.1", fileType: stored.type, fileSize: stored.size };
  await inScope(world.secretary, (tx) =>
    tx.evidence.createMany({
      data: Array.from({ length: FILES }, () => ({
        ...common,
        ...{ id: randomUUID(), fileName: "Kế hoạch.pdf", sha256: stored.sha256, storageKey: stored.key },
      })),
    }),
  );
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
