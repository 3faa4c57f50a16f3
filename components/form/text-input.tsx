"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Field, type FieldTexts } from "./field";
import { useField } from "./form-context";

export interface TextInputProps extends FieldTexts, Omit<ComponentProps<"input">, "name" | "children"> {
  name: string;
  /** Class of the whole field, not of the input. */
  fieldClassName?: string;
  /** Word after the control ("đoàn viên", "%"). */
  suffix?: ReactNode;
}

/** One line of text. Inside an ActionForm it takes its error and last typed value from there. */
export function TextInput({ label, hint, error, required, labelHidden, fieldClassName, suffix, className, ...input }: TextInputProps) {
  const field = useField({ ...input, hint, error });
  const control = (
    <input
      type="text"
      {...input}
      {...field.aria}
      {...(input.value === undefined && { defaultValue: field.value })}
      id={field.id}
      required={required}
      className={cx("control", className)}
    />
  );
  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      error={field.error}
      required={required}
      labelHidden={labelHidden}
      className={fieldClassName}
    >
      {suffix ? (
        <div className="flex items-center gap-2">
          {control}
          <span className="flex-none text-muted">{suffix}</span>
        </div>
      ) : (
        control
      )}
    </Field>
  );
}
