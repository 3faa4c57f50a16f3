"use client";

import { type ComponentProps, useContext } from "react";
import { FieldError, FieldHint, type FieldTexts, RequiredMark } from "./field";
import { FormContext, useField } from "./form-context";

interface CheckboxProps extends Omit<FieldTexts, "labelHidden">, Omit<ComponentProps<"input">, "name" | "type" | "children"> {
  name: string;
  fieldClassName?: string;
}

/** A yes: posts `value` ("on" by default) when ticked and nothing otherwise. */
export function Checkbox(props: CheckboxProps) {
  const { label, hint, error, required, fieldClassName, value = "on", defaultChecked, checked, ...input } = props;
  const form = useContext(FormContext);
  const field = useField({ name: input.name, id: input.id, hint, error });
  const sent = Object.keys(form.values).length > 0;
  const ticked = sent ? form.values[input.name] === value : defaultChecked;
  return (
    <div className={fieldClassName}>
      {field.error && <FieldError id={field.id}>{field.error}</FieldError>}
      <label className="inline-flex min-h-11 items-center gap-3 font-semibold">
        <input
          {...input}
          {...field.aria}
          {...(checked === undefined ? { defaultChecked: ticked } : { checked })}
          type="checkbox"
          value={value}
          id={field.id}
          required={required}
          className="tick"
        />
        <span>
          {label}
          {required && <RequiredMark />}
        </span>
      </label>
      {hint && (
        <div className="pl-9">
          <FieldHint id={field.id}>{hint}</FieldHint>
        </div>
      )}
    </div>
  );
}
