import "server-only";
import { type Combination, partKey } from "../domain/combine-dossiers";
import type { DossierParts } from "../domain/parts";
import type { Result } from "../domain/result";
import { changeDossier } from "./change-dossier";
import type { Tx } from "./scope";

type StoredEntry = Awaited<ReturnType<Tx["entry"]["findMany"]>>[number];

function targetHalf({ hasTarget, target, solution, dueText, person }: StoredEntry) {
  return { hasTarget, target, solution, dueText, person };
}

function resultHalf({ numerator, denominator, text, notApplicable, reason, explanation }: StoredEntry) {
  return { numerator, denominator, text, notApplicable, reason, explanation };
}

/**
 * Takes over into a dossier what `combination` says of another one: halves of entries, parts, and the evidence under them (files are stored once, both
 * rows name them). The other dossier stays as it is. Refuses where the one that goes on was changed meanwhile.
 */
export async function combineDossier(
  tx: Tx,
  { bodyId, fromId, intoId }: { bodyId: string; fromId: string; intoId: string },
  combination: Combination,
): Promise<Result<unknown>> {
  const find = (id: string) => tx.dossier.findUniqueOrThrow({ where: { bodyId_id: { bodyId, id } }, include: { entries: true } });
  const [from, into] = [await find(fromId), await find(intoId)];
  const place = { dossierId: into.id, unitId: into.unitId };
  const [targets, results] = [new Set(combination.targets), new Set(combination.results)];
  for (const entry of from.entries.filter(({ code }) => targets.has(code) || results.has(code))) {
    const { code } = entry;
    const halves = { ...(targets.has(code) && targetHalf(entry)), ...(results.has(code) && resultHalf(entry)) };
    await tx.entry.upsert({
      where: { bodyId_dossierId_code: { bodyId, dossierId: into.id, code } },
      create: { bodyId, ...place, code, ...halves },
      update: { ...halves, version: { increment: 1 } },
    });
  }
  const items = [...combination.results, ...combination.parts];
  const evidence = await tx.evidence.findMany({
    where: { bodyId, dossierId: fromId, removedAt: null, item: { in: items } },
    orderBy: { id: "asc" },
  });
  await tx.evidence.createMany({ data: evidence.map(({ id: _, ...piece }) => ({ ...piece, ...place })) });
  const theirs = from.parts as unknown as DossierParts;
  const taken = Object.fromEntries(combination.parts.map((part) => [partKey(part), theirs[partKey(part)]]));
  return changeDossier(tx, into, null, { parts: { ...(into.parts as unknown as DossierParts), ...taken } });
}
