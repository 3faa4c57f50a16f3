import "server-only";
import { storedDay } from "../db/days";
import { type DossierRecord, factsOf, listDossiers } from "../db/dossiers";
import { type HandoverRecord, listReceived } from "../db/handovers";
import { inScope, type Tx } from "../db/scope";
import { positionLine } from "../domain/handover-words";
import { type Actor, isOfficerOf } from "../domain/permissions";
import { unitTask } from "../domain/unit-task";
import { isoDay } from "../format";

/** What a unit's dossier of an open year means to somebody who comes new. */
function dossierOf(record: DossierRecord, at: Date) {
  const { cycle, unitCode, status } = record;
  const task = unitTask(factsOf(record), record.returned, cycle, at);
  const phrase = task.kind === "register" ? cycle.registrationPhrase : cycle.reportPhrase;
  const returned = Object.entries(record.returned).map(([item, comment]) => ({ item, comment }));
  const targets = record.entries.filter((entry) => entry.hasTarget).length;
  return { unitId: record.unitId, year: cycle.year, unitCode, unitName: record.unit.name, status, task, phrase, targets, returned };
}

async function readFollowed(tx: Tx, actor: Actor) {
  const rows = await tx.dossier.findMany({
    relationLoadStrategy: "join",
    where: { bodyId: actor.bodyId, monitorUserId: actor.userId, cycle: { status: "open" } },
    select: {
      ...{ id: true, status: true, cycle: { select: { year: true } } },
      unit: { select: { code: true, versions: { where: { validTo: null }, select: { name: true } } } },
    },
    orderBy: [{ cycle: { year: "asc" } }, { unit: { code: "asc" } }],
  });
  return rows.map(({ id, status, cycle, unit }) => {
    return { id, status, year: cycle.year, unitCode: unit.code, unitName: unit.versions[0]?.name ?? "" };
  });
}

/** Those whom the newcomer may ask: the people named, and the secretaries of the BTV. One statement. */
async function readContacts(tx: Tx, actor: Actor, ids: string[], today: Date) {
  const secretary = {
    role: "btvSecretary" as const,
    validFrom: { lte: today },
    OR: [{ validTo: null }, { validTo: { gt: today } }],
  };
  const rows = await tx.user.findMany({
    where: { bodyId: actor.bodyId, OR: [{ id: { in: ids } }, { disabledAt: null, memberships: { some: secretary } }] },
    select: { id: true, name: true, email: true, phone: true },
  });
  return rows.map(({ id, name, email, phone }) => ({ id, name, email: email ?? "", phone, isNamed: ids.includes(id) }));
}

async function readBelongings(tx: Tx, actor: Actor, received: readonly HandoverRecord[], at: Date) {
  const unitIds = received.map((row) => row.unitId).filter((unitId) => isOfficerOf(actor, unitId));
  const records = unitIds.length > 0 ? await listDossiers(tx, actor, "open", { unitIds }) : [];
  const followed = received.some((row) => row.role === "monitor") ? await readFollowed(tx, actor) : [];
  const monitors = records.flatMap((record) => record.monitorUserId ?? []);
  const named = [...received.flatMap((row) => row.fromUserId ?? []), ...monitors];
  const people = await readContacts(tx, actor, [...new Set(named)], storedDay(isoDay(at)));
  return { records, followed, people, monitors };
}

/**
 * Gives what somebody who took positions over should know at an instant: who handed over, where the papers are, what the unit registered, what was
 * returned and why, what is due, whom to ask. Six statements at most.
 */
export function receivedHandoversFor(actor: Actor, at: Date) {
  return inScope(actor, async (tx) => {
    const received = await listReceived(tx, actor.bodyId, actor.userId, storedDay(isoDay(at)));
    if (received.length === 0) return { handovers: [], dossiers: [], followed: [], contacts: [] };
    const { records, followed, people, monitors } = await readBelongings(tx, actor, received, at);
    const places = await tx.unitVersion.findMany({
      where: { bodyId: actor.bodyId, unitId: { in: received.map((row) => row.unitId) }, validTo: null },
      select: { unitId: true, name: true },
    });
    const monitorIds = new Set(monitors);
    return {
      handovers: received.map(({ unitId, fromUserId, ...row }) => {
        const line = positionLine({ ...row, unitName: places.find((place) => place.unitId === unitId)?.name ?? "" });
        const from = people.find((person) => person.id === fromUserId);
        const { id, day, papers, acknowledgedAt } = row;
        return { id, line, day, papers, acknowledgedAt, from: from?.name ?? "Trước đó chưa có ai giữ", fromPhone: from?.phone ?? "" };
      }),
      dossiers: records.map((record) => dossierOf(record, at)).sort((a, b) => a.year - b.year),
      followed,
      contacts: people
        .filter((person) => (monitorIds.size > 0 ? monitorIds.has(person.id) : !person.isNamed))
        .map(({ isNamed: _, ...person }) => ({ ...person, isMonitor: monitorIds.has(person.id) })),
    };
  });
}
