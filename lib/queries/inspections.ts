import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { listDossierRows } from "../db/dossier-rows";
import { findDossier } from "../db/dossiers";
import { inScope, unitsInScope } from "../db/scope";
import { can } from "../domain/permissions";
import { canReviewAct } from "../domain/review";
import { formatDay, isoDay } from "../format";
import { explainRefusal } from "../use-cases/permit-review";
import { requireRight } from "./rights";

export const INSPECTIONS_PER_PAGE = 50;
export const INSPECTION_VIEWS = ["con-khac-phuc", "qua-han"] as const;
export type InspectionView = (typeof INSPECTION_VIEWS)[number];

export interface InspectionLine {
  id: string;
  unitCode: string;
  unitName: string;
  on: string;
  codes: string[];
  findings: string;
  remedy: string;
  /** "trước ngày …", done or overdue, in words; "" where nothing is to be put right. */
  remedyState: { words: string; tone: "good" | "warn" | "bad" } | null;
  by: string;
  mayConfirm: boolean;
}

/** Gives the inspections of a year, newest first, one page of `size` at a time; six statements. */
export async function readInspections(year: number, view: InspectionView | undefined, page: number, size = INSPECTIONS_PER_PAGE) {
  const actor = await requireRight("seeBody");
  const today = isoDay(now());
  const mayReview = can(actor, "review");
  return inScope(actor, async (tx) => {
    const all = { ...unitsInScope(actor), dossier: { cycle: { year } } };
    const open = { ...all, remedyDoneOn: null, remedy: { not: "" } };
    const overdue = { ...open, remedyDueOn: { lt: new Date(`${today}T00:00:00Z`) } };
    const where = view === "qua-han" ? overdue : view === "con-khac-phuc" ? open : all;
    const counted = await tx.inspection.findMany({ where: all, select: { remedy: true, remedyDoneOn: true, remedyDueOn: true } });
    const rows = await tx.inspection.findMany({
      relationLoadStrategy: "join",
      where,
      include: {
        dossier: {
          select: {
            unitId: true,
            status: true,
            monitorUserId: true,
            cycle: { select: { status: true } },
            unit: { include: { versions: true } },
          },
        },
      },
      orderBy: [{ inspectedOn: "desc" }, { id: "desc" }],
      skip: (page - 1) * size,
      take: size,
    });
    const people = await tx.user.findMany({
      where: { bodyId: actor.bodyId, id: { in: [...new Set(rows.map((row) => row.createdById))] } },
      select: { id: true, name: true },
    });
    const toDo = counted.filter((row) => row.remedy !== "" && row.remedyDoneOn === null);
    const late = toDo.filter((row) => row.remedyDueOn !== null && dayOf(row.remedyDueOn) < today);
    const total = view === "qua-han" ? late.length : view === "con-khac-phuc" ? toDo.length : counted.length;
    return {
      inspections: rows.map((row): InspectionLine => {
        const { dossier, codes, findings, remedy } = row;
        const [due, done] = [dayOf(row.remedyDueOn), dayOf(row.remedyDoneOn)];
        const isOverdue = due !== null && due < today;
        const waiting = {
          words: due ? `${isOverdue ? "Quá hạn khắc phục" : "Khắc phục đến"} ${formatDay(due)}` : "Chờ khắc phục",
          tone: isOverdue ? "bad" : "warn",
        } as const;
        const remedyState = remedy === "" ? null : done ? ({ words: `Đã khắc phục ${formatDay(done)}`, tone: "good" } as const) : waiting;
        const version = dossier.unit.versions.find((candidate) => candidate.validTo === null) ?? dossier.unit.versions[0];
        const permission = canReviewAct("inspect", actor, dossier, dossier.cycle);
        return {
          ...{ id: row.id, codes, findings, remedy, remedyState },
          unitCode: dossier.unit.code,
          unitName: version?.name ?? dossier.unit.code,
          on: formatDay(dayOf(row.inspectedOn)),
          by: people.find((person) => person.id === row.createdById)?.name ?? "",
          mayConfirm: permission.allowed && remedy !== "" && done === null,
        };
      }),
      counts: { all: counted.length, toDo: toDo.length, late: late.length },
      pageCount: Math.max(1, Math.ceil(total / size)),
      mayReview,
    };
  });
}

/** Gives what the form of an inspection needs: the units of the year, and the criteria of the chosen one; why it may not be recorded, or "". */
export async function readInspectionForm(year: number, unitCode: string) {
  const actor = await requireRight("seeBody");
  return inScope(actor, async (tx) => {
    const units = (await listDossierRows(tx, actor, year)).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }));
    if (unitCode === "") return { units, chosen: null };
    const record = await findDossier(tx, actor, { year, unitCode });
    if (!record) notFound();
    const permission = canReviewAct("inspect", actor, record, record.cycle);
    return {
      units,
      chosen: {
        dossierId: record.id,
        unitName: record.unit.name,
        groups: record.content.groups.map((group) => ({
          ...{ code: group.code, name: group.name },
          criteria: group.criteria.map(({ code, name }) => ({ code, name })),
        })),
        whyNot: permission.allowed ? "" : explainRefusal(permission.refusal, actor, record),
      },
    };
  });
}
