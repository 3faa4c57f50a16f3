import "server-only";
import { factsOf } from "../db/dossiers";
import { listDecidedLevels } from "../db/round-levels";
import { findSheetById, type SheetRecord } from "../db/score-sheets";
import { printShortDate } from "../documents/content";
import { levelDecision } from "../documents/level-decision";
import { levelNotice } from "../documents/level-notice";
import { selfClassification } from "../documents/self-classification";
import { documentName, fieldLines } from "../domain/document-kinds";
import { type Facts, factsOfYear } from "../domain/facts";
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

/** What the record of the year tells of a sheet that is still filled in; what was sent needs no record. One statement at most. */
async function factsNow(drawn: Drawn, sheet: SheetRecord | null): Promise<Facts> {
  if (!sheet || sheet.sent || !drawn.document.dossierId) return factsOfYear(null);
  return factsOfYear(recordOfYear(factsOf(await dossierOf(drawn)), drawn.at));
}

/** Báo cáo tự đánh giá, xếp loại of a unit or of a collective that leads it: its phiếu of the round as it was sent, as it stands before. */
export async function composeSelfClassification(drawn: Drawn): Promise<Composed> {
  const { tx, actor, document, fields } = drawn;
  const sheet = document.sheetId ? await findSheetById(tx, actor, document.sheetId) : null;
  const facts = await factsNow(drawn, sheet);
  const day = typed(fields, "signedOn") || null;
  const { issue, issuer } = await issueOf(drawn, day);
  const signer = signerOf(fields, issuer);
  const subject = sheet?.subject ?? "organisation";
  const content = selfClassification({
    ...{ ...issue, subject, unitName: sheet?.unit.name ?? issuer.unit.name, upperName: issuer.parent.name },
    signer: subject === "standing" ? { ...signer, organ: "standing" } : signer,
    when: periodWords(sheet?.round.period ?? "year", document.year),
    grounds: fieldLines(fields, "grounds"),
    ...(sheet ? printed({ ...sheet, facts }) : { groups: [], conditions: [], total: { points: "……", maximum: "……", level: "" } }),
    texts: typedAll(fields, "strengths", "limits", "causes", "direction"),
    recipients: fieldLines(fields, "recipients"),
  });
  const early = sheet?.sent ? null : "Đơn vị nộp phiếu tự chấm xếp loại của đợt rồi mới ban hành báo cáo này.";
  return { content, day, last: issuer.last, early };
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
