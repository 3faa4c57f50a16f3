import "server-only";
import type { Fact } from "../domain/facts";
import { type Question, questionsOf, tableOf } from "../domain/scheme";
import { emptyLine, type SheetStage, sameInput } from "../domain/score-sheet";
import type { GroupRole, ScoreCriterion } from "../domain/score-table";
import { figureText, pointsText, scoringSentence } from "../domain/score-text";
import { pointsOf, type ScoreInput } from "../domain/scoring";
import { FACT_LABEL, levelName } from "../domain/scoring-labels";
import { figuresAt, knownOf } from "../domain/sheet-score";
import { type Scored, typedScore } from "../domain/typed-score";
import type { OpenSheet } from "./open-sheet";
import { whyNotWrite } from "./sheet-words";

type Open = Pick<OpenSheet<unknown>, "sheet" | "actor">;

/** A criterion or question as one line of the table. */
interface Asked {
  code: string;
  name: string;
  guide: string;
  facts: string[];
  source: Fact | null;
  scored: Scored;
  criterion: ScoreCriterion | null;
}

function ofCriterion(criterion: ScoreCriterion, role: GroupRole): Asked {
  const { code, name, guide, source, scoring, notApplicableAllowed, max } = criterion;
  const scored = { scoring, notApplicableAllowed, max };
  const most = `${role === "minus" ? "Trừ tối đa" : "Tối đa"} ${pointsText(max)}`;
  const optional = role === "main" ? [] : ["không có thì bỏ trống"];
  return { code, name, guide, source, scored, criterion, facts: [most, scoringSentence(criterion, role), ...optional] };
}

function ofQuestion({ code, text, clause, source, expected }: Question, { sheet }: Open): Asked {
  const { scheme } = sheet;
  const condition = scheme.purpose === "classification" ? scheme.rules.conditions.find((one) => one.code === code) : undefined;
  const answer = expected ? "Không" : "Có";
  const effect =
    condition && scheme.purpose === "classification"
      ? `Trả lời “${answer}” thì tối đa ${levelName(scheme.rules, condition.ceiling)}`
      : `Trả lời “${answer}” thì không xét thi đua`;
  return { code, name: text, guide: "", source, scored: null, criterion: null, facts: [effect, clause].filter(Boolean) };
}

/** Gives every line of the sheet's table and questions in printed order, by nhóm. */
function askedGroups(open: Open): { code: string; title: string; lines: Asked[] }[] {
  const { scheme } = open.sheet;
  const groups = tableOf(scheme).groups.map((group) => ({
    code: group.code,
    title: `Nhóm ${group.code}. ${group.name}`,
    lines: group.criteria.map((criterion) => ofCriterion(criterion, group.role)),
  }));
  const questions = questionsOf(scheme).map((question) => ofQuestion(question, open));
  return questions.length > 0 ? [...groups, { code: "", title: "Điều kiện", lines: questions }] : groups;
}

function printed({ criterion, scored }: Asked, input: ScoreInput | null | undefined) {
  return { figure: figureText(scored, input), points: criterion && input ? pointsText(pointsOf(criterion, input)) : "" };
}

function sourceSentence(source: Fact | null, year: number): string {
  return source ? `Hệ thống lấy từ hồ sơ “3 chủ động” năm ${year}: ${FACT_LABEL[source]}.` : "";
}

/** What the product filled in for the unit: today while the unit fills in, as it was sent afterwards (a sent figure that is not the unit's own). */
function filledIn({ sheet }: Open, { code, source }: Asked, own: ScoreInput | null): ScoreInput | undefined {
  if (!sheet.sent) return knownOf(sheet).get(code);
  const sent = sheet.sent.get(code);
  return source && sent && !sameInput(sent, own) ? sent : undefined;
}

/** One line as a card of the unit's own column. */
function card(open: Open, asked: Asked) {
  const { sheet } = open;
  const { code, name, guide, facts, scored, source } = asked;
  const line = sheet.lines.find((one) => one.code === code) ?? { ...emptyLine(code), version: 0 };
  const known = filledIn(open, asked, line.self);
  return {
    ...{ code, name, guide, facts, scored },
    version: String(line.version),
    values: { ...typedScore(scored, line.self, line.selfNote) },
    known: known ? { ...printed(asked, known), source: sourceSentence(source, sheet.cycle.year) } : null,
    hint: source && !known && !sheet.sent ? "Hệ thống chưa có số liệu này, đồng chí tự điền." : "",
    locked: whyNotWrite("self", open),
    shown: { ...printed(asked, line.self), note: line.selfNote },
  };
}

/** Gives one criterion as a card of its unit. */
export function scoreCard(open: Open, criterion: ScoreCriterion, role: GroupRole) {
  return card(open, ofCriterion(criterion, role));
}

/** Gives one yes/no question as a card of its unit. */
export function questionCard(open: Open, question: Question) {
  return card(open, ofQuestion(question, open));
}

/** Gives every line with the figures of all stages, by nhóm: what the Khối appraises, and what the unit reads afterwards. */
export function comparedGroups(open: Open) {
  const { sheet } = open;
  const at = (stage: SheetStage) => figuresAt(stage, sheet);
  const [own, cluster, final] = [at("self"), at("cluster"), at("final")];
  const known = knownOf(sheet);
  return askedGroups(open).map(({ code: group, title, lines }) => ({
    code: group,
    title,
    lines: lines.map((asked) => {
      const { code, name, facts, scored } = asked;
      const line = sheet.lines.find((one) => one.code === code) ?? { ...emptyLine(code), version: 0 };
      return {
        ...{ code, name, facts, scored, note: line.selfNote },
        version: String(line.version),
        source: known.has(code) ? sourceSentence(asked.source, sheet.cycle.year) : "",
        self: printed(asked, own.get(code)),
        cluster: line.cluster ? { ...printed(asked, line.cluster), reason: line.clusterReason } : null,
        final: { ...printed(asked, final.get(code)), reason: line.finalReason },
        before: cluster.get(code) ?? null,
        values: { ...typedScore(scored, line.final, line.finalReason) },
        differs: !sameInput(own.get(code) ?? null, final.get(code) ?? null),
        reply: line.reply,
      };
    }),
  }));
}

/** Gives every line with the unit's figures and the cụm's, by nhóm: what the units of a cụm score. The Khối's column is not in it. */
export function clusterGroups(open: Open) {
  const { sheet } = open;
  const [own, cluster] = [figuresAt("self", sheet), figuresAt("cluster", sheet)];
  const known = knownOf(sheet);
  return askedGroups(open).map(({ code: group, title, lines }) => ({
    code: group,
    title,
    lines: lines.map((asked) => {
      const { code, name, facts, scored } = asked;
      const line = sheet.lines.find((one) => one.code === code) ?? { ...emptyLine(code), version: 0 };
      return {
        ...{ code, name, facts, scored, note: line.selfNote, version: String(line.version), cluster: null, reply: "" },
        source: known.has(code) ? sourceSentence(asked.source, sheet.cycle.year) : "",
        self: printed(asked, own.get(code)),
        final: { ...printed(asked, cluster.get(code)), reason: line.clusterReason },
        before: own.get(code) ?? null,
        values: { ...typedScore(scored, line.cluster, line.clusterReason) },
        differs: !sameInput(own.get(code) ?? null, cluster.get(code) ?? null),
      };
    }),
  }));
}
