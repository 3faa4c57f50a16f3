import "server-only";
import { type CriteriaContent, criteriaContentSchema } from "../domain/criteria";
import type { Scope, Tx } from "./scope";

/** Published sets never change (a trigger refuses it), so each is read and checked once per process. */
const published = new Map<string, CriteriaContent>();
const MOST_KEPT = 500;

/** Gives the contents of criteria sets by id. One statement, none where all were read before. */
export async function criteriaContents(tx: Tx, scope: Scope, ids: readonly string[]): Promise<Map<string, CriteriaContent>> {
  const keyOf = (id: string) => `${scope.bodyId}/${id}`;
  const wanted = [...new Set(ids)];
  const contents = new Map<string, CriteriaContent>();
  for (const id of wanted) {
    const known = published.get(keyOf(id));
    if (known) contents.set(id, known);
  }
  const unknown = wanted.filter((id) => !contents.has(id));
  if (unknown.length === 0) return contents;
  const sets = await tx.criteriaSet.findMany({
    where: { bodyId: scope.bodyId, id: { in: unknown } },
    select: { id: true, status: true, content: true },
  });
  if (published.size > MOST_KEPT) published.clear();
  for (const set of sets) {
    const content = criteriaContentSchema.parse(set.content);
    contents.set(set.id, content);
    if (set.status === "published") published.set(keyOf(set.id), content);
  }
  return contents;
}
