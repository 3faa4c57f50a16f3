import "server-only";
import { notFound } from "next/navigation";
import { now } from "../clock";
import { type CycleRecord, findCycle } from "../db/cycles";
import { type DossierRow, listDossierRows } from "../db/dossier-rows";
import { inScope, type Tx } from "../db/scope";
import type { Tone } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { type Stage, stageOf } from "../domain/review";
import { fold } from "../domain/text";
import { formatInstant } from "../format";
import { type DossierLine, dossierLines } from "./dossier-lines";
import { receivedWords } from "./received";
import { requireRight } from "./rights";

export const DESK_VIEWS = ["can-xem", "tra-lai", "da-xong"] as const;
export type DeskView = (typeof DESK_VIEWS)[number];
const STAGE_OF_VIEW: Record<DeskView, Stage> = { "can-xem": "toAppraise", "tra-lai": "toSupplement", "da-xong": "appraised" };
const PER_PAGE = 50;

export interface DeskFilter {
  view: DeskView;
  /** Only dossiers assigned to the actor. */
  mine: boolean;
  search: string;
  page: number;
}

export interface DeskUnit {
  code: string;
  name: string;
  when: string;
  groups: string;
  badge: string;
  tone: Tone;
}

export interface DeskList {
  units: DeskUnit[];
  counts: Record<DeskView, number>;
  total: number;
  page: number;
  pageCount: number;
  /** Unit codes before and after the open one in the filtered list. */
  previous: string | null;
  next: string | null;
}

function badgeOf(row: DossierRow, line: DossierLine | undefined): Pick<DeskUnit, "badge" | "tone"> {
  if (stageOf(row.status) === "toSupplement") return { badge: "Chờ bổ sung", tone: "info" };
  if (!line) return { badge: "Chưa nộp", tone: "neutral" };
  if (line.insufficient > 0) return { badge: `Thiếu minh chứng ${line.insufficient}`, tone: "warn" };
  if (line.tone === "good") return { badge: "Đủ điều kiện", tone: "good" };
  const more = line.failing.length > 2 ? ` +${line.failing.length - 2}` : "";
  return { badge: `Chưa đủ: ${line.failing.slice(0, 2).join(", ")}${more}`, tone: "bad" };
}

/** Gives the list beside the desk: one page of the units of a view, with the page of the open unit. At most three statements. */
export async function deskList(
  tx: Tx,
  actor: Actor,
  cycle: CycleRecord,
  filter: DeskFilter,
  open: string | null,
  at: Date,
): Promise<DeskList> {
  const words = fold(filter.search).split(" ").filter(Boolean);
  const rows = (await listDossierRows(tx, actor, cycle.year)).filter(
    (row) => words.every((word) => row.searchKey.includes(word)) && (!filter.mine || row.monitorUserId === actor.userId),
  );
  const of = (view: DeskView) => rows.filter((row) => stageOf(row.status) === STAGE_OF_VIEW[view]);
  const chosen = of(filter.view);
  const index = chosen.findIndex((row) => row.code === open);
  const pageCount = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const page = index >= 0 ? Math.floor(index / PER_PAGE) + 1 : Math.min(filter.page, pageCount);
  const shown = chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE);
  const lines = await dossierLines(tx, actor, shown, cycle, at);
  const units = shown.map((row) => {
    const line = lines.get(row.id);
    const report = { opensAt: cycle.report.opensAt, dueAt: row.reportDueAt };
    return {
      code: row.code,
      name: row.shortName,
      when: receivedWords(row.reportedAt, report, at).words,
      groups: line?.groups.join(" · ") ?? "",
      ...badgeOf(row, line),
    };
  });
  const counts = { "can-xem": of("can-xem").length, "tra-lai": of("tra-lai").length, "da-xong": of("da-xong").length };
  const neighbour = (step: number) => (index >= 0 ? (chosen[index + step]?.code ?? null) : null);
  const next = index >= 0 ? neighbour(1) : (chosen.find((row) => row.code !== open)?.code ?? null);
  return { units, counts, total: chosen.length, page, pageCount, previous: index > 0 ? neighbour(-1) : null, next };
}

/** Gives the queue of the desk without an open dossier; six statements. */
export async function readDeskList(year: number, filter: DeskFilter): Promise<{ list: DeskList; appraisalDue: string }> {
  const actor = await requireRight("seeBody");
  return inScope(actor, async (tx) => {
    const cycle = await findCycle(tx, actor, year);
    if (!cycle) notFound();
    return { list: await deskList(tx, actor, cycle, filter, null, now()), appraisalDue: formatInstant(cycle.appraisalDueAt) };
  });
}
