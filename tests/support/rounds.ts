import { inScope } from "../../lib/db/scope";
import type { ClassificationScheme } from "../../lib/domain/classification";
import type { Purpose, Subject } from "../../lib/domain/score-sheet";
import { proposedScheme } from "../../lib/schemes/proposed";
import { openScoreRound } from "../../lib/use-cases/open-score-round";
import { draftProposedScheme, publishScheme } from "../../lib/use-cases/write-scheme";
import { AT, expectOk, type World } from "./world";

/** Publishes the proposed scheme of agencies, with `change` where it is told, and opens the round of 2024 with it; gives ids of the round and of each unit's sheet by code. */
export async function openRound(
  world: World,
  purpose: Purpose,
  subject: Subject = "organisation",
  change?: (rules: ClassificationScheme) => ClassificationScheme,
) {
  const draft = expectOk(await draftProposedScheme(world.secretary, { purpose, subject, unitType: "coQuan" }, AT.midYear));
  const { scheme } = proposedScheme(purpose, subject, "coQuan");
  if (change && scheme.purpose === "classification") {
    const where = { bodyId: world.bodyId, id: draft.id };
    await inScope(world.secretary, (tx) => tx.scheme.updateMany({ where, data: { content: change(scheme.rules) } }));
  }
  expectOk(await publishScheme(world.secretary, { id: draft.id, revision: 1 }, AT.midYear));
  const schemes = [{ subject, unitType: "coQuan" as const, schemeId: draft.id }];
  const form = { year: 2024, purpose, period: "year" as const, dueAt: "2024-11-30T23:59", schemes };
  const round = expectOk(await openScoreRound(world.secretary, form, AT.reporting));
  const sheets = await inScope(world.secretary, (tx) =>
    tx.scoreSheet.findMany({ where: { bodyId: world.bodyId, roundId: round.id }, select: { id: true, unit: { select: { code: true } } } }),
  );
  return { roundId: round.id, schemeId: draft.id, sheets: Object.fromEntries(sheets.map((sheet) => [sheet.unit.code, sheet.id])) };
}
