import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { findHandoverBatch, listActiveUnits, listPeople } from "../db/handover-lists";
import { inScope } from "../db/scope";
import { holdsOn } from "../domain/handover";
import { positionLine } from "../domain/handover-words";
import { POSITION_LABEL } from "../domain/labels";
import { formatDate, formatDay, formatInstant, isoDay } from "../format";
import { listReportSchema } from "../forms/handover-list";
import { planUploadedHandovers } from "../use-cases/apply-handovers";
import { requireRight } from "./rights";
import { isId } from "./search-params";

/** Gives the lists uploaded last and the day that an upload begins with. Two statements. */
export async function readHandoverLists() {
  const actor = await requireRight("importData");
  const { bodyId } = actor;
  return inScope(actor, async (tx) => {
    const rows = await tx.handoverBatch.findMany({ where: { bodyId }, orderBy: { createdAt: "desc" }, take: 20, omit: { content: true } });
    const ids = [...new Set(rows.map((row) => row.createdById))];
    const people = await tx.user.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, name: true } });
    const lists = rows.map(({ id, fileName, status, createdById, createdAt, report }) => {
      const done = status === "applied" ? listReportSchema.parse(report) : null;
      const by = people.find((person) => person.id === createdById)?.name ?? "";
      return { id, fileName, by, uploadedAt: formatInstant(createdAt), done };
    });
    return { lists, today: formatDate(now()) };
  });
}

/** Gives a list with what it would do, or what it did. Four statements. */
export async function readHandoverList(id: string) {
  const actor = await requireRight("importData");
  if (!isId(id)) return notFound();
  const at = now();
  const read = await inScope(actor, async (tx) => {
    const batch = await findHandoverBatch(tx, actor.bodyId, id);
    if (!batch) return null;
    return { batch, planned: batch.status === "preview" ? await planUploadedHandovers(tx, actor, batch, at) : null };
  });
  if (!read) return notFound();
  const { batch, planned } = read;
  const head = { id, fileName: batch.fileName, day: formatDay(dayOf(batch.day)) };
  if (!planned) return { ...head, done: listReportSchema.parse(batch.report), preview: null };
  const { plan, seal, sheet } = planned;
  const changes = [
    ...plan.changed.map(({ row, plan: change }) => ({
      ...{ id: String(row.number), where: `${sheet}, dòng ${row.number}`, subject: positionLine(change.held) },
      changes: [
        { label: "Người giữ", before: change.leaver.name, after: change.newcomer.name },
        { label: "Từ ngày", before: "", after: formatDay(change.day) },
        ...change.newcomerLeaves.map((role) => ({ label: "Thôi chức vụ", before: "", after: positionLine(role) })),
      ],
    })),
    ...plan.added.map(({ row, unit, newcomer, day }) => ({
      ...{ id: String(row.number), where: `${sheet}, dòng ${row.number}`, subject: `${POSITION_LABEL[row.position]} · ${unit.name}` },
      changes: [
        { label: "Người giữ mới", before: "", after: newcomer.name },
        { label: "Từ ngày", before: "", after: formatDay(day) },
      ],
    })),
  ];
  const refused = plan.refused.map(({ ref, value, reason }, index) => ({ id: `${ref}-${index}`, cell: `${sheet} ${ref}`, value, reason }));
  const counts = { new: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged, refused: plan.refused.length };
  return { ...head, done: null, preview: { changes, refused, seal, sheet, counts } };
}

/** Gives the rows of the template: every position of every active unit with its holder, and an empty Bí thư where a unit has none. Two statements. */
export async function readPositionRows(): Promise<string[][]> {
  const actor = await requireRight("importData");
  const today = isoDay(now());
  const { units, people } = await inScope(actor, async (tx) => ({
    units: await listActiveUnits(tx, actor.bodyId),
    people: await listPeople(tx, actor.bodyId),
  }));
  const held = people.flatMap((person) =>
    person.roles
      .filter((role) => role.role === "unitOfficer" && role.validTo === null && holdsOn(role, today))
      .map((role) => ({ ...role, holder: person.name, username: person.username })),
  );
  const heldAt = new Map<string, typeof held>();
  for (const role of held) heldAt.set(role.unitId, [...(heldAt.get(role.unitId) ?? []), role]);
  return units.flatMap((unit) => {
    const own = heldAt.get(unit.id) ?? [];
    const rows = own.map((role) => [unit.code, unit.name, POSITION_LABEL[role.position], role.holder, role.username]);
    const hasSecretary = own.some((role) => role.position === "secretary");
    return hasSecretary ? rows : [[unit.code, unit.name, POSITION_LABEL.secretary, "", ""], ...rows];
  });
}
