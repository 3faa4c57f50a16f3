import "server-only";
import { inScope, type Tx } from "../db/scope";
import { type JudgedSheet, judgeSheets, listPeriods, listSheetRows, type RoundKey, type SheetRow } from "../db/sheet-rows";
import type { Tone } from "../domain/labels";
import { formatHundredths } from "../domain/measure";
import { levelBefore } from "../domain/outcome-before";
import type { Actor } from "../domain/permissions";
import { rankingAddress } from "../domain/ranking-address";
import { subjectsOf } from "../domain/scheme";
import { roundAddress, roundPageAddress, sheetAddress } from "../domain/score-address";
import { isAppraised, SHEET_STATUSES, sheetTurn } from "../domain/score-sheet";
import { levelName, PERIOD_LABEL, SHEET_STATUS_LABEL, SHEET_STATUS_TONE, SUBJECT_LABEL } from "../domain/scoring-labels";
import { type SheetSummary, summaryAt } from "../domain/sheet-summary";
import { compareVietnamese } from "../domain/text";
import { formatDate, formatInstant } from "../format";
import { lateDaysOf, passesSheetFilter, type SheetFilter, STATUS_SLUG, sheetFilterParams } from "./sheet-filter";
import { roundName } from "./sheet-words";

const PER_PAGE = 50;

/** A sheet of a round with what it comes to by the unit and by the appraisal so far. */
export interface CountedSheet extends JudgedSheet {
  own: SheetSummary;
  final: SheetSummary;
}

/** Gives listed sheets with score, classification and facts, in their order. Five statements at most, whatever their number. */
export async function countSheets(tx: Tx, actor: Actor, key: RoundKey, rows: readonly SheetRow[], at: Date): Promise<CountedSheet[]> {
  const judged = await judgeSheets(tx, actor, key, rows, at);
  return judged.map((sheet) => ({ ...sheet, own: summaryAt("self", sheet), final: summaryAt("final", sheet) }));
}

/** One sheet as a row of the Khối's list, printed. */
export interface SheetLineView {
  code: string;
  name: string;
  under: string;
  href: string;
  status: string;
  tone: Tone;
  sent: string;
  late: number;
  /** "5/17 mục" while it is filled in, else the points. */
  own: string;
  final: string;
  level: string;
  /** Of the year before. */
  last: string;
  failing: string;
}

const points = formatHundredths;

/** Prints one sheet as its row. `level`: decided, else what comes out, else the unit's own. */
export function sheetLine(sheet: CountedSheet, key: RoundKey, at: Date): SheetLineView {
  const { scheme, status, own, final } = sheet;
  const sent = sheetTurn(status) !== "unit";
  const rules = scheme.purpose === "classification" ? scheme.rules : null;
  const appraised = isAppraised(sheet);
  return {
    code: sheet.code,
    name: sheet.name,
    under: [sheet.code, sheet.cluster].filter(Boolean).join(" · "),
    href: sheetAddress({ ...key, unitCode: sheet.code }, "tham-dinh"),
    status: SHEET_STATUS_LABEL[status],
    tone: SHEET_STATUS_TONE[status],
    sent: sheet.firstSentAt ? formatDate(sheet.firstSentAt) : "",
    late: lateDaysOf(sheet, at),
    own: sent ? `${points(own.points)}/${points(own.maximum)}` : `${own.done}/${own.total} mục`,
    final: sent ? `${points(final.points)}/${points(final.maximum)}` : "",
    level: rules ? levelName(rules, sheet.level) || (appraised ? (final.level ?? "") : sent ? levelName(rules, sheet.selfLevel) : "") : "",
    last: levelBefore(sheet.before),
    failing: sent && final.failing.length > 0 ? final.failing.join(", ") : "",
  };
}

/** One page of the sheets of a round as the actor sees it. */
export async function scoreRoundFor(actor: Actor, key: RoundKey, filter: SheetFilter, at: Date) {
  return inScope(actor, async (tx) => {
    const all = await listSheetRows(tx, actor, key);
    const rows = all.filter((row) => passesSheetFilter(row, filter, at));
    const chosen = rows.filter((row) => !filter.status || row.status === filter.status);
    const pageCount = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
    const page = Math.min(filter.page, pageCount);
    const shown = await countSheets(tx, actor, key, chosen.slice((page - 1) * PER_PAGE, page * PER_PAGE), at);
    const periods = all[0]?.periods ?? (await listPeriods(tx, actor, key));
    return {
      ...{ purpose: key.purpose, filter, page, pageCount, total: chosen.length, unfiltered: all.length },
      title: roundName(key),
      ranking: key.purpose === "emulation" && all.length > 0 ? rankingAddress(key) : null,
      path: roundAddress({ ...key, subject: "organisation", period: "year" }),
      kept: { ...keptOf(key), ...sheetFilterParams(filter) },
      due: all[0] ? `Hạn nộp: ${formatInstant(all[0].dueAt)}` : "",
      subjects: subjectsOf(key.purpose).map((subject) => ({
        href: roundAddress({ ...key, subject }),
        label: SUBJECT_LABEL[subject],
        current: subject === key.subject,
      })),
      proposalHref: key.purpose === "classification" && all.length > 0 ? roundPageAddress(key, "de-xuat") : null,
      periods: periods.map((period) => ({
        href: roundAddress({ ...key, period }),
        label: PERIOD_LABEL[period],
        current: period === key.period,
      })),
      counts: statusCounts(rows),
      everything: rows.length,
      lateCount: all.filter((row) => passesSheetFilter(row, { ...filter, late: true }, at)).length,
      clusters: [...new Set(all.map((row) => row.cluster))].filter(Boolean).sort(compareVietnamese),
      lines: shown.map((sheet) => sheetLine(sheet, key, at)),
    };
  });
}

function statusCounts(rows: readonly SheetRow[]): { slug: string; label: string; count: number }[] {
  return SHEET_STATUSES.map((status) => ({
    slug: STATUS_SLUG[status],
    label: SHEET_STATUS_LABEL[status],
    count: rows.filter((row) => row.status === status).length,
  }));
}

/** The collective and quarter of a round as parameters of its address. */
function keptOf(key: RoundKey): Record<string, string | undefined> {
  return Object.fromEntries(new URLSearchParams(roundAddress(key).split("?")[1] ?? ""));
}
