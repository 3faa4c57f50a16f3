/**
 * Edits of a draft scheme, as one function from content to content. A draft may have problems in between (schemeProblems); an edit refuses only what its own form
 * can mend: a code in use, a way of scoring that contradicts itself, something that is no longer there.
 */
import type { ClassificationScheme, Condition, Level, Quota } from "./classification";
import { dropByCode, moveByCode, putByCode } from "./coded-list";
import type { EmulationScheme, KnockOut } from "./emulation";
import { fail, ok, type Result } from "./result";
import { questionsOf, type SchemeContent, tableOf } from "./scheme";
import { type ScoreCriterion, type ScoreGroup, type ScoreTable, scoreCriteriaOf, scoringProblems } from "./score-table";

export type GroupFields = Omit<ScoreGroup, "criteria">;
type Listed = "group" | "criterion" | "question";

/** One change, as one form makes it. `code` null: something new. Level fields of a question are left out by thi đua. */
export type SchemeEdit =
  | { kind: "putGroup"; code: string | null; group: GroupFields }
  | { kind: "putCriterion"; group: string; code: string | null; criterion: ScoreCriterion }
  | { kind: "putQuestion"; code: string | null; question: Condition }
  | { kind: "drop"; what: Listed; code: string }
  | { kind: "move"; what: Listed; code: string; by: -1 | 1 }
  | { kind: "levels"; levels: Level[] }
  | { kind: "recognition"; rule: ClassificationScheme["recognition"] }
  | { kind: "quota"; quota: Quota }
  | { kind: "ranking"; rules: Pick<EmulationScheme, "tieBreaks" | "clusterScores" | "awards"> };

/** An edited scheme, and what changed in words for the log. */
export interface EditedScheme {
  scheme: SchemeContent;
  what: string;
}

const LISTED: Record<Listed, string> = { group: "nhóm", criterion: "tiêu chí", question: "điều kiện" };
const WRONG_PURPOSE = fail("invalid", "Bộ quy tắc này không có phần đó.");

function missing(what: Listed) {
  return fail("notFound", `Không còn ${LISTED[what]} này trong bản nháp.`);
}

/** Gives the nhóm in which a criterion stands. */
export function groupOfCriterion(table: ScoreTable, code: string): ScoreGroup | undefined {
  return table.groups.find((group) => group.criteria.some((criterion) => criterion.code === code));
}

/** Gives every code of a scheme: of its nhóm, criteria and questions; one code says one thing. */
export function codesOf(scheme: SchemeContent): string[] {
  const table = tableOf(scheme);
  return [...table.groups, ...scoreCriteriaOf(table), ...questionsOf(scheme)].map((one) => one.code);
}

function withTable(scheme: SchemeContent, change: (table: ScoreTable) => ScoreTable): SchemeContent {
  if (scheme.purpose === "classification") return { ...scheme, rules: { ...scheme.rules, table: change(scheme.rules.table) } };
  return { ...scheme, rules: { ...scheme.rules, table: change(scheme.rules.table) } };
}

function inGroup(table: ScoreTable, code: string, change: (group: ScoreGroup) => ScoreGroup): ScoreTable {
  return { groups: table.groups.map((group) => (group.code === code ? change(group) : group)) };
}

function doubledCode(scheme: SchemeContent, before: string | null, after: string) {
  if (before === after || !codesOf(scheme).includes(after)) return null;
  const message = `Mã ${after} đã dùng trong bộ quy tắc này`;
  return fail("invalid", message, { fields: { code: message } });
}

function putGroup(scheme: SchemeContent, code: string | null, fields: GroupFields): Result<EditedScheme> {
  const found = tableOf(scheme).groups.find((group) => group.code === code);
  if (code !== null && !found) return missing("group");
  const refused = doubledCode(scheme, code, fields.code);
  if (refused) return refused;
  const group = { ...fields, criteria: found?.criteria ?? [] };
  const edited = withTable(scheme, (table) => ({ groups: putByCode(table.groups, code, group) }));
  return ok({ scheme: edited, what: `Nhóm ${fields.code}` });
}

function putCriterion(scheme: SchemeContent, edit: Extract<SchemeEdit, { kind: "putCriterion" }>): Result<EditedScheme> {
  const { group, code, criterion } = edit;
  const table = tableOf(scheme);
  if (!table.groups.some((candidate) => candidate.code === group)) return missing("group");
  const from = code === null ? undefined : groupOfCriterion(table, code);
  if (code !== null && !from) return missing("criterion");
  const refused = doubledCode(scheme, code, criterion.code);
  if (refused) return refused;
  const [problem] = scoringProblems(criterion);
  if (problem) return fail("invalid", problem[1], { fields: Object.fromEntries(scoringProblems(criterion)) });
  const isMoved = from !== undefined && from.code !== group;
  const edited = withTable(scheme, (before) => {
    const left =
      isMoved && code !== null ? inGroup(before, from.code, (one) => ({ ...one, criteria: dropByCode(one.criteria, code) })) : before;
    return inGroup(left, group, (one) => ({ ...one, criteria: putByCode(one.criteria, isMoved ? null : code, criterion) }));
  });
  return ok({ scheme: edited, what: `Tiêu chí ${criterion.code}` });
}

function withQuestions(scheme: SchemeContent, change: <T extends { code: string }>(list: readonly T[]) => T[]): SchemeContent {
  if (scheme.purpose === "classification") {
    return { ...scheme, rules: { ...scheme.rules, conditions: change(scheme.rules.conditions) } };
  }
  return { ...scheme, rules: { ...scheme.rules, knockOuts: change(scheme.rules.knockOuts) } };
}

function putQuestion(scheme: SchemeContent, code: string | null, question: Condition): Result<EditedScheme> {
  if (code !== null && !questionsOf(scheme).some((candidate) => candidate.code === code)) return missing("question");
  const refused = doubledCode(scheme, code, question.code);
  if (refused) return refused;
  const what = `Điều kiện ${question.code}`;
  if (scheme.purpose === "classification") {
    const conditions = putByCode(scheme.rules.conditions, code, question);
    return ok({ scheme: { ...scheme, rules: { ...scheme.rules, conditions } }, what });
  }
  const { text, clause, source, expected } = question;
  const knockOut: KnockOut = { code: question.code, text, clause, source, expected };
  const knockOuts = putByCode(scheme.rules.knockOuts, code, knockOut);
  return ok({ scheme: { ...scheme, rules: { ...scheme.rules, knockOuts } }, what });
}

/** Changes the list in which a code stands: of nhóm, of the criteria of its nhóm, of the questions. */
function inList(
  scheme: SchemeContent,
  what: Listed,
  code: string,
  change: <T extends { code: string }>(list: readonly T[]) => T[],
): SchemeContent | null {
  if (what === "question") return questionsOf(scheme).some((one) => one.code === code) ? withQuestions(scheme, change) : null;
  const table = tableOf(scheme);
  if (what === "group") {
    return table.groups.some((one) => one.code === code) ? withTable(scheme, ({ groups }) => ({ groups: change(groups) })) : null;
  }
  const group = groupOfCriterion(table, code);
  return group ? withTable(scheme, (all) => inGroup(all, group.code, (one) => ({ ...one, criteria: change(one.criteria) }))) : null;
}

function editRules(scheme: SchemeContent, edit: SchemeEdit): Result<EditedScheme> {
  if (scheme.purpose === "classification") {
    const rules = scheme.rules;
    if (edit.kind === "levels") return ok({ scheme: { ...scheme, rules: { ...rules, levels: edit.levels } }, what: "Các mức xếp loại" });
    if (edit.kind === "quota")
      return ok({ scheme: { ...scheme, rules: { ...rules, quota: edit.quota } }, what: "Số suất của mức cao nhất" });
    if (edit.kind === "recognition") {
      return ok({ scheme: { ...scheme, rules: { ...rules, recognition: edit.rule } }, what: "Kết quả “3 chủ động”" });
    }
    return WRONG_PURPOSE;
  }
  if (edit.kind !== "ranking") return WRONG_PURPOSE;
  return ok({ scheme: { ...scheme, rules: { ...scheme.rules, ...edit.rules } }, what: "Xếp hạng, khen thưởng" });
}

/** Makes one edit. Refuses a code in use, contradictions within a criterion, what is not there, and parts of the other purpose. */
export function editScheme(scheme: SchemeContent, edit: SchemeEdit): Result<EditedScheme> {
  if (edit.kind === "putGroup") return putGroup(scheme, edit.code, edit.group);
  if (edit.kind === "putCriterion") return putCriterion(scheme, edit);
  if (edit.kind === "putQuestion") return putQuestion(scheme, edit.code, edit.question);
  if (edit.kind !== "drop" && edit.kind !== "move") return editRules(scheme, edit);
  const { what, code } = edit;
  const edited = inList(scheme, what, code, (list) => (edit.kind === "drop" ? dropByCode(list, code) : moveByCode(list, code, edit.by)));
  if (!edited) return missing(what);
  return ok({ scheme: edited, what: `${edit.kind === "drop" ? "Bỏ" : "Thứ tự"} ${LISTED[what]} ${code}` });
}
