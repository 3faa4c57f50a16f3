/** Compares the rows of an export of the national software with what is stored: what would be written, what is asked, what is refused. Writes nothing. */
import { SOFTWARE_OUTCOME_LABEL, type SoftwareCheck } from "../domain/software-step";
import { printDay } from "../domain/tables";
import type { Field } from "./fields";
import { type AskReason, answerKey, matchName, type NamedUnit, type NameIndex } from "./match-name";
import type { SoftwareRow } from "./parse-software";
import type { Parsed, Remark } from "./parsing";
import type { PlannedState } from "./plan";
import type { Recognition } from "./recognise";
import { columnLetter } from "./sheet-data";

export interface PlannedReading {
  state: PlannedState;
  unit: Pick<NamedUnit, "id" | "code" | "name">;
  /** How the unit was found. */
  by: "answer" | "code" | "name";
  row: SoftwareRow;
  changes: { label: string; before: string; after: string }[];
}

/** A code and name that a person must place; `rows` where it stands. */
export interface Question {
  key: string;
  code: string;
  name: string;
  reason: AskReason;
  suggestions: Pick<NamedUnit, "id" | "code" | "name">[];
  rows: number[];
}

/** What is stored of a unit, with the fingerprint of the file it was read from. */
export interface StoredCheck extends SoftwareCheck {
  sha256: string;
}

export interface SoftwareCurrent {
  stored: ReadonlyMap<string, StoredCheck>;
  /** Unit id → why nothing may be written for it now. */
  locked: (unitId: string) => string | null;
  /** Whether the unit has a dossier of the year. */
  takesPart: (unitId: string) => boolean;
  sha256: string;
  today: string;
}

/** A name placed by what somebody answered before; `unitId` null: none of ours. */
export interface Answered {
  key: string;
  code: string;
  name: string;
  unitId: string | null;
  rows: number[];
}

export interface SoftwarePlan {
  readings: PlannedReading[];
  questions: Question[];
  answered: Answered[];
  refused: Remark[];
  notices: Remark[];
  unmatched: { code: string; name: string; row: number }[];
  counts: { new: number; changed: number; unchanged: number; refused: number };
}

const ASKED = "Chưa ghép được với đơn vị nào: hãy trả lời ở bước Ghép đơn vị.";

function said(row: Pick<SoftwareCheck, "outcome" | "completedOn" | "note">) {
  return [SOFTWARE_OUTCOME_LABEL[row.outcome], printDay(row.completedOn), row.note] as const;
}
const LABELS = ["Kết quả", "Ngày hoàn thành", "Ghi chú"] as const;

function changesOf(row: SoftwareRow, before: StoredCheck | undefined, at: { sha256: string; today: string }): PlannedReading["changes"] {
  const [old, now] = [before ? said(before) : ["", "", ""], said(row)];
  const changes = LABELS.flatMap((label, index) => {
    const [was, is] = [old[index] ?? "", now[index] ?? ""];
    return was === is ? [] : [{ label, before: was, after: is }];
  });
  // A newer file that still finds nothing is a newer reading: what the unit states in between is then contradicted.
  const looksAgain =
    before && changes.length === 0 && row.outcome === "notDone" && before.sha256 !== at.sha256 && before.checkedOn < at.today;
  return looksAgain ? [{ label: "Ngày đối chiếu", before: printDay(before.checkedOn), after: printDay(at.today) }] : changes;
}

class Planner {
  readonly questions = new Map<string, Question>();
  readonly answered = new Map<string, Answered>();
  readonly refused: Remark[];
  readonly notices: Remark[];
  readonly unmatched: SoftwarePlan["unmatched"] = [];
  readonly placed = new Map<string, { unit: NamedUnit; by: PlannedReading["by"]; rows: SoftwareRow[] }>();

  constructor(
    parsed: Parsed<SoftwareRow>,
    private readonly columns: Recognition["columns"],
  ) {
    this.refused = [...parsed.refusals];
    this.notices = [...parsed.notices];
  }

  /** A remark at the cell that names the unit. */
  remark(row: SoftwareRow, reason: string): Remark {
    const field: Field = row.name === "" ? "unitCode" : "unitName";
    return { sheet: row.sheet, row: row.row, column: columnLetter(this.columns[field] ?? 0), value: row.name || row.code, reason };
  }

  place(row: SoftwareRow, index: NameIndex): void {
    const match = matchName(index, row.code, row.name);
    if (match.kind === "none" || (match.kind === "unit" && match.by === "answer"))
      this.noteAnswer(row, match.kind === "unit" ? match.unit.id : null);
    if (match.kind === "unit") {
      const at = this.placed.get(match.unit.id) ?? { unit: match.unit, by: match.by, rows: [] };
      at.rows.push(row);
      this.placed.set(match.unit.id, at);
      return;
    }
    this.unmatched.push({ code: row.code, name: row.name, row: row.row });
    if (match.kind === "none") {
      this.notices.push(this.remark(row, "Đã trả lời là không thuộc Đoàn Khối: bỏ qua."));
      return;
    }
    const key = answerKey(row.code, row.name);
    const question = this.questions.get(key) ?? { key, code: row.code, name: row.name, reason: match.reason, suggestions: [], rows: [] };
    question.suggestions = match.suggestions.map(({ id, code, name }) => ({ id, code, name }));
    question.rows.push(row.row);
    this.questions.set(key, question);
    this.refused.push(this.remark(row, ASKED));
  }

  private noteAnswer({ code, name, row }: SoftwareRow, unitId: string | null): void {
    const key = answerKey(code, name);
    const answered = this.answered.get(key) ?? { key, code, name, unitId, rows: [] };
    answered.rows.push(row);
    this.answered.set(key, answered);
  }

  /** The row that counts for a unit; several alike count once, several different ones not at all. */
  only(rows: readonly SoftwareRow[]): SoftwareRow | null {
    const [first, ...more] = rows;
    if (!first || more.length === 0) return first ?? null;
    const numbers = rows.map((row) => row.row).join(", ");
    const same = more.every((row) => said(row).join("|") === said(first).join("|"));
    if (same)
      for (const row of more) this.notices.push(this.remark(row, `Đơn vị có ở các dòng ${numbers} với nội dung như nhau: tính một lần.`));
    else
      for (const row of rows)
        this.refused.push(this.remark(row, `Đơn vị có ở các dòng ${numbers} với nội dung khác nhau: hãy giữ một dòng.`));
    return same ? first : null;
  }
}

/** Plans what the rows of a sheet would do. Rows that are asked about count as refused until somebody answers. */
export function planSoftware(
  parsed: Parsed<SoftwareRow>,
  recognition: Recognition,
  index: NameIndex,
  current: SoftwareCurrent,
): SoftwarePlan {
  const planner = new Planner(parsed, recognition.columns);
  for (const row of parsed.rows) planner.place(row, index);
  const readings: PlannedReading[] = [];
  for (const { unit, by, rows } of planner.placed.values()) {
    const row = planner.only(rows);
    if (!row) continue;
    if (!current.takesPart(unit.id)) {
      planner.notices.push(planner.remark(row, `${unit.name} (${unit.code}) không có hồ sơ “3 chủ động” của năm này: bỏ qua.`));
      continue;
    }
    const changes = changesOf(row, current.stored.get(unit.id), current);
    const reason = changes.length > 0 ? current.locked(unit.id) : null;
    if (reason) {
      planner.refused.push(planner.remark(row, reason));
      continue;
    }
    const state = !current.stored.has(unit.id) ? "new" : changes.length > 0 ? "changed" : "unchanged";
    readings.push({ state, unit: { id: unit.id, code: unit.code, name: unit.name }, by, row, changes });
  }
  const count = (state: PlannedState) => readings.filter((reading) => reading.state === state).length;
  const refusedRows = new Set(planner.refused.map((remark) => remark.row)).size;
  return {
    readings,
    questions: [...planner.questions.values()],
    answered: [...planner.answered.values()],
    refused: planner.refused,
    notices: planner.notices,
    unmatched: planner.unmatched,
    counts: { new: count("new"), changed: count("changed"), unchanged: count("unchanged"), refused: refusedRows },
  };
}
