import "server-only";
import { notFound } from "next/navigation";
import { dayOf } from "../db/days";
import { LEVEL_PAPERS_IN_FORCE, levelPaperSelect, sheetPaperSelect, toLevelPaperLine } from "../db/level-papers";
import { outcomesBefore } from "../db/outcomes-before";
import { listRankRows } from "../db/rank-rows";
import type { Tx } from "../db/scope";
import type { SheetRecord } from "../db/score-sheets";
import { bandsOf, type ClassificationScheme } from "../domain/classification";
import { isOnTime } from "../domain/deadlines";
import { documentName } from "../domain/document-kinds";
import { canReadDocument } from "../domain/document-rights";
import { levelBefore, rankBefore } from "../domain/outcome-before";
import { type Actor, isOfficerOf } from "../domain/permissions";
import { clusterAddress } from "../domain/ranking-address";
import { questionsOf, tableOf } from "../domain/scheme";
import { QUESTIONS_SLUG, sheetAddress } from "../domain/score-address";
import { isAppraised, sentLateDays, sheetStepRefusal } from "../domain/score-sheet";
import { scoreCriteriaOf } from "../domain/score-table";
import { figureText, pointsText } from "../domain/score-text";
import { pointsOf } from "../domain/scoring";
import { levelName, SUBJECT_LABEL } from "../domain/scoring-labels";
import { sentSheetSchema } from "../domain/sent-sheet";
import { figuresAt } from "../domain/sheet-score";
import { summaryAt } from "../domain/sheet-summary";
import { shownStanding } from "../domain/standing";
import { formatReceipt } from "../format";
import { isShown, sheetShelf } from "./document-shelf";
import { type OpenSheet, openSheet, pageOfLine, type SheetAddress } from "./open-sheet";
import { comparedGroups, questionCard, scoreCard } from "./score-cards";
import { sheetDue, sheetWhyNot, whyNotWrite } from "./sheet-words";

/** The nhóm of a sheet and its yes/no questions, named, with the address of each one's page. */
function partsOf({ sheet, head }: Pick<OpenSheet, "sheet" | "head">) {
  const groups = tableOf(sheet.scheme).groups.map(({ code, name }) => ({ code, short: `Nhóm ${code}`, title: `Nhóm ${code}. ${name}` }));
  const questions =
    questionsOf(sheet.scheme).length > 0 ? [{ code: QUESTIONS_SLUG, short: "Điều kiện", title: questionsTitle(sheet) }] : [];
  return [...groups, ...questions].map((part) => ({ ...part, href: sheetAddress(head.place, `dien/${part.code}`) }));
}

function questionsTitle({ scheme }: Pick<SheetRecord, "scheme">): string {
  return scheme.purpose === "classification" ? "Điều kiện xếp loại" : "Điều kiện xét thi đua";
}

/** Gives lines that are named by their codes as links to their fields. */
function linksOf({ sheet, head }: Pick<OpenSheet, "sheet" | "head">, codes: readonly string[]) {
  return codes.map((code) => ({ code, href: `${sheetAddress(head.place, pageOfLine(sheet, code))}#tc-${code.replace(".", "-")}` }));
}

const versions = {
  orderBy: { number: "desc" },
  select: { number: true, submittedAt: true, submittedBy: true, sha256: true },
} as const;

/** The sheets of the unit in the round with what it sent and the reports drawn from them, and the papers in force that list its level. One statement. */
async function aroundOf(tx: Tx, actor: Actor, { bodyId, id, unitId, subject, round, cycle: { year } }: SheetRecord) {
  const { sheets, papers, publishedAt } = await tx.scoreRound.findUniqueOrThrow({
    relationLoadStrategy: "join",
    where: { bodyId_id: { bodyId, id: round.id } },
    select: {
      publishedAt: true,
      sheets: {
        where: { unitId },
        select: {
          id: true,
          subject: true,
          versions,
          papers: { where: { kind: "selfClassification" }, select: sheetPaperSelect, orderBy: { createdAt: "desc" } },
        },
        orderBy: { subject: "asc" },
      },
      papers: { where: { ...LEVEL_PAPERS_IN_FORCE, names: { has: unitId } }, select: levelPaperSelect, orderBy: { issuedAt: "asc" } },
    },
  });
  const roundPublished = publishedAt !== null;
  const read = papers.map(toLevelPaperLine).filter((paper) => canReadDocument(actor, { ...paper, roundPublished }));
  const own = sheets.find((sheet) => sheet.id === id);
  const drawn = (own?.papers ?? []).map((paper) => ({
    ...{ ...paper, year, roundPublished, kind: "selfClassification" as const, signedOn: dayOf(paper.signedOn) },
  }));
  const report = sheetShelf(actor, { id, unitId, year, period: round.period, subject }, drawn);
  return {
    subjects: sheets.map((sheet) => sheet.subject),
    versions: own?.versions ?? [],
    reports: round.purpose === "classification" && isShown(report) ? [report] : [],
    papers: read.map((paper) => ({ id: paper.id, name: documentName(paper) })),
  };
}

/** Last year's level, for a phiếu of xếp loại that is final. */
async function lastLevelOf(tx: Tx, actor: Actor, sheet: SheetRecord): Promise<string> {
  if (sheet.round.purpose !== "classification" || sheet.status !== "final") return "";
  return levelBefore(await outcomesBefore(tx, actor, sheet));
}

/** The decided level with what came out by the rules when it was made final. */
function levelResult(sheet: SheetRecord, levels: ClassificationScheme, last: string) {
  const level = levelName(levels, sheet.level);
  const { level: proposed, sentences } = sheet.levelBasis ?? { level: "", sentences: [] };
  return {
    level,
    proposed,
    differs: level !== proposed,
    sentences,
    reason: sheet.levelReason,
    last,
    isPublic: sheet.round.publishedAt !== null,
  };
}

/** The line of the unit in a published ranking, beside last year's ranks; null before "Công bố". One statement. */
async function standingOf(tx: Tx, actor: Actor, { id, round, cycle }: SheetRecord) {
  if (round.purpose !== "emulation" || round.publishedAt === null) return null;
  const rows = await listRankRows(tx, actor, { year: cycle.year, period: round.period });
  const row = rows.find((one) => one.id === id);
  const standing = row ? shownStanding(row) : null;
  if (!row || !standing) return null;
  const { inCluster, inBody } = standing;
  return {
    standing,
    compared: rankBefore(row.before, "bodyRank", inBody.rank),
    clusterCompared: rankBefore(row.before, "clusterRank", inCluster.rank),
  };
}

/** Where the officers of the unit score the sheets of their cụm; null where they do not. */
function clusterHrefOf({ sheet, actor }: Pick<OpenSheet, "sheet" | "actor">): string | null {
  const { scheme, unit, unitId, cycle, round } = sheet;
  const scores = scheme.purpose === "emulation" && scheme.rules.clusterScores && unit.cluster !== "" && isOfficerOf(actor, unitId);
  return scores ? clusterAddress({ year: cycle.year, period: round.period }) : null;
}

/** The overview of a sheet: its nhóm as tasks, what it comes to, versions sent; after the appraisal every line in its columns; its result once it is public. Six statements. */
export async function readScoreSheet(address: SheetAddress) {
  const open = await openSheet(address, async (tx, sheet, actor) => ({
    around: await aroundOf(tx, actor, sheet),
    last: await lastLevelOf(tx, actor, sheet),
    standing: await standingOf(tx, actor, sheet),
  }));
  const { sheet, head, actor, at, more } = open;
  const appraised = isAppraised(sheet);
  const parts = partsOf(open);
  // Once the appraisal is completed nothing of it is open, whatever the record tells since.
  const summary = appraised ? { ...summaryAt("final", sheet), open: [] } : summaryAt("self", sheet);
  const levels = sheet.scheme.purpose === "classification" ? sheet.scheme.rules : null;
  return {
    head,
    due: head.isClosed ? "" : sheetDue(sheet, at),
    draftOf: actor.userId,
    closed: whyNotWrite("self", open),
    returnComment: sheet.status === "returned" ? sheet.returnComment : "",
    subjects: more.around.subjects.map((subject) => ({
      href: sheetAddress({ ...head.place, subject }),
      label: SUBJECT_LABEL[subject],
      current: subject === sheet.subject,
    })),
    parts,
    summary,
    lineHrefs: linksOf(open, scoreCodes(sheet)),
    selfLevel: levels && levelName(levels, sheet.selfLevel),
    result: levels && head.status === "final" ? { ...levelResult(sheet, levels, more.last), papers: more.around.papers } : null,
    versions: more.around.versions.map((version) => ({
      number: version.number,
      title: `Bản ${version.number}: nộp lúc ${formatReceipt(version.submittedAt)}`,
      by: version.submittedBy,
      href: sheetAddress(head.place, `ban-nop/${version.number}`),
    })),
    compared: appraised ? comparedGroups(open) : null,
    standing: more.standing,
    clusterHref: clusterHrefOf(open),
    mayReply: whyNotWrite("reply", open) === null,
    reports: more.around.reports,
  };
}

/** One nhóm of a sheet, or its questions: the lines as cards. Three statements. */
export async function readScoreGroup(address: SheetAddress & { nhom: string }) {
  const open = await openSheet(address, async () => null);
  const { sheet, head, actor, at } = open;
  const parts = partsOf(open);
  const place = parts.findIndex(({ code }) => code === address.nhom);
  const part = parts[place];
  if (!part) notFound();
  const group = tableOf(sheet.scheme).groups.find(({ code }) => code === part.code);
  const summary = summaryAt("self", sheet);
  return {
    head,
    due: sheetDue(sheet, at),
    draftOf: actor.userId,
    part,
    before: parts[place - 1] ?? null,
    after: parts[place + 1] ?? null,
    summary,
    lineHrefs: linksOf(open, scoreCodes(sheet)),
    cards: group
      ? group.criteria.map((criterion) => scoreCard(open, criterion, group.role))
      : questionsOf(sheet.scheme).map((question) => questionCard(open, question)),
  };
}

/** Codes of the lines of a nhóm, or of the questions. */
function codesOf({ scheme }: Pick<SheetRecord, "scheme">, part: string): string[] {
  const group = tableOf(scheme).groups.find(({ code }) => code === part);
  return (group?.criteria ?? questionsOf(scheme)).map(({ code }) => code);
}

function scoreCodes({ scheme }: Pick<SheetRecord, "scheme">): string[] {
  return [...scoreCriteriaOf(tableOf(scheme)), ...questionsOf(scheme)].map(({ code }) => code);
}

/** The check-answers page: every line as it will be sent, what is missing, the level that comes out and the choice of the own one. Three statements. */
export async function readScoreReview(address: SheetAddress) {
  const open = await openSheet(address, async () => null);
  const { sheet, head, actor, at } = open;
  const summary = summaryAt("self", sheet);
  const { scheme } = sheet;
  return {
    head,
    due: sheetDue(sheet, at),
    closed: sheetWhyNot(sheetStepRefusal("submit", actor, { ...sheet, peerUnitIds: [] }), sheet.status),
    late: sheet.status !== "returned" && !sheet.submittedAt && !isOnTime(at, sheet.round.dueAt),
    summary,
    missing: linksOf(open, summary.missing),
    groups: partsOf(open).map(({ code, title }) => ({ title, lines: linesIn(open, codesOf(sheet, code)) })),
    levels: scheme.purpose === "classification" ? bandsOf(scheme.rules).map(({ code, name }) => ({ value: code, label: name })) : null,
    level: sheet.selfLevel ?? summary.levelCode ?? "",
  };
}

/** Lines of a sheet as its unit fills them in, printed. */
function linesIn(open: OpenSheet, codes: readonly string[]) {
  const { sheet } = open;
  const figures = figuresAt("self", sheet);
  const criteria = new Map(scoreCriteriaOf(tableOf(sheet.scheme)).map((criterion) => [criterion.code, criterion]));
  const questions = new Map(questionsOf(sheet.scheme).map((question) => [question.code, question]));
  return linksOf(open, codes).map(({ code, href }) => {
    const criterion = criteria.get(code);
    const figure = figures.get(code);
    return {
      ...{ code, href },
      name: criterion?.name ?? questions.get(code)?.text ?? "",
      figure: figureText(criterion ?? null, figure),
      points: criterion && figure ? pointsText(pointsOf(criterion, figure)) : "",
      note: sheet.lines.find((line) => line.code === code)?.selfNote ?? "",
    };
  });
}

/** One version as it was sent: receipt and every line as frozen. Four statements. */
export async function readSentSheet(address: SheetAddress & { so: string }) {
  const number = /^\d{1,3}$/.test(address.so) ? Number(address.so) : 0;
  const open = await openSheet(address, (tx, { bodyId, id }) => tx.scoreSheetVersion.findFirst({ where: { bodyId, sheetId: id, number } }));
  const { sheet, head, more: version } = open;
  if (!version) notFound();
  const sent = sentSheetSchema.parse(version.content);
  const { scheme } = sheet;
  const criteria = new Map(scoreCriteriaOf(tableOf(scheme)).map((criterion) => [criterion.code, criterion]));
  const questions = new Map(questionsOf(scheme).map((question) => [question.code, question]));
  return {
    head,
    receipt: {
      ...{ number, submittedAt: version.submittedAt, submittedBy: version.submittedBy, sha256: version.sha256, dueAt: sheet.round.dueAt },
      lateDays: sentLateDays(number, version.submittedAt, sheet.round.dueAt),
      imported: false,
    },
    waiting: sheet.status === "submitted",
    level: scheme.purpose === "classification" ? levelName(scheme.rules, sent.selfLevel) : "",
    points: pointsText(sent.points),
    lines: sent.lines.map(({ code, figure, note }) => {
      const criterion = criteria.get(code);
      return {
        code,
        name: criterion?.name ?? questions.get(code)?.text ?? "",
        figure: figureText(criterion ?? null, figure),
        points: criterion ? pointsText(pointsOf(criterion, figure)) : "",
        note,
      };
    }),
  };
}
