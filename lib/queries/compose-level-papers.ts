import "server-only";
import { factsOf } from "../db/dossiers";
import { listDecidedLevels } from "../db/round-levels";
import { findSheet } from "../db/score-sheets";
import { printShortDate } from "../documents/content";
import { levelDecision } from "../documents/level-decision";
import { levelNotice } from "../documents/level-notice";
import { selfClassification } from "../documents/self-classification";
import { documentName, fieldLines } from "../domain/document-kinds";
import { factsOfYear } from "../domain/facts";
import { contradictingPaper, leveledParts, listedUnits } from "../domain/level-papers";
import { questionsOf, tableOf } from "../domain/scheme";
import { figureText, pointsText } from "../domain/score-text";
import { pointsOf } from "../domain/scoring";
import { levelName, periodWords } from "../domain/scoring-labels";
import { figuresAt } from "../domain/sheet-score";
import { summaryAt } from "../domain/sheet-summary";
import { recordOfYear } from "../domain/year-record";
import { formatDay } from "../format";
import { type Composed, dossierOf } from "./compose-unit-papers";
import { type Drawn, issueOf, signerOf, typed, typedAll } from "./paper-parts";

/** Figures of a paper of levels: what is final in its round, and why it cannot be issued yet. */
async function levelsOf(drawn: Drawn) {
  const { tx, actor, document, fields } = drawn;
  const rows = await listDecidedLevels(tx, actor, document.roundId ?? "");
  const { period = "year", heldOn = null } = rows[0] ?? {};
  const parts = leveledParts(rows);
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const replaced = document.related.find(({ relation }) => relation === "replaces");
  const others = document.levelPapers.filter(({ id }) => id !== document.id && id !== document.replacesId);
  const against = contradictingPaper(parts, others);
  const isOpen = rows.some(({ status }) => status === "submitted" || status === "appraised");
  const early = [
    parts.length === 0 && "Chốt mức xếp loại rồi mới ban hành văn bản này.",
    isOpen && "Còn phiếu đã nộp mà chưa chốt; chốt hoặc trả lại rồi mới ban hành văn bản này.",
    against && `${documentName(against)} đang còn hiệu lực có danh sách khác; hủy hoặc soạn văn bản thay thế văn bản đó rồi mới ban hành.`,
  ].find((reason) => reason !== false && reason !== null);
  const input = {
    ...{ ...issue, parts, signer: signerOf(fields, issuer), recipients: fieldLines(fields, "recipients") },
    when: periodWords(period, document.year),
    grounds: fieldLines(fields, "grounds"),
    replaced: replaced ? `${documentName(replaced)} ${printShortDate(replaced.signedOn, document.year)}` : "",
  };
  return { input, heldOn, composed: { day, last: issuer.last, early: early || null, names: listedUnits(rows) } };
}

/** Thông báo kết quả xếp loại of a round: final levels of organisations, then of the collectives that have any. */
export async function composeLevelNotice(drawn: Drawn): Promise<Composed> {
  const { input, heldOn, composed } = await levelsOf(drawn);
  return { ...composed, content: levelNotice({ ...input, session: heldOn ? `phiên họp ngày ${formatDay(heldOn)}` : "" }) };
}

/** Quyết định công nhận kết quả xếp loại of a round: the same levels as its Thông báo. */
export async function composeLevelDecision(drawn: Drawn): Promise<Composed> {
  const { input, composed } = await levelsOf(drawn);
  return { ...composed, content: levelDecision({ ...input, executors: typed(drawn.fields, "executors") }) };
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
