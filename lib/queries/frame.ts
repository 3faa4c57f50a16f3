import "server-only";
import { cache } from "react";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
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

/** Gives the frame for the signed-in person; one statement, two for a unit's officer. */
export const readFrame = cache(async (): Promise<Frame> => {
  const actor = await requireActor();
  const ownUnit = actor.memberships.find((membership) => membership.role === "unitOfficer")?.unitId;
  const { cycles, own } = await inScope(actor, async (tx) => ({
    cycles: await listCycles(tx, actor),
    own: ownUnit
      ? await tx.unitVersion.findFirst({
          where: { bodyId: actor.bodyId, unitId: ownUnit, validTo: null },
          select: { name: true, unit: { select: { code: true } } },
        })
      : null,
  }));
  const at = now();
  return {
    actor,
    placeName: seesBody(actor) || !own ? actor.bodyName : own.name,
    role: roleOf(actor),
    cycles: cycles.filter((cycle) => cycle.status !== "draft").map((cycle) => ({ year: cycle.year, phase: cyclePhase(cycle, at) })),
    homeYear: mainYear(cycles, at),
    unitCode: own?.unit.code ?? null,
    sees: { body: seesBody(actor), admin: can(actor, "manageUnits") },
  };
});
