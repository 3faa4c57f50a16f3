/** The three items beside the criteria as people type them, and back. Calendar days are read by the caller, who knows the formats. */
import { type Reading, readWhole } from "./measure";
import { type DossierParts, minutesProblem, PARTS, type Part } from "./parts";
import type { Snapshot } from "./submission";
import { printDay } from "./tables";
import { tidy, tidyLines } from "./text";

type Texts = Record<string, string>;
/** Reads "6/11/2024" into an ISO day; null when it is no date. */
type ReadDay = (text: string) => string | null;

export const PART_FIELD_LABEL: Record<string, string> = {
  number: "Số biên bản",
  heldOn: "Ngày họp",
  present: "Số người dự họp",
  total: "Tổng số ủy viên",
  votesFor: "Số phiếu tán thành",
  text: "Nội dung ý kiến",
  signer: "Người ký",
  position: "Chức vụ",
  signedOn: "Ngày ký",
  doneOn: "Ngày hoàn thành",
  proof: "Cách xác nhận",
};

/** Prints one item into its text fields. */
export function typedPart(part: Part, parts: DossierParts): Texts {
  if (part === "bien-ban") {
    const { number, heldOn, present, total, votesFor } = parts.minutes;
    const figure = (value: number | null) => (value === null ? "" : String(value));
    return { number, heldOn: printDay(heldOn), present: figure(present), total: figure(total), votesFor: figure(votesFor) };
  }
  if (part === "y-kien-cap-uy") {
    const { text, signer, position, signedOn } = parts.opinion;
    return { text, signer, position, signedOn: printDay(signedOn) };
  }
  return { doneOn: printDay(parts.software.doneOn), proof: parts.software.proof };
}

/** Reads one item over what is stored; a field that cannot be read keeps its stored value and comes back as a problem. `today` refuses days to come. */
export function readTypedPart(part: Part, typed: Texts, stored: DossierParts, readDay: ReadDay, today: string) {
  const problems: Texts = {};
  const day = (field: string, old: string | null): string | null => {
    const text = tidy(typed[field] ?? "");
    if (text === "") return null;
    const iso = readDay(text);
    if (iso === null) problems[field] = `“${text}” không phải là ngày hợp lệ (ví dụ: 31/10/2024).`;
    else if (iso > today) problems[field] = "Ngày này chưa tới, đồng chí xem lại.";
    return problems[field] ? old : iso;
  };
  const whole = (field: string, old: number | null): number | null => {
    const reading: Reading<number> = readWhole(typed[field] ?? "");
    if (reading.kind === "unreadable") problems[field] = reading.reason;
    return reading.kind === "value" ? reading.value : reading.kind === "empty" ? null : old;
  };
  const line = (field: string) => tidy(typed[field] ?? "");
  if (part === "y-kien-cap-uy") {
    const opinion = { text: tidyLines(typed.text ?? ""), signer: line("signer"), position: line("position") };
    return { parts: { ...stored, opinion: { ...opinion, signedOn: day("signedOn", stored.opinion.signedOn) } }, problems };
  }
  if (part === "phan-mem") {
    return {
      parts: { ...stored, software: { doneOn: day("doneOn", stored.software.doneOn), proof: tidyLines(typed.proof ?? "") } },
      problems,
    };
  }
  const old = stored.minutes;
  const minutes = {
    number: line("number"),
    heldOn: day("heldOn", old.heldOn),
    present: whole("present", old.present),
    total: whole("total", old.total),
    votesFor: whole("votesFor", old.votesFor),
  };
  const problem = minutesProblem(minutes);
  if (!problem) return { parts: { ...stored, minutes }, problems };
  const field = problem.startsWith("Số phiếu") ? "votesFor" : "present";
  return { parts: { ...stored, minutes: { ...minutes, [field]: old[field] } }, problems: { ...problems, [field]: problem } };
}

/** One changed field of a part between two versions, both sides printed. */
export interface PartChange {
  item: Part;
  label: string;
  before: string;
  after: string;
}

/** Lists what changed in biên bản, ý kiến, phần mềm and their evidence from `before` to `after`. */
export function diffParts(before: Snapshot, after: Snapshot): PartChange[] {
  return PARTS.flatMap((item) => {
    const [was, is] = [printedPart(item, before), printedPart(item, after)];
    const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])];
    return fields
      .map((field) => ({ item, label: PART_FIELD_LABEL[field] ?? "Minh chứng", before: was[field] ?? "", after: is[field] ?? "" }))
      .filter((change) => change.before !== change.after);
  });
}

function printedPart(item: Part, snapshot: Snapshot): Texts {
  const lines = snapshot.evidence.filter((line) => line.item === item);
  const evidence = lines.map((line) => [line.title, line.documentNumber].filter(Boolean).join(" · ")).join("; ");
  return { ...(snapshot.parts ? typedPart(item, snapshot.parts) : {}), evidence };
}
