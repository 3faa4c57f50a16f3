/**
 * The step on the Phần mềm Quản lý đoàn viên: what the unit states beside what the Khối read there, and which of the two gate G4 rests on.
 * Neither overwrites the other. Source: programme.md (step 4, G4), classification.md ("The national software").
 */
import { printDay } from "./tables";

export const SOFTWARE_OUTCOMES = ["met", "done", "notMet", "notDone"] as const;
/** What the software says of a unit: assessed with đạt or không đạt, assessed without saying which, or not assessed there yet. */
export type SoftwareOutcome = (typeof SOFTWARE_OUTCOMES)[number];

export const SOFTWARE_OUTCOME_LABEL: Record<SoftwareOutcome, string> = {
  met: "Đạt",
  done: "Đã hoàn thành",
  notMet: "Không đạt",
  notDone: "Chưa hoàn thành",
};

/** What the Khối read of a unit; days are ISO calendar days. */
export interface SoftwareCheck {
  outcome: SoftwareOutcome;
  completedOn: string | null;
  note: string;
  sourceFile: string;
  sourceRow: string;
  checkedBy: string;
  checkedOn: string;
}

/** What the unit states. `complete`: date and proof are both there. */
export interface SoftwareStatement {
  doneOn: string | null;
  complete: boolean;
}

export const SOFTWARE_BASES = ["none", "unit", "unitLater", "body", "both", "bothDiffer", "contradicted"] as const;
/**
 * What the step rests on: nothing; the unit's word alone; the unit's word of a day after the Khối looked and found nothing; the Khối's reading
 * alone; both alike; both with different days; or the Khối looked on that day or later and did not find what the unit states.
 */
export type SoftwareBasis = (typeof SOFTWARE_BASES)[number];

export interface SoftwareStep {
  basis: SoftwareBasis;
  /** Whether G4 holds. */
  holds: boolean;
  /** The day that counts: the Khối's where it read one. */
  doneOn: string | null;
  /** The unit's own day, whatever counts. */
  statedOn: string | null;
  checkedOn: string | null;
}

/** Says whether the assessment was carried out in the software, whatever came of it. */
export function isDoneThere(outcome: SoftwareOutcome): boolean {
  return outcome !== "notDone";
}

function basisOf(stated: SoftwareStatement, check: SoftwareCheck | null): SoftwareBasis {
  if (check === null) return stated.complete ? "unit" : "none";
  if (!isDoneThere(check.outcome)) {
    if (!stated.complete || stated.doneOn === null) return "none";
    return stated.doneOn > check.checkedOn ? "unitLater" : "contradicted";
  }
  if (!stated.complete) return "body";
  return check.completedOn === null || check.completedOn === stated.doneOn ? "both" : "bothDiffer";
}

/** Decides the step. The Khối's reading goes before the unit's word, except where the unit states a day after the reading. */
export function softwareStep(stated: SoftwareStatement, check: SoftwareCheck | null): SoftwareStep {
  const basis = basisOf(stated, check);
  const holds = basis !== "none" && basis !== "contradicted";
  const ownDay = stated.complete ? stated.doneOn : null;
  const read = check && isDoneThere(check.outcome) ? check.completedOn : null;
  return { basis, holds, doneOn: holds ? (read ?? ownDay) : null, statedOn: stated.doneOn, checkedOn: check?.checkedOn ?? null };
}

/** The source in a few words, as it stands in brackets behind the day in lists; "" where there is nothing to name. */
export function softwareSource(step: SoftwareStep): string {
  const words: Record<SoftwareBasis, string> = {
    none: step.checkedOn ? "Khối đối chiếu" : "",
    unit: "đơn vị khai",
    unitLater: "đơn vị khai sau đối chiếu",
    body: "Khối đối chiếu",
    both: "hai bên khớp",
    bothDiffer: `Khối đối chiếu; đơn vị khai ${printDay(step.statedOn)}`,
    contradicted: `Khối đối chiếu; đơn vị khai ${printDay(step.statedOn)}`,
  };
  return words[step.basis];
}

/** The step as a list prints it: "01/11/2024 (đơn vị khai)", "Xong (Khối đối chiếu)", "Chưa". */
export function printSoftware(step: SoftwareStep): string {
  const head = step.holds ? (step.doneOn ? printDay(step.doneOn) : "Xong") : "Chưa";
  const source = softwareSource(step);
  return source ? `${head} (${source})` : head;
}

/** What G4 rests on, as a sentence for the desk and the dossier. */
export function softwareSentence(step: SoftwareStep): string {
  const [stated, checked] = [printDay(step.statedOn), printDay(step.checkedOn)];
  const words: Record<SoftwareBasis, string> = {
    none: step.checkedOn ? `Đoàn Khối đối chiếu ngày ${checked}: chưa hoàn thành trên Phần mềm.` : "Chưa có căn cứ nào cho bước này.",
    unit: "Căn cứ: đơn vị tự khai; Đoàn Khối chưa đối chiếu với Phần mềm.",
    unitLater: `Căn cứ: đơn vị khai hoàn thành ngày ${stated}, sau lần đối chiếu ngày ${checked} (khi đó chưa hoàn thành). Cần đối chiếu lại.`,
    body: `Căn cứ: Đoàn Khối đối chiếu với Phần mềm ngày ${checked}; đơn vị chưa khai đủ.`,
    both: `Căn cứ: đơn vị khai và Đoàn Khối đối chiếu ngày ${checked}, hai bên khớp.`,
    bothDiffer: `Căn cứ: Đoàn Khối đối chiếu ngày ${checked}. Ngày hoàn thành lệch: Phần mềm ghi ${printDay(step.doneOn)}, đơn vị khai ${stated}.`,
    contradicted: `Lệch: đơn vị khai hoàn thành ngày ${stated}, nhưng Đoàn Khối đối chiếu ngày ${checked} thấy chưa hoàn thành trên Phần mềm.`,
  };
  return words[step.basis];
}

/** What was read in the software, in one line: "Không đạt · hoàn thành ngày 01/11/2024 · ghi chú". */
export function softwareCheckWords(check: SoftwareCheck): string {
  const day = check.completedOn ? `hoàn thành ngày ${printDay(check.completedOn)}` : "";
  return [SOFTWARE_OUTCOME_LABEL[check.outcome], day, check.note].filter(Boolean).join(" · ");
}

/** Where a reading comes from: "tệp xuat.csv (dòng 5), Thư ký ghi ngày 12/11/2024". */
export function softwareCheckSource(check: SoftwareCheck): string {
  return `tệp ${check.sourceFile} (${check.sourceRow}), ${check.checkedBy} ghi ngày ${printDay(check.checkedOn)}`;
}

/** What a page says of the Khối's reading beside the unit's statement; null where the Khối has not looked. */
export interface SoftwareReading {
  words: string;
  source: string;
  sentence: string;
  tone: "good" | "warn" | "bad" | "info";
}

const BASIS_TONE: Record<SoftwareBasis, SoftwareReading["tone"]> = {
  none: "info",
  unit: "info",
  unitLater: "warn",
  body: "info",
  both: "good",
  bothDiffer: "warn",
  contradicted: "bad",
};

/** Words the Khối's reading and what follows from it. */
export function softwareReading(step: SoftwareStep, check: SoftwareCheck | null): SoftwareReading | null {
  if (!check) return null;
  return {
    words: softwareCheckWords(check),
    source: softwareCheckSource(check),
    sentence: softwareSentence(step),
    tone: BASIS_TONE[step.basis],
  };
}

/** The unit's fields filled in from the Khối's reading, for the unit to confirm; null where it has said something itself, or no day was read. */
export function prefilledSoftware(
  stated: { doneOn: string | null; proof: string },
  check: SoftwareCheck | null,
): { doneOn: string; proof: string } | null {
  if (stated.doneOn !== null || stated.proof.trim() !== "" || !check?.completedOn || !isDoneThere(check.outcome)) return null;
  const proof = `Phần mềm ghi “${SOFTWARE_OUTCOME_LABEL[check.outcome]}” (Đoàn Khối đối chiếu ngày ${printDay(check.checkedOn)}).`;
  return { doneOn: check.completedOn, proof };
}
