import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { inScope, unitsInScope } from "../db/scope";
import { criterionByCode } from "../domain/criteria";
import { formatTarget } from "../domain/measure";
import { canReviewAct } from "../domain/review";
import { formatInstant } from "../format";
import { requireRight } from "./rights";

/** An asked-for change of a target, both values printed. */
export interface AdjustmentLine {
  id: string;
  unitCode: string;
  unitName: string;
  code: string;
  criterion: string;
  threshold: string;
  before: string;
  after: string;
  reason: string;
  asked: string;
  decided: { approved: boolean; note: string; words: string } | null;
  mayDecide: boolean;
}

const MOST_DECIDED = 50;

/** Gives the adjustments of a year: all that wait, oldest first, and the latest decided ones; six statements, whatever their number. */
export async function readAdjustments(year: number): Promise<{ pending: AdjustmentLine[]; decided: AdjustmentLine[] }> {
  const actor = await requireRight("seeBody");
  return inScope(actor, async (tx) => {
    const include = {
      dossier: {
        select: {
          ...{ unitId: true, status: true, monitorUserId: true, criteriaSetId: true },
          cycle: { select: { status: true } },
          unit: { include: { versions: true } },
        },
      },
    } as const;
    const where = { ...unitsInScope(actor), dossier: { cycle: { year } } };
    const relationLoadStrategy = "join" as const;
    const waiting = await tx.targetAdjustment.findMany({
      ...{ relationLoadStrategy, include },
      where: { ...where, status: "pending" },
      orderBy: { requestedAt: "asc" },
    });
    const closed = await tx.targetAdjustment.findMany({
      ...{ relationLoadStrategy, include },
      where: { ...where, status: { not: "pending" } },
      orderBy: { decidedAt: "desc" },
      take: MOST_DECIDED,
    });
    const rows = [...waiting, ...closed];
    const contents = await criteriaContents(
      tx,
      actor,
      rows.map((row) => row.dossier.criteriaSetId),
    );
    const people = await tx.user.findMany({
      where: {
        bodyId: actor.bodyId,
        id: { in: [...new Set(rows.flatMap((row) => [row.requestedById, row.decidedById ?? row.requestedById]))] },
      },
      select: { id: true, name: true },
    });
    const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? "";
    const shape = (row: (typeof rows)[number]): AdjustmentLine => {
      const { dossier, code } = row;
      const content = contents.get(dossier.criteriaSetId);
      const criterion = content && criterionByCode(content, code);
      const kind = criterion?.kind ?? "count";
      const version = dossier.unit.versions.find((candidate) => candidate.validTo === null) ?? dossier.unit.versions[0];
      return {
        ...{ id: row.id, code, reason: row.reason, unitCode: dossier.unit.code, unitName: version?.name ?? dossier.unit.code },
        criterion: criterion?.name ?? "",
        threshold: formatTarget(kind, criterion?.threshold ?? null),
        before: formatTarget(kind, row.oldTarget),
        after: formatTarget(kind, row.newTarget),
        asked: `${nameOf(row.requestedById)}, ${formatInstant(row.requestedAt)}`,
        decided:
          row.status === "pending" || !row.decidedAt
            ? null
            : {
                approved: row.status === "approved",
                note: row.decisionNote,
                words: `${nameOf(row.decidedById)}, ${formatInstant(row.decidedAt)}`,
              },
        mayDecide: canReviewAct("refuseAdjustment", actor, dossier, dossier.cycle).allowed,
      };
    };
    return { pending: waiting.map(shape), decided: closed.map(shape) };
  });
}
