import "server-only";
import { notFound } from "next/navigation";
import { inScope } from "../db/scope";
import { formatHundredths } from "../domain/measure";
import { can } from "../domain/permissions";
import { parseDraft, tableOf } from "../domain/scheme";
import { diffSchemes } from "../domain/scheme-diff";
import { thingsToMend } from "../domain/scheme-places";
import type { RoundPeriod } from "../domain/score-sheet";
import { scoreCriteriaOf, tableMaximum } from "../domain/score-table";
import { PERIOD_LABEL } from "../domain/scoring-labels";
import { requireRight } from "./rights";
import { isId } from "./search-params";

const usedIn = { rounds: { select: { round: { select: { period: true, cycle: { select: { year: true } } } } } } } as const;

function roundNames(rounds: readonly { round: { period: RoundPeriod; cycle: { year: number } } }[]): string[] {
  const names = rounds.map(({ round }) =>
    round.period === "year" ? `${round.cycle.year}` : `${PERIOD_LABEL[round.period]} ${round.cycle.year}`,
  );
  return [...new Set(names)].sort();
}

/** Gives the schemes of the body by purpose, subject and unit type, newest version first, with the rounds that use them. One statement. */
export async function readSchemes() {
  const actor = await requireRight("seeBody");
  const rows = await inScope(actor, (tx) =>
    tx.scheme.findMany({
      relationLoadStrategy: "join",
      where: { bodyId: actor.bodyId },
      include: usedIn,
      orderBy: [{ purpose: "asc" }, { subject: "asc" }, { unitType: "asc" }, { version: "desc" }],
    }),
  );
  return {
    mayEdit: can(actor, "manageScoring"),
    schemes: rows.map(({ id, name, purpose, subject, unitType, version, status, content, rounds }) => {
      const table = tableOf(parseDraft(purpose, content));
      const count = scoreCriteriaOf(table).length;
      const points = formatHundredths(tableMaximum(table));
      return { id, name, purpose, subject, unitType, version, isDraft: status === "draft", count, points, rounds: roundNames(rounds) };
    }),
  };
}

/** Gives one scheme, the rounds that use it, its difference from the version it came from, and for a draft what is to be mended. Two statements. */
export async function readScheme(id: string) {
  const actor = await requireRight("seeBody");
  if (!isId(id)) return notFound();
  const { row, base } = await inScope(actor, async (tx) => {
    const found = await tx.scheme.findFirst({ relationLoadStrategy: "join", where: { bodyId: actor.bodyId, id }, include: usedIn });
    const from = found?.basedOnId ? await tx.scheme.findFirst({ where: { bodyId: actor.bodyId, id: found.basedOnId } }) : null;
    return { row: found, base: from };
  });
  if (!row) return notFound();
  const scheme = parseDraft(row.purpose, row.content);
  const isDraft = row.status === "draft";
  const { name, source, subject, unitType, version, revision, publishedAt } = row;
  return {
    ...{ id, name, source, subject, unitType, version, revision, publishedAt, isDraft, scheme },
    title: `${name}, bản ${version}`,
    points: formatHundredths(tableMaximum(tableOf(scheme))),
    rounds: roundNames(row.rounds),
    base: base && { id: base.id, version: base.version, changes: diffSchemes(parseDraft(base.purpose, base.content), scheme) },
    toMend: isDraft ? thingsToMend(scheme) : [],
    mayEdit: can(actor, "manageScoring"),
  };
}

/** Gives a draft for its editor; a published scheme is not found there. */
export async function readSchemeDraft(id: string) {
  await requireRight("manageScoring");
  const view = await readScheme(id);
  return view.isDraft ? view : notFound();
}
