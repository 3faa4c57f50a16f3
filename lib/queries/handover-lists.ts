import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { dayOf } from "../db/days";
import { findHandoverBatch, listActiveUnits, listPeople, type WrittenOfList } from "../db/handover-lists";
import { inScope, type Tx } from "../db/scope";
import { holdsOn } from "../domain/handover";
import { positionLine } from "../domain/handover-words";
import { POSITION_LABEL } from "../domain/labels";
import { formatDate, formatDay, formatInstant, isoDay } from "../format";
import { listReportSchema } from "../forms/handover-list";
import { planUploadedHandovers } from "../use-cases/apply-handovers";
import { planListTakeBack } from "../use-cases/take-back-list";
import { requireRight } from "./rights";
import { isId } from "./search-params";

/** How many positions a list handed over, and how many of them were taken back since, alone or together. */
function stateOf(report: unknown, kept: number) {
  const { changed, added } = listReportSchema.parse(report);
  return { written: changed + added, takenBack: changed + added - kept };
}

/** What of a written list can be taken back, and what not, in words. Four statements. */
async function readTakeBack(tx: Tx, bodyId: string, batch: { id: string; report: unknown }, at: Date) {
  const { plan, seal } = await planListTakeBack(tx, bodyId, batch.id, at);
  const stays = plan.stays.map(({ handover }) => handover);
  const all = [...plan.back, ...stays];
  const nameOf = await readNames(tx, bodyId, all);
  const lines = (handovers: readonly WrittenOfList[]) => handovers.map((handover) => ({ id: handover.id, ...nameOf(handover) }));
  return {
    ...stateOf(batch.report, all.length),
    seal,
    back: lines(plan.back),
    stays: lines(stays).map((line, index) => ({ ...line, reason: plan.stays[index]?.reason ?? "" })),
  };
}

async function readNames(tx: Tx, bodyId: string, handovers: readonly WrittenOfList[]) {
  const ids = handovers.flatMap(({ fromUserId, toUserId }) => [fromUserId ?? [], toUserId].flat());
  const people = await tx.user.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, name: true } });
  const places = await tx.unitVersion.findMany({
    where: { bodyId, unitId: { in: handovers.map(({ unitId }) => unitId) }, validTo: null },
    select: { unitId: true, name: true },
  });
  const personOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return ({ unitId, role, position, fromUserId, toUserId, day }: WrittenOfList) => {
    const unitName = places.find((place) => place.unitId === unitId)?.name ?? "";
    return {
      line: positionLine({ role, position, unitName }),
      from: personOf(fromUserId),
      to: personOf(toUserId) ?? "",
      day: formatDay(day),
    };
  };
}

/** Gives the lists uploaded last and the day that an upload begins with. Three statements. */
export async function readHandoverLists() {
  const actor = await requireRight("importData");
  const { bodyId } = actor;
  return inScope(actor, async (tx) => {
    const rows = await tx.handoverBatch.findMany({ where: { bodyId }, orderBy: { createdAt: "desc" }, take: 20, omit: { content: true } });
    const ids = [...new Set(rows.map((row) => row.createdById))];
    const people = await tx.user.findMany({ where: { bodyId, id: { in: ids } }, select: { id: true, name: true } });
    const where = { bodyId, batchId: { in: rows.map((row) => row.id) } };
    const kept = await tx.handover.groupBy({ by: ["batchId"], where, _count: true });
    const lists = rows.map(({ id, fileName, status, createdById, createdAt, report }) => {
      const done = status === "applied" ? stateOf(report, kept.find(({ batchId }) => batchId === id)?._count ?? 0) : null;
      const by = people.find((person) => person.id === createdById)?.name ?? "";
      return { id, fileName, by, uploadedAt: formatInstant(createdAt), done };
    });
    return { lists, today: formatDate(now()) };
  });
}

/** Gives a list with what it would do, or what it did and what of it can be taken back. Five statements at most. */
export async function readHandoverList(id: string) {
  const actor = await requireRight("importData");
  if (!isId(id)) return notFound();
  const at = now();
  const read = await inScope(actor, async (tx) => {
    const batch = await findHandoverBatch(tx, actor.bodyId, id);
    if (!batch) return null;
    if (batch.status === "preview") return { batch, planned: await planUploadedHandovers(tx, actor, batch, at), done: null };
    return { batch, planned: null, done: await readTakeBack(tx, actor.bodyId, batch, at) };
  });
  if (!read) return notFound();
  const { batch, planned, done } = read;
  const head = { id, fileName: batch.fileName, day: formatDay(dayOf(batch.day)) };
  if (!planned) return { ...head, done, preview: null };
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
