import "server-only";
import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { unitChangeRows } from "../db/unit-change-rows";
import { listUnitOptions, toUnitVersion } from "../db/units";
import { fold } from "../domain/text";
import { UNIT_COUNT } from "../domain/unit-change";
import { planUnitChange } from "../domain/unit-change-plan";
import { NO_CHOICES } from "../domain/unit-change-ways";
import { changeProblemSentence } from "../domain/unit-change-words";
import { formatDate, isoDay } from "../format";
import { requireRight } from "./rights";
import { type SearchParams, textParam } from "./search-params";
import { operationOf, wizardField, wizardOf } from "./unit-change-params";

const SHOWN = 40;

/** Gives the units from which an operation is chosen: those chosen already, and the first of those found without diacritics. Three statements. */
async function readPicker(unitIds: readonly string[], search: string) {
  const actor = await requireRight("manageUnits");
  const words = fold(search).split(" ").filter(Boolean);
  const inForce = { bodyId: actor.bodyId, validTo: null, unit: { dissolvedOn: null } };
  const others = {
    ...{ ...inForce, unitId: { notIn: [...unitIds, actor.rootUnitId] } },
    AND: words.map((word) => ({ searchKey: { contains: word } })),
  };
  const listed = {
    relationLoadStrategy: "join",
    orderBy: { unit: { code: "asc" } },
    select: { unitId: true, name: true, cluster: true, unit: { select: { code: true } } },
  } as const;
  return inScope(actor, async (tx) => {
    const chosen = await tx.unitVersion.findMany({ ...listed, where: { ...inForce, unitId: { in: [...unitIds] } } });
    const found = await tx.unitVersion.findMany({ ...listed, where: others, take: SHOWN });
    const more = (await tx.unitVersion.count({ where: others })) - found.length;
    const shape = ({ unitId, unit, name, cluster }: (typeof found)[number]) => ({ id: unitId, code: unit.code, name, cluster });
    return { chosen: unitIds.flatMap((id) => chosen.filter((row) => row.unitId === id).map(shape)), found: found.map(shape), more };
  });
}

/** Gives what the form of an operation shows: the units chosen with their present information, and the places to hang under. Three statements. */
async function readDetails(unitIds: readonly string[]) {
  const actor = await requireRight("manageUnits");
  const ids = unitIds.length > 0 ? [...unitIds] : [actor.rootUnitId];
  return inScope(actor, async (tx) => {
    const rows = await tx.unitVersion.findMany({ where: { bodyId: actor.bodyId, unitId: { in: ids }, validTo: null } });
    const options = await listUnitOptions(tx, actor);
    const units = ids.flatMap((id) => {
      const row = rows.find((version) => version.unitId === id);
      return row ? [{ ...toUnitVersion(row), unitId: id }] : [];
    });
    return { units, parents: options, rootUnitId: actor.rootUnitId };
  });
}

/** Gives the plan of an operation as the rules see it now, with the seal that its confirmation carries. Six statements. */
async function readPlan(request: ReturnType<typeof wizardOf>["request"]) {
  const actor = await requireRight("manageUnits");
  const { rows, seen } = await inScope(actor, (tx) => unitChangeRows(tx, actor, request, isoDay(now())));
  const plan = planUnitChange(request, NO_CHOICES, rows);
  const names = Object.fromEntries([
    ...rows.units.map(({ id, name }) => [id, name]),
    ...plan.successors.map(({ key, name }) => [key, name]),
  ]) as Record<string, string>;
  return { plan, seen, names };
}

/** Gives the step of the wizard that an address stands for: choosing units, details, or the preview of consequences. */
export async function readWizard(slug: string, params: Awaited<SearchParams>) {
  const operation = operationOf(slug) ?? notFound();
  const { typed, count, request, wanted } = wizardOf(params, operation);
  const [least, most] = UNIT_COUNT[operation];
  const enough = request.unitIds.length >= least && request.unitIds.length <= most;
  const base = { operation, typed, count, request, sent: params["ten.1"] !== undefined, today: formatDate(now()) };
  if (!enough || (least > 0 && !wanted.units)) {
    const search = textParam(params, "tim");
    const code = request.unitIds.length > most ? "tooManyUnits" : least > 1 ? "mergeNeedsTwo" : "unitMissing";
    const problem = wanted.units ? changeProblemSentence({ field: "unitIds", code }) : "";
    return { ...base, step: "units" as const, search, problem, least, ...(await readPicker(request.unitIds, search)) };
  }
  if (wanted.preview) {
    const preview = await readPlan(request);
    const errors = Object.fromEntries(preview.plan.problems.map((problem) => [wizardField(problem.field), changeProblemSentence(problem)]));
    if (preview.plan.problems.length > 0) return { ...base, step: "details" as const, errors, ...(await readDetails(request.unitIds)) };
    return { ...base, step: "preview" as const, id: randomUUID(), ...preview };
  }
  return { ...base, step: "details" as const, errors: {} as Record<string, string>, ...(await readDetails(request.unitIds)) };
}
