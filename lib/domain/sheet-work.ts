/** What a phiếu chấm asks of its unit now. Pure. Source: classification.md: tự chấm → thẩm định; "the unit may answer before it is final". */
import { type SheetStatus, sameInput, sheetTurn } from "./score-sheet";
import { figuresAt, type SheetFacts } from "./sheet-score";

/** To fill in and send, to mend what was returned, to answer the Khối's other figures (`replies`: how many have no giải trình yet), or nothing. */
export interface SheetWork {
  kind: "fill" | "amend" | "reply" | "wait";
  replies: number;
}

/** Lists the lines, by code, on which the appraisal came to another figure than the unit and the unit gave no giải trình. */
export function unansweredLines(sheet: SheetFacts): string[] {
  const [own, final] = [figuresAt("self", sheet), figuresAt("final", sheet)];
  const answered = new Set(sheet.lines.filter(({ reply }) => reply.trim() !== "").map(({ code }) => code));
  const codes = [...new Set([...own.keys(), ...final.keys()])];
  return codes.filter((code) => !answered.has(code) && !sameInput(own.get(code) ?? null, final.get(code) ?? null));
}

/** Gives what a sheet asks of its unit; a giải trình may be given until the sheet is final (SHEET_WRITES). */
export function sheetWork(sheet: SheetFacts & { status: SheetStatus }): SheetWork {
  if (sheetTurn(sheet.status) === "unit") return { kind: sheet.status === "returned" ? "amend" : "fill", replies: 0 };
  const replies = sheet.status === "appraised" ? unansweredLines(sheet).length : 0;
  return { kind: replies > 0 ? "reply" : "wait", replies };
}
