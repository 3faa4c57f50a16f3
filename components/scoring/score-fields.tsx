"use client";

import { useWatch } from "react-hook-form";
import { useCardForm } from "@/components/dossier/autosave-context";
import { ChoiceField } from "@/components/dossier/choice-field";
import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { Textarea } from "@/components/form/textarea";
import { sameInput } from "@/lib/domain/score-sheet";
import { pointsText } from "@/lib/domain/score-text";
import { pointsOf, type ScoreInput } from "@/lib/domain/scoring";
import { controlOf, readTypedScore, type Scored } from "@/lib/domain/typed-score";
import { asCriterion, asTyped } from "./as-typed";
import { NoteField } from "./note-field";

interface ScoreFieldsProps {
  scored: Scored;
  /** "Ghi chú" of the unit, "Lý do" of those who judge. */
  wordsLabel: string;
  wordsHint?: string;
  /** Of those who judge: the figure that stands where they say nothing. */
  before?: { input: ScoreInput | null; words: string };
}

/** The figure of one line with its points while typing, "không áp dụng", and the words beside it. */
export function ScoreFields({ scored, wordsLabel, wordsHint, before }: ScoreFieldsProps) {
  const { register, control } = useCardForm();
  const typed = asTyped(useWatch({ control }));
  const { input } = readTypedScore(scored, typed, null);
  const none = input?.notApplicable === true;
  const differs = before !== undefined && input !== null && !sameInput(input, before.input);
  return (
    <div className="space-y-3">
      <div className={none ? "hidden" : "space-y-1"}>
        <Figure scored={scored} keep={before?.words} />
        {scored && (
          <p role="status" className="min-h-6 font-semibold">
            {input && pointsText(pointsOf(asCriterion(scored), input))}
          </p>
        )}
      </div>
      {scored?.notApplicableAllowed && (
        <Checkbox {...register("notApplicable")} label="Không áp dụng" hint="Mục này không tính vào điểm tối đa" />
      )}
      {before ? (
        <Textarea
          {...register("note")}
          label={wordsLabel}
          hint={differs ? "Khác điểm trước: phải ghi lý do" : wordsHint}
          rows={2}
          maxLength={4000}
        />
      ) : (
        <NoteField label={wordsLabel} hint={wordsHint} />
      )}
    </div>
  );
}

function Figure({ scored, keep }: { scored: Scored; keep?: string }) {
  const { register } = useCardForm();
  const control = controlOf(scored);
  const kept = keep === undefined ? [] : [{ value: "", label: keep }];
  if (control === "yesNo" || !scored) return <ChoiceField name="value" label="Kết quả" options={["Có", "Không", ...kept]} />;
  const { scoring } = scored;
  if (control === "choice" && scoring.kind === "steps") {
    const steps = scoring.steps.map(({ text, points }, index) => ({ value: `${index}`, label: `${text}: ${pointsText(points)}` }));
    return <ChoiceField name="value" label="Mức đạt được" options={[...steps, ...kept]} />;
  }
  const unit = scoring.kind === "yesNo" ? "" : scoring.unit;
  const hint = keep && `Bỏ trống: ${keep.toLowerCase()}`;
  if (control === "amount") {
    return <NumberInput {...register("value")} label="Kết quả" hint={hint} suffix={unit} maxLength={12} fieldClassName="max-w-72" />;
  }
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">Kết quả</legend>
      {hint && <p className="text-muted">{hint}</p>}
      <div className="flex flex-wrap items-end gap-2">
        <NumberInput {...register("value")} label="Số đạt được" labelHidden maxLength={12} fieldClassName="w-20" />
        <span className="pb-2.5">trên</span>
        <NumberInput {...register("target")} label={`Tổng số ${unit}`} labelHidden maxLength={12} fieldClassName="w-20" />
        <span className="pb-2.5">{unit}</span>
      </div>
    </fieldset>
  );
}
