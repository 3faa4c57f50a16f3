import "server-only";
import type { DossierRecord } from "../db/dossiers";
import { factsOf, type StoredEntry } from "../db/dossiers";
import type { Criterion } from "../domain/criteria";
import { computedResult, type EntryValue, emptyEntry } from "../domain/dossier";
import { formatFraction, formatResult, formatTarget, hasResult, NO_RESULT, type ResultValue } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { typedResult, typedTarget } from "../domain/typed-entry";
import { assessCriterion } from "../domain/verdict";
import { canEditItem, type EntryPart } from "../domain/workflow";
import { evidenceOf } from "./evidence";
import { whyNot } from "./open-dossier";

/** A result in short: "93,4 %", "3 lần", "Có". */
function shortResult(criterion: Criterion, result: ResultValue): string {
  if (result.notApplicable || !hasResult(criterion.kind, result)) return result.notApplicable ? "không phát sinh" : "";
  if (criterion.kind === "percent") return formatFraction(result.numerator, result.denominator);
  if (criterion.kind === "text") return "có ý kiến";
  return formatResult(criterion.kind, result);
}

function withUnit(criterion: Criterion, hundredths: number | null): string {
  const printed = formatTarget(criterion.kind, hundredths);
  return criterion.kind === "count" && hundredths !== null ? `${printed} ${criterion.unit}` : printed;
}

function factsLine(part: EntryPart, criterion: Criterion, entry: EntryValue, last: StoredEntry | undefined): string[] {
  const line = [criterion.mandatory ? "Bắt buộc" : "Không bắt buộc"];
  if (criterion.kind !== "text") line.push(`ngưỡng ${withUnit(criterion, criterion.threshold)}`);
  if (part === "result" && entry.hasTarget && criterion.kind !== "text") line.push(`đăng ký ${withUnit(criterion, entry.target)}`);
  if (!last) return line;
  const { numerator, denominator, text, notApplicable } = last;
  const result = shortResult(criterion, { numerator, denominator, text, notApplicable });
  const target = last.hasTarget && criterion.kind !== "text" ? `đăng ký ${withUnit(criterion, last.target)}` : "";
  const words = [target, result && `kết quả ${result}`].filter(Boolean).join(", ");
  return words ? [...line, `năm trước ${words}`] : line;
}

/** One criterion as a card of a form: wording, facts, typed values, comment of a return, why it is locked, computed figure, evidence. */
export function criterionCard(
  part: EntryPart,
  criterion: Criterion,
  context: { dossier: DossierRecord; actor: Actor; at: Date; last: readonly StoredEntry[] },
) {
  const { dossier, actor, at, last } = context;
  const facts = factsOf(dossier);
  const { code } = criterion;
  const stored = dossier.entries.find((entry) => entry.code === code);
  const entry = facts.entries.find((candidate) => candidate.code === code) ?? emptyEntry(code);
  const computed = part === "result" ? computedResult(criterion, facts.rule, facts.record, at) : null;
  const { kind, threshold, unit, countedThing, notApplicableAllowed, notApplicableWhen } = criterion;
  return {
    code,
    name: criterion.name,
    facts: factsLine(
      part,
      criterion,
      entry,
      last.find((candidate) => candidate.code === code),
    ),
    howMeasured: criterion.howMeasured,
    evidenceHint: criterion.evidenceHint,
    measure: {
      kind,
      threshold,
      unit,
      countedThing,
      notApplicableAllowed,
      notApplicableWhen,
      target: entry.hasTarget ? entry.target : null,
    },
    version: String(stored?.version ?? 0),
    values: part === "target" ? { ...typedTarget(criterion, entry) } : { ...typedResult(criterion, entry) },
    comment: dossier.returned[code] ?? null,
    locked: whyNot(canEditItem(part, code, actor, dossier, dossier.cycle, at)),
    computed: computed && {
      result: formatResult(kind, computed.result),
      working: computed.working,
      verdict: assessCriterion(criterion, { target: entry.hasTarget ? entry.target : null, result: computed.result, reason: "" }),
    },
    shown: {
      target: entry.hasTarget ? withUnit(criterion, entry.target) : "",
      result: shortResult(criterion, entry.result) && formatResult(kind, entry.result),
      verdict: assessCriterion(criterion, {
        target: entry.hasTarget ? entry.target : null,
        result: entry.result ?? NO_RESULT,
        reason: entry.reason,
      }),
    },
    evidence: part === "result" ? evidenceOf(dossier, code) : [],
  };
}
