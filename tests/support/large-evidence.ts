import { randomBytes, randomUUID } from "node:crypto";
import { inScope } from "../../lib/db/scope";
import { MAX_FILE_BYTES, storeFile } from "../../lib/storage";
import { dossierOf } from "./registered";
import type { World } from "./world";

const PIECE = randomBytes(100_000);

async function* pdf() {
  yield Buffer.from("%PDF-1.4\n");
  for (let size = 9; size + PIECE.length <= MAX_FILE_BYTES; size += PIECE.length) yield PIECE;
}

/** Gives a unit `count` pieces of evidence of almost 20 MB each, the most that one may have; on disk they are one file. */
export async function largeEvidence(world: World, code: string, count: number): Promise<void> {
  const stored = await storeFile(pdf());
  if (typeof stored === "string") throw new Error(stored);
  const { id: dossierId, unitId, bodyId } = await dossierOf(world.officer(code), code);
  const { type: fileType, size: fileSize, sha256, key: storageKey } = stored;
  const piece = { bodyId, dossierId, unitId, item: "1.1", fileName: "Kế hoạch.pdf", fileType, fileSize, sha256, storageKey };
  const data = Array.from({ length: count }, () => ({ id: randomUUID(), ...piece }));
  await inScope(world.secretary, (tx) => tx.evidence.createMany({ data }));
}
