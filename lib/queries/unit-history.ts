import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { inScope, type Tx } from "../db/scope";
import { findUnitChange, listLineage, listUnitChanges } from "../db/unit-changes";
import type { Content } from "../documents/xlsx/text";
import { type ChangeFilter, type LineageChange, lineageOf, passesChangeFilter } from "../domain/lineage";
import { type Actor, can, canSeeUnit } from "../domain/permissions";
import { OPERATION_LABEL } from "../domain/unit-change-words";
import { formatInstant } from "../format";
import { type ListExport, listExport } from "./list-export";
import { NUMBER_COLUMN } from "./listed";
import { requireRight } from "./rights";
import { isId, type SearchParams, textParam, yearOf } from "./search-params";
import { operationOf } from "./unit-change-params";

/** Gives the codes of the units that changes name and the actor may open, by unit id. One statement. */
async function codesOf(tx: Tx, actor: Actor, changes: readonly LineageChange[]): Promise<Record<string, string>> {
  const named = changes.flatMap((change) => [...change.predecessors, ...change.successors].map(({ unitId }) => unitId));
  const ids = [...new Set(named)].filter((id) => canSeeUnit(actor, id));
  const units = await tx.unit.findMany({ where: { bodyId: actor.bodyId, id: { in: ids } }, select: { id: true, code: true } });
  return Object.fromEntries(units.map(({ id, code }) => [id, code]));
}

const PER_PAGE = 50;

/** Reads the filters of the history from its address. */
export function changeFilterOf(params: Awaited<SearchParams>): ChangeFilter {
  const year = yearOf(textParam(params, "nam"));
  return { search: textParam(params, "tim"), operation: operationOf(textParam(params, "viec")), year: year || undefined };
}

/** Gives one page of the changes of the body's units under a filter, newest first. Two statements. A file takes more per page. */
export async function readUnitHistory(filter: ChangeFilter, page: number, perPage = PER_PAGE) {
  const actor = await requireRight("seeBody");
  return inScope(actor, async (tx) => {
    const all = await listUnitChanges(tx, actor.bodyId);
    const found = all.filter((change) => passesChangeFilter(change, filter)).reverse();
    const changes = found.slice((page - 1) * perPage, page * perPage);
    const years = [...new Set(all.map(({ effectiveOn }) => effectiveOn.slice(0, 4)))].sort().reverse();
    return {
      ...{ changes, years, total: found.length, pageCount: Math.max(1, Math.ceil(found.length / perPage)) },
      ...{ codes: await codesOf(tx, actor, changes), mayChange: can(actor, "manageUnits") },
    };
  });
}

/** Gives the changes under the filters of their page as a list for a file. */
export async function unitHistoryExport(params: Awaited<SearchParams>): Promise<ListExport> {
  const { changes } = await readUnitHistory(changeFilterOf(params), 1, Number.MAX_SAFE_INTEGER);
  const names = (units: LineageChange["predecessors"]) => units.map(({ name }) => name).join("\n");
  const rows = changes.map((change, index): Content[] => [
    ...[index + 1, OPERATION_LABEL[change.operation], change.decisionNumber, { day: change.decidedOn }, { day: change.effectiveOn }],
    ...[names(change.predecessors), names(change.successors), change.createdBy, formatInstant(change.createdAt)],
    change.undone ? `${formatInstant(change.undone.at)}, ${change.undone.by}: ${change.undone.reason}` : "",
  ]);
  return listExport("Lịch sử thay đổi tổ chức", {
    columns: [
      ...[NUMBER_COLUMN, { title: "Việc", width: 20 }, { title: "Số quyết định", width: 18 }, { title: "Ngày ký", width: 13 }],
      ...[
        { title: "Hiệu lực từ", width: 13 },
        { title: "Đơn vị trước", width: 40 },
        { title: "Đơn vị sau", width: 40 },
      ],
      ...[
        { title: "Người ghi", width: 22 },
        { title: "Ghi lúc", width: 22 },
        { title: "Đã hoàn tác", width: 40 },
      ],
    ],
    rows,
  });
}

/** Gives one recorded change with what became of the dossiers. Two statements. */
export async function readUnitChange(id: string) {
  const actor = await requireRight("seeBody");
  const found = await inScope(actor, async (tx) => {
    const change = isId(id) ? await findUnitChange(tx, actor.bodyId, id) : null;
    if (!change) return null;
    return { change, codes: await codesOf(tx, actor, [change]), mayUndo: can(actor, "manageUnits") && change.undone === null };
  });
  return found ?? notFound();
}

/** Gives the lineage of one unit, for whoever sees the unit. Three statements. */
export async function readLineage(code: string) {
  const actor = await requireActor();
  const found = await inScope(actor, async (tx) => {
    const unit = await tx.unit.findFirst({
      where: { bodyId: actor.bodyId, code },
      select: { id: true, code: true, dissolvedOn: true, versions: { where: { validTo: null }, select: { name: true } } },
    });
    if (!unit || !canSeeUnit(actor, unit.id)) return null;
    const changes = lineageOf(unit.id, await listLineage(tx, actor.bodyId));
    const { id, dissolvedOn, versions } = unit;
    return {
      id,
      code: unit.code,
      name: versions[0]?.name ?? unit.code,
      isEnded: dissolvedOn !== null,
      changes,
      codes: await codesOf(tx, actor, changes),
    };
  });
  return found ? { ...found, maySeeAll: can(actor, "seeBody") } : notFound();
}
