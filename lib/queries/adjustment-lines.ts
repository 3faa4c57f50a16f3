import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { inScope, unitsInScope } from "../db/scope";
import type { Content } from "../documents/xlsx/text";
import { criterionByCode } from "../domain/criteria";
import { formatTarget } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { canReviewAct } from "../domain/review";
import { formatInstant } from "../format";
import { type Listed, NUMBER_COLUMN } from "./listed";

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

/** All that wait, oldest first, then the decided ones, newest first. */
export interface Adjustments {
  pending: AdjustmentLine[];
  decided: AdjustmentLine[];
}

/** Gives the adjustments of a year to who sees the body; of the decided ones the latest `most`, all of them unless told. Six statements. */
export async function adjustmentsOf(actor: Actor, year: number, most?: number): Promise<Adjustments> {
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
      take: most,
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
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const nameOf = (id: string | null) => names.get(id ?? "") ?? "";
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

/** Gives all of them as a list to be saved, waiting ones first. */
export async function adjustmentsListed(actor: Actor, year: number): Promise<Listed> {
  const { pending, decided } = await adjustmentsOf(actor, year);
  const state = ({ decided: made }: AdjustmentLine) => (made === null ? "Chờ xét" : made.approved ? "Đồng ý" : "Không đồng ý");
  const rows = [...pending, ...decided].map((line, index): Content[] => [
    ...[index + 1, line.unitName, line.code, line.criterion, line.before, line.after, line.reason, line.asked],
    ...[state(line), line.decided?.words ?? "", line.decided?.note ?? ""],
  ]);
  return {
    columns: [
      ...[NUMBER_COLUMN, { title: "Đơn vị", width: 28 }, { title: "Mã", width: 6, format: "centre" as const }],
      ...[
        { title: "Tiêu chí", width: 36 },
        { title: "Chỉ tiêu cũ", width: 11, format: "centre" as const },
      ],
      ...[
        { title: "Đề nghị", width: 11, format: "centre" as const },
        { title: "Lý do", width: 30 },
        { title: "Người đề nghị, lúc", width: 22 },
      ],
      ...[
        { title: "Kết quả", width: 13, format: "centre" as const },
        { title: "Người xét, lúc", width: 22 },
        { title: "Ý kiến", width: 24 },
      ],
    ],
    rows,
  };
}
