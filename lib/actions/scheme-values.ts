import "server-only";
import type { z } from "zod";
import { conditionSchema, quotaSchema, recognitionRuleSchema } from "../domain/classification";
import { TIE_BREAKS } from "../domain/emulation";
import { nextLevelCode } from "../domain/next-code";
import { fail, type Result } from "../domain/result";
import type { Scoring } from "../domain/score-table";
import { criterionFormSchema, groupFieldsSchema, levelsFormSchema, rankingFormSchema } from "../forms/scheme";
import { parseForm } from "./door";
import { isTicked, textOf } from "./form-values";
import { atRows, typedFigures, typedRows } from "./typed-fields";

const MOST_STEPS = 10;
const MOST_LEVELS = 8;
const MOST_AWARDS = 12;
/** Stands where no level is asked for. */
const NO_LEVEL = "none";

type Fields = Record<string, string>;

/** Parses what was read. What could not be read is told at its field, before any other reason; `place` says where the schema's reasons stand on the page. */
function parsed<S extends z.ZodType>(schema: S, values: unknown, unread: Fields, place = (fields: Fields) => fields): Result<z.output<S>> {
  const form = parseForm(schema, values);
  if (form.ok && Object.keys(unread).length === 0) return form;
  const fields = { ...(form.ok ? {} : place(form.error.fields ?? {})), ...unread };
  return fail("invalid", "Một số ô chưa đúng. Đồng chí xem lại các ô được đánh dấu.", { fields });
}

/** Reads the form of a nhóm. */
export function groupOf(formData: FormData) {
  const { errors, hundredths } = typedFigures(formData);
  const { code, name, role } = { code: textOf(formData, "code"), name: textOf(formData, "name"), role: textOf(formData, "role") };
  return parsed(groupFieldsSchema, { code, name, role, limit: hundredths("limit") }, errors);
}

/** Reads the form of a criterion: only the fields of the chosen way of scoring count. */
export function criterionOf(formData: FormData) {
  const { errors, hundredths } = typedFigures(formData);
  const field = (name: string) => textOf(formData, name);
  const kind = field("scoring.kind") as Scoring["kind"];
  const unit = field("scoring.unit");
  const rows = kind === "steps" ? typedRows(formData, "scoring.steps", ["points", "text", "from"], MOST_STEPS) : [];
  const steps = rows.map((row) => {
    const name = (part: string) => `scoring.steps.${row}.${part}`;
    const points = hundredths(name("points"));
    if (points === null) errors[name("points")] = "Cần có số điểm";
    return { points: points ?? 0, text: field(name("text")), from: hundredths(name("from")) };
  });
  const scoring = { kind, unit, ...(kind === "steps" && { steps }), ...(kind === "perUnit" && { each: hundredths("scoring.each") ?? 0 }) };
  const max = hundredths("max");
  if (max === null) errors.max = "Cần có điểm tối đa";
  const values = {
    ...{ code: field("code"), group: field("group"), name: field("name"), guide: field("guide"), max: max ?? 0, scoring },
    notApplicableAllowed: isTicked(formData, "notApplicableAllowed"),
    source: field("source") || null,
  };
  return parsed(criterionFormSchema, values, errors, (fields) => criterionFields(atRows(fields, "scoring.steps", rows)));
}

/** Puts what concerns the way of scoring as a whole at its choice. */
export function criterionFields({ scoring, "scoring.steps": steps, ...rest }: Fields): Fields {
  const whole = scoring ?? steps;
  return whole === undefined ? rest : { ...rest, "scoring.kind": whole };
}

/** Reads the form of a condition; its level fields are there in xếp loại only. */
export function questionOf(formData: FormData, hasLevels: boolean) {
  const field = (name: string) => textOf(formData, name);
  const errors: Fields = hasLevels && field("ceiling") === "" ? { ceiling: "Hãy chọn một mức" } : {};
  const values = {
    ...{ code: field("code").trim(), text: field("text"), clause: field("clause"), source: field("source") || null },
    expected: field("expected") !== "khong",
    ...(hasLevels ? { ceiling: field("ceiling") || NO_LEVEL, mode: field("mode") } : { ceiling: NO_LEVEL, mode: "block" }),
  };
  return parsed(conditionSchema, values, errors);
}

/** Reads the form of the levels: those with points first, from the highest; an emptied row is a level taken out, whose code no new one takes over. */
export function levelsOf(formData: FormData) {
  const { errors, hundredths } = typedFigures(formData);
  const rows = typedRows(formData, "levels", ["name", "from"], MOST_LEVELS);
  const used = Array.from({ length: MOST_LEVELS }, (_, row) => textOf(formData, `levels.${row}.code`)).filter(Boolean);
  const levels = rows.map((row) => {
    const name = (part: string) => `levels.${row}.${part}`;
    const kept = textOf(formData, name("code"));
    const code = kept || nextLevelCode(used);
    if (!kept) used.push(code);
    return { code, name: textOf(formData, name("name")), from: hundredths(name("from")), counts: isTicked(formData, name("counts")) };
  });
  const form = parsed(levelsFormSchema, { levels }, errors, (fields) => atRows(fields, "levels", rows));
  if (!form.ok) return form;
  const ordered = form.value.levels.toSorted((a, b) => (b.from ?? -1) - (a.from ?? -1));
  return { ok: true as const, value: ordered };
}

/** Reads the form of what the "3 chủ động" result does. */
export function recognitionOf(formData: FormData) {
  const { errors, hundredths } = typedFigures(formData);
  const [effect, ceiling, mode] = ["effect", "ceiling", "mode"].map((name) => textOf(formData, name));
  if (effect === "ceiling" && !ceiling) errors.ceiling = "Hãy chọn một mức";
  return parsed(recognitionRuleSchema, { effect, ceiling: ceiling || NO_LEVEL, mode, points: hundredths("points") ?? 0 }, errors);
}

/** Reads the form of the seats of the best level. */
export function quotaOf(formData: FormData) {
  const { errors, whole } = typedFigures(formData);
  const field = (name: string) => textOf(formData, name);
  const percent = whole("percent");
  if (percent === null) errors.percent = "Cần có tỷ lệ phần trăm";
  if (field("denominator") === "atLeastLevel" && field("level") === "") errors.level = "Hãy chọn một mức";
  const values = {
    ...{ percent: percent ?? 0, denominator: field("denominator"), level: field("level") || NO_LEVEL, groupBy: field("groupBy") },
    ...{ rounding: field("rounding"), atLeastOne: isTicked(formData, "atLeastOne"), mayExceed: isTicked(formData, "mayExceed") },
  };
  return parsed(quotaSchema, values, errors);
}

/** Reads the form of ranking: tie-breaks in their order without the empty places, awards without the emptied rows. */
export function rankingOf(formData: FormData) {
  const { errors, whole } = typedFigures(formData);
  const rows = typedRows(formData, "awards", ["name", "top"], MOST_AWARDS);
  const awards = rows.map((row) => {
    const name = (part: string) => `awards.${row}.${part}`;
    return { name: textOf(formData, name("name")), within: textOf(formData, name("within")), top: whole(name("top")) ?? 0 };
  });
  const tieBreaks = TIE_BREAKS.map((_, place) => textOf(formData, `tieBreaks.${place}`)).filter(Boolean);
  const values = { tieBreaks, clusterScores: isTicked(formData, "clusterScores"), awards };
  return parsed(rankingFormSchema, values, errors, (fields) => atRows(fields, "awards", rows));
}
