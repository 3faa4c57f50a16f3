import "server-only";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { inScope, unitsInScope } from "../db/scope";
import type { Content } from "../documents/xlsx/text";
import { type Actor, can } from "../domain/permissions";
import { canReviewAct } from "../domain/review";
import { formatDay, isoDay } from "../format";
import { dayCell, type Listed, NUMBER_COLUMN } from "./listed";

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

/** Gives the inspections of a year to who sees the body; all of them unless told which page of which size. Four statements. */
export async function inspectionsOf(actor: Actor, year: number, view?: InspectionView, window?: { page: number; size: number }) {
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
      ...(window && { skip: (window.page - 1) * window.size, take: window.size }),
    });
    const people = await tx.user.findMany({
      where: { bodyId: actor.bodyId, id: { in: [...new Set(rows.map((row) => row.createdById))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map(({ id, name }) => [id, name]));
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
          by: names.get(row.createdById) ?? "",
          mayConfirm: permission.allowed && remedy !== "" && done === null,
        };
      }),
      counts: { all: counted.length, toDo: toDo.length, late: late.length },
      pageCount: Math.max(1, Math.ceil(total / (window?.size ?? (total || 1)))),
      mayReview,
    };
  });
}

/** Gives all of them as a list to be saved. */
export async function inspectionsListed(actor: Actor, year: number, view?: InspectionView): Promise<Listed> {
  const { inspections } = await inspectionsOf(actor, year, view);
  const rows = inspections.map((line, index): Content[] => [
    ...[index + 1, dayCell(line.on), line.unitName, line.unitCode, line.codes.join(", "), line.findings, line.remedy],
    ...[line.remedyState?.words ?? "", line.by],
  ]);
  const subtitle = view && { "con-khac-phuc": "Chỉ gồm các lần còn phải khắc phục", "qua-han": "Chỉ gồm các lần quá hạn khắc phục" }[view];
  return {
    columns: [
      ...[NUMBER_COLUMN, { title: "Ngày kiểm tra", width: 13, format: "day" as const }, { title: "Đơn vị", width: 30 }],
      ...[
        { title: "Mã", width: 10, format: "centre" as const },
        { title: "Tiêu chí", width: 14 },
        { title: "Kết quả kiểm tra", width: 40 },
      ],
      ...[
        { title: "Yêu cầu khắc phục", width: 34 },
        { title: "Tình trạng", width: 22 },
        { title: "Người ghi", width: 20 },
      ],
    ],
    rows,
    subtitle,
  };
}
