"use client";

import { FieldError, FieldHint } from "@/components/form/field";
import { useField } from "@/components/form/form-context";
import { useCardForm } from "./autosave-context";

interface ChoiceFieldProps {
  name: string;
  label: string;
  options: readonly string[];
  hint?: string;
  labelHidden?: boolean;
}

/** Có / Không as one choice of a card. */
export function ChoiceField({ name, label, options, hint, labelHidden }: ChoiceFieldProps) {
  const { register } = useCardForm();
  const field = useField({ name, hint });
  return (
    <fieldset id={field.id} aria-describedby={field.aria["aria-describedby"]} className="min-w-0">
      <legend className={labelHidden ? "sr-only" : "mb-1 font-semibold"}>{label}</legend>
      {hint && <FieldHint id={field.id}>{hint}</FieldHint>}
      {field.error && <FieldError id={field.id}>{field.error}</FieldError>}
      <div className="flex flex-wrap gap-x-6">
        {options.map((option) => (
          <label key={option} className="flex min-h-11 items-center gap-3">
            <input {...register(name)} type="radio" value={option} defaultChecked={field.value === option} className="tick" />
            {option}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
