"use client";

import { FieldError, FieldHint } from "@/components/form/field";
import { useField } from "@/components/form/form-context";
import { useCardForm } from "./autosave-context";

interface ChoiceFieldProps {
  name: string;
  label: string;
  /** Words that are their own value, or value and words. */
  options: readonly (string | { value: string; label: string })[];
  hint?: string;
  labelHidden?: boolean;
}

/** One choice of a card: Có / Không, a step of points. */
export function ChoiceField({ name, label, options, hint, labelHidden }: ChoiceFieldProps) {
  const { register } = useCardForm();
  const field = useField({ name, hint });
  return (
    <fieldset id={field.id} aria-describedby={field.aria["aria-describedby"]} className="min-w-0">
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>{label}</legend>
      {hint && <FieldHint id={field.id}>{hint}</FieldHint>}
      {field.error && <FieldError id={field.id}>{field.error}</FieldError>}
      <div className="flex flex-wrap gap-x-6">
        {options
          .map((option) => (typeof option === "string" ? { value: option, label: option } : option))
          .map(({ value, label: words }) => (
            <label key={value} className="flex min-h-11 items-center gap-3">
              <input {...register(name)} type="radio" value={value} defaultChecked={field.value === value} className="tick" />
              {words}
            </label>
          ))}
      </div>
    </fieldset>
  );
}
