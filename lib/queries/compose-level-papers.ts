import "server-only";
import { factsOf } from "../db/dossiers";
import { type DecidedLevel, listDecidedLevels } from "../db/round-levels";
import { findSheet } from "../db/score-sheets";
import { type LeveledUnits, levelNotice } from "../documents/level-notice";
import { selfClassification } from "../documents/self-classification";
import { fieldLines } from "../domain/document-kinds";
import { factsOfYear } from "../domain/facts";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import { levelSummary } from "../domain/round-levels";
import { questionsOf, tableOf } from "../domain/scheme";
import { SUBJECTS, type Subject } from "../domain/score-sheet";
import { figureText, pointsText } from "../domain/score-text";
import { pointsOf } from "../domain/scoring";
import { levelName, PERIOD_LABEL, SUBJECT_LABEL } from "../domain/scoring-labels";
import { figuresAt } from "../domain/sheet-score";
import { summaryAt } from "../domain/sheet-summary";
import { recordOfYear } from "../domain/year-record";
import { formatDay } from "../format";
import { type Composed, dossierOf } from "./compose-unit-papers";
import { type Drawn, issueOf, signerOf, typed, typedAll } from "./paper-parts";

const WHOM: Record<Subject, string> = {
  organisation: "tổ chức Đoàn",
  executive: SUBJECT_LABEL.executive,
  standing: SUBJECT_LABEL.standing,
};

function partOf(rows: readonly DecidedLevel[], subject: Subject): LeveledUnits[] {
  const final = rows.filter((row) => row.subject === subject && row.status === "final");
  if (final.length === 0) return [];
  const units = final.map(({ name, unitType, rules, level, levelReason: note }) => ({
    ...{ name, unitType: UNIT_TYPE_LABEL[unitType], level: levelName(rules, level), note },
  }));
  return [{ whom: WHOM[subject], summary: levelSummary(final), units }];
}

/** Thông báo kết quả xếp loại of a round: final levels of organisations, then of the collectives that have any. */
export async function composeLevelNotice(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, fields } = drawn;
  const rows = await listDecidedLevels(tx, actor, document.roundId ?? "");
  const { period = "year", heldOn = null } = rows[0] ?? {};
  const parts = SUBJECTS.flatMap((subject) => partOf(rows, subject));
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const content = levelNotice({
    ...{ ...issue, parts, signer: signerOf(fields, issuer), recipients: fieldLines(fields, "recipients") },
    when: period === "year" ? `năm ${document.year}` : `${PERIOD_LABEL[period].replace(/^Q/u, "q")} năm ${document.year}`,
    grounds: fieldLines(fields, "grounds"),
    session: heldOn ? `phiên họp ngày ${formatDay(heldOn)}` : "",
  });
  const isOpen = rows.some(({ status }) => status === "submitted" || status === "appraised");
  const waiting = isOpen ? "Còn phiếu đã nộp mà chưa chốt; chốt hoặc trả lại rồi mới ban hành thông báo." : null;
  return { content, day, last: issuer.last, early: parts.length === 0 ? "Chốt mức xếp loại rồi mới ban hành thông báo." : waiting };
}

/** Báo cáo tự đánh giá, xếp loại of a unit, filled from its phiếu of the year as it stands. */
export async function composeSelfClassification(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, fields, at } = drawn;
  const dossier = await dossierOf(drawn);
  const place = { year: document.year, purpose: "classification" as const, period: "year" as const, subject: "organisation" as const };
  const sheet = await findSheet(tx, actor, { ...place, unitCode: document.unitCode ?? "" });
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const facts = factsOfYear(recordOfYear(factsOf(dossier), at));
  const content = selfClassification({
    ...{ ...issue, unitName: dossier.unit.name, upperName: issuer.parent.name, signer: signerOf(fields, issuer) },
    ...(sheet ? printed({ ...sheet, facts }) : { groups: [], conditions: [], total: { points: "……", maximum: "……", level: "" } }),
    texts: typedAll(fields, "strengths", "limits", "causes", "direction"),
    recipients: fieldLines(fields, "recipients"),
  });
  const sent = sheet && sheet.status !== "open" && sheet.status !== "returned";
  return {
    content,
    day,
    last: issuer.last,
    early: sent ? null : "Đơn vị nộp phiếu tự chấm xếp loại của năm rồi mới ban hành báo cáo này.",
  };
}

function printed(sheet: Parameters<typeof summaryAt>[1] & { selfLevel: string | null }) {
  const { scheme, selfLevel } = sheet;
  const figures = figuresAt("self", sheet);
  const summary = summaryAt("self", sheet);
  return {
    groups: tableOf(scheme).groups.map(({ code, name, criteria }) => ({
      title: `Nhóm ${code}. ${name}`,
      rows: criteria.map((criterion) => {
        const figure = figures.get(criterion.code);
        return {
          ...{ code: criterion.code, name: criterion.name, result: figureText(criterion, figure) },
          ...{ maximum: pointsText(criterion.max), points: figure ? pointsText(pointsOf(criterion, figure)) : "" },
        };
      }),
    })),
    conditions: questionsOf(scheme).map(({ code, text }) => ({
      code,
      text,
      answer: figureText(null, figures.get(code)).toLowerCase() || "……",
    })),
    total: {
      points: pointsText(summary.points),
      maximum: pointsText(summary.maximum),
      level: scheme.purpose === "classification" ? levelName(scheme.rules, selfLevel) : "",
    },
  };
}
