import "server-only";
import type { SignedIn } from "../db/actors";
import { type CycleRecord, listCycles } from "../db/cycles";
import { inScope } from "../db/scope";
import { cyclePhase } from "../domain/cycle";
import { windowState } from "../domain/deadlines";
import { POSITION_LABEL, ROLE_LABEL } from "../domain/labels";
import { type Actor, can, seesBody } from "../domain/permissions";

/** What the frame of every signed-in page needs. `homeYear`: the year one most likely works in. */
export interface Frame {
  actor: Actor;
  placeName: string;
  role: string;
  cycles: { year: number; phase: string }[];
  homeYear: number;
  unitCode: string | null;
  sees: { body: boolean; admin: boolean };
}

function mainYear(cycles: readonly CycleRecord[], at: Date): number {
  const reporting = cycles.find((cycle) => cycle.status === "open" && windowState(at, cycle.report) !== "notOpen");
  const open = cycles.find((cycle) => cycle.status === "open");
  return (reporting ?? open ?? cycles[0])?.year ?? at.getUTCFullYear();
}

function roleOf(actor: Actor): string {
  const names = actor.memberships.map((membership) =>
    membership.role === "unitOfficer" ? POSITION_LABEL[membership.position] : ROLE_LABEL[membership.role],
  );
  return [...new Set(names)].join(", ");
}

/** Gives the frame for a person as of `at`. One statement. */
export async function frameOf(actor: SignedIn, at: Date): Promise<Frame> {
  const cycles = await inScope(actor, (tx) => listCycles(tx, actor));
  const { ownUnit: own } = actor;
  return {
    actor,
    placeName: seesBody(actor) || !own ? actor.bodyName : own.name,
    role: roleOf(actor),
    cycles: cycles.filter((cycle) => cycle.status !== "draft").map((cycle) => ({ year: cycle.year, phase: cyclePhase(cycle, at) })),
    homeYear: mainYear(cycles, at),
    unitCode: own?.code ?? null,
    sees: { body: seesBody(actor), admin: can(actor, "manageUnits") },
  };
}
