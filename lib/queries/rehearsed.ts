import "server-only";
import { criteriaContents } from "../db/criteria-contents";
import { factsOfRow, listDossierRows, listJudged } from "../db/dossier-rows";
import { type ChosenRules, listRules, type RuleChoice } from "../db/drafted-rules";
import { inScope, type Tx } from "../db/scope";
import { judgeSheets, listSheetRows } from "../db/sheet-rows";
import { ruleSettingsSchema } from "../domain/assessment";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import type { Actor } from "../domain/permissions";
import { type DraftRules, type Rehearsed, rehearseProposal, withoutNewCriteria } from "../domain/rehearsal";
import { rehearseLevel, rehearseRanks, withoutNewLines } from "../domain/scheme-rehearsal";
import { PURPOSE_LABEL, SUBJECT_LABEL } from "../domain/scoring-labels";
import type { RehearsalAsked } from "./rehearsal-filter";
import { isId } from "./search-params";

/** One unit of a rehearsal. */
export interface RehearsalLine extends Rehearsed {
  code: string;
  name: string;
}

interface Ran {
  lines: RehearsalLine[];
  /** Codes of the draft that the year had no figures for. */
  left: string[];
}

/** The Đề xuất of every reported dossier of a year that the draft is for. Three statements. */
async function rehearseDossiers(tx: Tx, actor: Actor, year: number, draft: DraftRules, unitType: string | null, at: Date): Promise<Ran> {
  const all = await listDossierRows(tx, actor, year);
  const rows = all.filter((row) => row.reportedAt !== null && (unitType === null || row.unitType === unitType));
  const sets = rows.map((row) => row.criteriaSetId);
  const contents = await criteriaContents(tx, actor, sets);
  const ids = rows.map((row) => row.id);
  const judged = await listJudged(tx, actor, ids);
  const left = new Set<string>();
  const lines = rows.flatMap((row): RehearsalLine[] => {
    const [content, found] = [contents.get(row.criteriaSetId), judged.get(row.id)];
    if (!content || !found) return [];
    const cycle = { rule: ruleSettingsSchema.parse(row.rule), dataDate: row.dataDate };
    // Which figures the system computes belongs to the year, not to the rule that is tried.
    const rule = draft.rule && { ...draft.rule, computedCriteria: cycle.rule.computedCriteria };
    const marks = new Map(found.entries.map((entry) => [entry.code, entry.mark]));
    if (draft.content) for (const code of withoutNewCriteria(draft.content, content).left) left.add(code);
    const facts = factsOfRow(row, found, content, cycle);
    return [{ code: row.code, name: row.name, ...rehearseProposal(facts, marks, { ...draft, rule }, at) }];
  });
  return { lines, left: [...left] };
}

/** The levels or ranks of every sent sheet of a year's round under a drafted scheme. Five statements at most. */
async function rehearseSheets(tx: Tx, actor: Actor, year: number, chosen: ChosenRules, at: Date): Promise<Ran> {
  const { scheme, purpose, subject, unitType } = chosen;
  if (!scheme || !purpose || !subject) return { lines: [], left: [] };
  const key = { year, purpose, subject, period: "year" } as const;
  const sent = (await listSheetRows(tx, actor, key)).filter((row) => row.firstSentAt !== null);
  const sheets = (await judgeSheets(tx, actor, key, sent, at)).map((sheet) => ({ ...sheet, isDrafted: sheet.unitType === unitType }));
  const ranks = rehearseRanks(sheets, scheme);
  const left = new Set(sheets.filter((sheet) => sheet.isDrafted).flatMap((sheet) => withoutNewLines(scheme, sheet.scheme).left));
  const lines = sheets.flatMap((sheet): RehearsalLine[] => {
    const outcome = purpose === "emulation" ? ranks.get(sheet.id) : sheet.isDrafted ? rehearseLevel(sheet, scheme) : null;
    return outcome ? [{ code: sheet.code, name: sheet.name, ...outcome }] : [];
  });
  return { lines, left: [...left] };
}

/** Words of a choice: what it is, its name and version. */
export function ruleWords({ kind, name, version, isDraft, purpose, subject, unitType }: RuleChoice): string {
  const what =
    kind === "set"
      ? `Bộ tiêu chí · ${UNIT_TYPE_LABEL[unitType]}`
      : `${purpose && PURPOSE_LABEL[purpose]} · ${subject && SUBJECT_LABEL[subject]}`;
  return `${what} · ${name}, bản ${version}${isDraft ? " (nháp)" : ""}`;
}

/**
 * Runs what was asked over a year: every unit before and after, those that change first. At most six statements, one fewer
 * once the criteria sets of the year were read, whatever the number of units.
 */
export function rehearsalFor(actor: Actor, year: number, asked: RehearsalAsked, at: Date) {
  return inScope(actor, async (tx) => {
    const { choices, chosen } = await listRules(tx, actor, isId(asked.what) ? asked.what : null);
    const unitType = chosen?.unitType ?? null;
    const draft: DraftRules = { content: chosen?.criteria ?? null, rule: asked.what === "quy-tac" ? asked.rule : null };
    const ran =
      draft.content || draft.rule
        ? await rehearseDossiers(tx, actor, year, draft, unitType, at)
        : chosen
          ? await rehearseSheets(tx, actor, year, chosen, at)
          : null;
    const lines = [...(ran?.lines ?? [])].sort((a, b) => Math.abs(b.step) - Math.abs(a.step));
    const count = (step: Rehearsed["step"]) => lines.filter((line) => line.step === step).length;
    return {
      choices: choices.map((choice) => ({ value: choice.id, label: ruleWords(choice) })),
      title: asked.what === "quy-tac" ? "Quy tắc công nhận đang thử" : chosen && ruleWords(chosen),
      problems: chosen?.problems ?? [],
      ran: ran !== null,
      left: ran?.left ?? [],
      lines: asked.everybody ? lines : lines.filter((line) => line.step !== 0),
      counts: { all: lines.length, up: count(1), down: count(-1) },
    };
  });
}
export type RehearsalView = Awaited<ReturnType<typeof rehearsalFor>>;

/** "3 trong 15 đơn vị thay đổi: 1 lên, 2 xuống." */
export function rehearsalSentence({ counts }: Pick<RehearsalView, "counts">): string {
  const { all, up, down } = counts;
  if (up + down === 0) return `Không đơn vị nào trong ${all} đơn vị thay đổi kết quả.`;
  return `${up + down} trong ${all} đơn vị thay đổi: ${up} lên, ${down} xuống.`;
}
