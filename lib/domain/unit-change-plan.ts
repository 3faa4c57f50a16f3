/**
 * Every consequence of an operation, from plain rows: what becomes of dossiers, roles, units below, number series and unused slips. The preview
 * shows this plan and the use case carries out the same one, so the two cannot disagree. Source: organisations.md, "They change", 2.
 */
import { combineProblem, withCombinations } from "./combine-plan";
import { type ChangeProblem, type ChangeUnit, checkUnitChange, endedUnits, placeAbove, type UnitChangeRequest } from "./unit-change";
import {
  type ChangeChoices,
  type ChangeOption,
  type ChangeRows,
  chosen,
  dossierWays,
  type Planned,
  type PlannedChild,
  type PlannedDossier,
  type PlannedNumbers,
  type PlannedRole,
  type RoleWay,
  type Successor,
  successorsOf,
  way,
} from "./unit-change-ways";
import { turnOf } from "./workflow";

type ChoicePart = "dossiers" | "roles" | "children" | "numbers";
/** Something to be chosen (or chosen twice): about the dossier of a year, a person's role, a unit below, or the numbers of a new unit. */
export interface ChoiceProblem {
  code: "unanswered" | "twoCarried" | "twoContinue" | "combineAlone" | "combineSent";
  part: ChoicePart;
  field: string;
  /** Of the unit or person, and the year of a dossier. */
  name: string;
  year: number | null;
}

export interface UnitChangePlan {
  problems: ChangeProblem[];
  /** What still has to be chosen, or was chosen twice; without any the plan can be carried out. */
  open: ChoiceProblem[];
  ended: ChangeUnit[];
  successors: Successor[];
  dossiers: PlannedDossier[];
  roles: PlannedRole[];
  children: PlannedChild[];
  numbers: PlannedNumbers[];
  /** Persons whose unused slip is withdrawn, since no role remains. */
  withdrawnLinks: { userId: string; name: string }[];
  drafts: { name: string; count: number }[];
  /** Successors that would have two Bí thư. */
  twoSecretaries: string[];
}

function planRoles(
  request: UnitChangeRequest,
  choices: ChangeChoices,
  rows: ChangeRows,
  successors: readonly Successor[],
  waiting: ReadonlySet<string>,
): PlannedRole[] {
  const ended = endedUnits(request);
  const concerned = request.operation === "split" ? request.unitIds : ended;
  return rows.roles
    .filter((role) => concerned.includes(role.unitId))
    .map((role) => {
      const stays = !ended.includes(role.unitId);
      const free = successors.filter(({ key }) => {
        return key !== role.unitId && !rows.roles.some((held) => held.userId === role.userId && held.unitId === key);
      });
      const options = [way("end"), ...free.map((successor) => way("move", successor.key))] as ChangeOption<RoleWay>[];
      if (stays) options[0] = way("stay");
      // Most go along with their unit: the first successor is proposed, and can be changed before confirming.
      const usual = stays ? options[0] : (options[1] ?? options[0]);
      const choice = chosen(options, choices.roles[role.id] ?? usual?.value);
      return { id: role.id, name: role.userName, role, options, choice, runsOn: !stays && waiting.has(role.unitId) };
    });
}

function planChildren(
  request: UnitChangeRequest,
  choices: ChangeChoices,
  rows: ChangeRows,
  successors: readonly Successor[],
): PlannedChild[] {
  const ended = endedUnits(request);
  const under = rows.units.filter((unit) => unit.dissolvedOn === null && unit.parentId !== null && ended.includes(unit.parentId));
  return under
    .filter((unit) => !ended.includes(unit.id))
    .map((unit) => {
      const above = placeAbove(unit.id, rows.units, ended, rows.rootUnitId);
      const isKept = unit.id === request.survivorId;
      const places = successors.length > 0 && !isKept ? successors.map((successor) => successor.key) : [above];
      const options = places.map((key) => way("under", key));
      return { id: unit.id, name: unit.name, options, choice: chosen(options, choices.children[unit.id]) };
    });
}

/** Number series stay with the unit that issued; a new unit begins at 1 or carries on the series of a unit that ends, as it is chosen. */
function planNumbers(
  request: UnitChangeRequest,
  choices: ChangeChoices,
  rows: ChangeRows,
  successors: readonly Successor[],
): PlannedNumbers[] {
  const ended = endedUnits(request).filter((id) => rows.counters.some((counter) => counter.unitId === id && counter.lastNumber > 0));
  if (ended.length === 0) return [];
  return successors
    .filter((successor) => successor.unitId === null)
    .map(({ key, name }) => {
      const options = [way("own"), ...ended.map((id) => way("continue", id))] as ChangeOption<"own" | "continue">[];
      return { id: key, name, options, choice: chosen(options, choices.numbers[key]) };
    });
}

function openChoices(plan: Pick<UnitChangePlan, ChoicePart>, rows: ChangeRows): ChoiceProblem[] {
  const about = (
    code: ChoiceProblem["code"],
    part: ChoicePart,
    { id, name }: Planned<string>,
    year: number | null = null,
  ): ChoiceProblem => {
    return { code, part, field: `${part}.${id}`, name, year };
  };
  const seen = new Set<string>();
  const isTwice = (taken: string | null) => {
    const known = taken !== null && seen.has(taken);
    if (taken !== null) seen.add(taken);
    return known;
  };
  const yearOf = (id: string) => plan.dossiers.find((planned) => planned.id === id)?.dossier.year ?? null;
  const parts: readonly ChoicePart[] = ["dossiers", "roles", "children", "numbers"];
  const unanswered = parts.flatMap((part) =>
    plan[part].filter(({ choice }) => choice === null).map((planned) => about("unanswered", part, planned, yearOf(planned.id))),
  );
  const carried = plan.dossiers.filter(({ choice, dossier }) =>
    isTwice(choice?.kind === "carry" ? `${dossier.cycleId} ${choice.toKey}` : null),
  );
  const continued = plan.numbers.filter(({ choice }) => isTwice(choice?.kind === "continue" ? choice.toKey : null));
  return [
    ...unanswered,
    ...carried.map((planned) => about("twoCarried", "dossiers", planned, planned.dossier.year)),
    ...plan.dossiers.flatMap((planned) => {
      const code = combineProblem(planned, plan.dossiers, rows);
      return code ? [about(code, "dossiers", planned, planned.dossier.year)] : [];
    }),
    ...continued.map((planned) => about("twoContinue", "numbers", planned)),
  ];
}

function twoSecretaries(roles: readonly PlannedRole[], rows: ChangeRows, successors: readonly Successor[]): string[] {
  return successors
    .filter(({ key }) => {
      const there = rows.roles.filter((role) => role.unitId === key && role.position === "secretary").length;
      const come = roles.filter(({ role, choice }) => choice?.toKey === key && role.position === "secretary").length;
      return come > 0 && there + come > 1;
    })
    .map(({ name }) => name);
}

/** Gives every consequence of an operation with the choices made so far. Nothing may be carried out while `problems` or `open` name anything. */
export function planUnitChange(request: UnitChangeRequest, choices: ChangeChoices, rows: ChangeRows): UnitChangePlan {
  const successors = successorsOf(request, rows.units);
  const nameOf = (id: string) => rows.units.find((unit) => unit.id === id)?.name ?? "";
  const ended = endedUnits(request);
  const concerned = new Set([...ended, ...(request.operation === "split" || request.operation === "merge" ? request.unitIds : [])]);
  const listed = rows.dossiers
    .filter((dossier) => concerned.has(dossier.unitId))
    .map((dossier) => {
      const [reason, options] = dossierWays(dossier, request, successors, rows);
      return {
        id: dossier.id,
        name: nameOf(dossier.unitId),
        dossier,
        reason,
        options,
        choice: chosen(options, choices.dossiers[dossier.id]),
      };
    });
  const dossiers = withCombinations(listed, request, rows, nameOf);
  const waits = dossiers.filter(({ dossier, choice }) => choice?.kind === "stay" && turnOf(dossier.status) !== "nobody");
  const roles = planRoles(request, choices, rows, successors, new Set(waits.map(({ dossier }) => dossier.unitId)));
  const parts = {
    dossiers,
    roles,
    children: planChildren(request, choices, rows, successors),
    numbers: planNumbers(request, choices, rows, successors),
  };
  const gone = roles.filter(({ role, choice, runsOn }) => choice?.kind === "end" && !runsOn && role.hasUnusedLink && !role.hasOther);
  return {
    problems: checkUnitChange(request, rows),
    open: openChoices(parts, rows),
    ended: rows.units.filter((unit) => ended.includes(unit.id)),
    successors,
    ...parts,
    withdrawnLinks: gone.map(({ role }) => ({ userId: role.userId, name: role.userName })),
    drafts: rows.drafts.filter((draft) => ended.includes(draft.unitId)).map(({ unitId, count }) => ({ name: nameOf(unitId), count })),
    twoSecretaries: twoSecretaries(roles, rows, successors),
  };
}
