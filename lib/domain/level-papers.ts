/**
 * Papers by which the BTV makes the levels of a round known: Quyết định, Thông báo. Which levels they list, when two contradict each other, when levels may change.
 * Source: classification.md, "Quyết định/Thông báo with list": a body issues either or both; both list the same levels.
 */
import type { ClassificationScheme } from "./classification";
import type { UnitType } from "./criteria";
import { type DocumentContent, type RichText, runsOf } from "./document";
import type { DocumentKind } from "./document-kinds";
import { UNIT_TYPE_LABEL } from "./labels";
import { type LevelSummary, levelSummary } from "./round-levels";
import { type SheetStatus, SUBJECTS, type Subject } from "./score-sheet";
import { levelName, SUBJECT_LABEL } from "./scoring-labels";

export const LEVEL_PAPERS = ["levelNotice", "levelDecision"] as const satisfies readonly DocumentKind[];

/** Says whether a kind of document makes the levels of a round known. */
export function isLevelPaper(kind: string): kind is (typeof LEVEL_PAPERS)[number] {
  return (LEVEL_PAPERS as readonly string[]).includes(kind);
}

/** What a paper of levels needs to know of a sheet of its round. */
export interface RatedSheet {
  unitId: string;
  subject: Subject;
  status: SheetStatus;
  name: string;
  unitType: UnitType;
  rules: ClassificationScheme;
  level: string | null;
  levelReason: string;
}

/** Units with their levels; `whom`: "tổ chức Đoàn", "tập thể Ban Chấp hành", "tập thể Ban Thường vụ". */
export interface LeveledUnits {
  whom: string;
  summary: LevelSummary;
  units: { name: string; unitType: string; level: string; note: string }[];
}

/** Words who is rated, within a sentence: "tổ chức Đoàn", "tập thể Ban Chấp hành". */
export function ratedWords(subject: Subject): string {
  return subject === "organisation" ? "tổ chức Đoàn" : `tập thể ${SUBJECT_LABEL[subject]}`;
}

/** Gives the final levels of a round as its papers list them: organisations, then the collectives that have any. */
export function leveledParts(rows: readonly RatedSheet[]): LeveledUnits[] {
  return SUBJECTS.flatMap((subject) => {
    const final = rows.filter((row) => row.subject === subject && row.status === "final");
    if (final.length === 0) return [];
    const units = final.map(({ name, unitType, rules, level, levelReason: note }) => ({
      ...{ name, unitType: UNIT_TYPE_LABEL[unitType], level: levelName(rules, level), note },
    }));
    return [{ whom: ratedWords(subject), summary: levelSummary(final), units }];
  });
}

/** Gives the ids of the units that the papers of a round list. */
export function listedUnits(rows: readonly Pick<RatedSheet, "unitId" | "status">[]): string[] {
  return [...new Set(rows.filter(({ status }) => status === "final").map(({ unitId }) => unitId))];
}

/** Prints the row of a unit in the list of a paper, after its number. */
export function levelCells({ name, unitType, level, note }: LeveledUnits["units"][number]): string[] {
  return [name, unitType, level, note];
}

/** A paper of levels in force: issued, not voided, not replaced by another. */
export interface LevelPaper {
  id: string;
  kind: DocumentKind;
  numberText: string;
  signedOn: string | null;
  content: DocumentContent;
  /** A draft is to replace it. */
  isBeingReplaced: boolean;
}

function plain(text: RichText): string {
  return runsOf(text)
    .map((run) => run.text)
    .join("");
}

/** The rows of the lists of a paper, one text each, without their numbers. */
function listedIn({ appendices }: Pick<DocumentContent, "appendices">): string[] {
  return appendices.flatMap(({ blocks }, list) =>
    blocks.flatMap((block) =>
      block.kind !== "table"
        ? []
        : block.rows.flatMap((row) => ("cells" in row ? [[list, ...row.cells.slice(1).map(plain)].join("\t")] : [])),
    ),
  );
}

function listedAs(parts: readonly LeveledUnits[]): string[] {
  return parts.flatMap(({ units }, list) => units.map((unit) => [list, ...levelCells(unit)].join("\t")));
}

/** Gives a paper in force that lists other levels than `parts`; one that is being replaced does not count. Null where all agree. */
export function contradictingPaper(parts: readonly LeveledUnits[], papers: readonly LevelPaper[]): LevelPaper | null {
  const rows = listedAs(parts).join("\n");
  return papers.find((paper) => !paper.isBeingReplaced && listedIn(paper.content).join("\n") !== rows) ?? null;
}

/**
 * Says whether the levels of a round must stay as they are: a paper in force lists them, and nobody is drawing up the one that replaces it. Where all of
 * them are being replaced, levels may be taken back, since a signed paper cannot be voided.
 */
export function areLevelsFixed(papers: readonly Pick<LevelPaper, "isBeingReplaced">[]): boolean {
  return papers.some((paper) => !paper.isBeingReplaced);
}

/**
 * Says whether the draft that replaces `replaced` may be given up, so that the old paper stays in force: only while every unit that it lists still has that
 * level, and the other papers in force list the same.
 */
export function mayStayInForce(replaced: LevelPaper, parts: readonly LeveledUnits[], others: readonly LevelPaper[]): boolean {
  const now = new Set(listedAs(parts));
  const rows = listedIn(replaced.content);
  const same = (paper: LevelPaper) => paper.isBeingReplaced || listedIn(paper.content).join("\n") === rows.join("\n");
  return rows.every((row) => now.has(row)) && others.every((paper) => paper.id === replaced.id || same(paper));
}
