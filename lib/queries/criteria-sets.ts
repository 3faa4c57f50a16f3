import "server-only";
import { notFound } from "next/navigation";
import { inScope } from "../db/scope";
import { type CriteriaContent, criteriaContentSchema, criteriaOf, diffCriteria, totalPoints } from "../domain/criteria";
import { formatHundredths } from "../domain/measure";
import { can } from "../domain/permissions";
import { requireRight } from "./rights";
import { isId } from "./search-params";

const usedBy = { cycles: { select: { cycle: { select: { year: true } } } } } as const;

/** Gives the criteria sets of the body by unit type, newest version first, with the years that work by them. */
export async function readCriteriaSets() {
  const actor = await requireRight("seeBody");
  const rows = await inScope(actor, (tx) =>
    tx.criteriaSet.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId },
      include: usedBy,
      orderBy: [{ unitType: "asc" }, { version: "desc" }],
    }),
  );
  return {
    sets: rows.map(({ id, name, unitType, version, status, content, cycles }) => {
      const parsed = criteriaContentSchema.parse(content);
      const count = criteriaOf(parsed).length;
      const years = cycles.map((link) => link.cycle.year).sort();
      return { id, name, unitType, version, status, count, points: formatHundredths(totalPoints(parsed)), years };
    }),
  };
}

/** Gives one set with its content, the years that work by it, and for a draft its difference from the version it came from. */
export async function readCriteriaSet(id: string) {
  const actor = await requireRight("seeBody");
  if (!isId(id)) return notFound();
  const { row, base } = await inScope(actor, async (tx) => {
    const found = await tx.criteriaSet.findFirst({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId, id },
      include: usedBy,
    });
    const from = found?.basedOnId ? await tx.criteriaSet.findFirst({ where: { bodyId: actor.bodyId, id: found.basedOnId } }) : null;
    return { row: found, base: from };
  });
  if (!row) return notFound();
  const content: CriteriaContent = criteriaContentSchema.parse(row.content);
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    unitType: row.unitType,
    version: row.version,
    revision: row.revision,
    isDraft: row.status === "draft",
    publishedAt: row.publishedAt,
    years: row.cycles.map((link) => link.cycle.year).sort(),
    content,
    points: formatHundredths(totalPoints(content)),
    base: base && { id: base.id, version: base.version, changes: diffCriteria(criteriaContentSchema.parse(base.content), content) },
    mayEdit: can(actor, "manageCriteria"),
  };
}

/** Gives a draft for its editor; a published set is not found there. */
export async function readDraft(id: string) {
  await requireRight("manageCriteria");
  const set = await readCriteriaSet(id);
  return set.isDraft ? set : notFound();
}
