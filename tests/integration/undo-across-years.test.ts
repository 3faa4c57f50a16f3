import { expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { DEFAULT_RULE } from "../../lib/domain/assessment";
import { defaultCalendar } from "../../lib/domain/cycle";
import { cycleSchema } from "../../lib/forms/cycle";
import { undoUnitChange } from "../../lib/use-cases/undo-unit-change";
import { createCycle, setCycleStatus } from "../../lib/use-cases/write-cycle";
import { dossierOf } from "../support/registered";
import { changed, requestOf } from "../support/unit-change";
import { AT, buildWorld, expectOk } from "../support/world";

it("a unit that is back has its dossier of a year that was opened while it was thought gone", async () => {
  const world = await buildWorld({ unitCount: 2 });
  const choices: Record<string, string> = {};
  for (const year of [2024, 2025]) choices[(await dossierOf(world.secretary, "DCS01", year)).id] = "close";
  const changeId = await changed(world.admin, requestOf("dissolve", { unitIds: [world.units.DCS01] }), { dossiers: choices });
  const sets = await inScope(world.admin, (tx) =>
    tx.cycleCriteriaSet.findMany({ where: { bodyId: world.bodyId, cycleId: world.cycleIds[2025] } }),
  );
  const criteriaSets = Object.fromEntries(sets.map(({ unitType, criteriaSetId }) => [unitType, criteriaSetId]));
  const form = cycleSchema.parse({ year: 2026, ...defaultCalendar(2026), rule: DEFAULT_RULE, references: [], criteriaSets });
  const cycle = expectOk(await createCycle(world.secretary, form, AT.reporting));
  expectOk(await setCycleStatus(world.secretary, cycle.id, "open", AT.reporting));
  const inNewYear = () =>
    inScope(world.secretary, (tx) => tx.dossier.count({ where: { bodyId: world.bodyId, cycleId: cycle.id, unit: { code: "DCS01" } } }));
  expect(await inNewYear()).toBe(0);
  expectOk(await undoUnitChange(world.admin, { changeId, reason: "Ghi nhầm" }, AT.reporting));
  expect(await inNewYear()).toBe(1);
});
