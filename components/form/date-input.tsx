"use client";

import { useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { toDateText, toIsoDay } from "./date-text";
import { Field } from "./field";
import { useField } from "./form-context";
import type { TextInputProps } from "./text-input";
import { useScripted } from "./use-scripted";

/** A day as dd/mm/yyyy, typed or picked from the browser's own calendar. Posts the text. */
export function DateInput(props: TextInputProps) {
  const { label, hint = "Ngày/tháng/năm, ví dụ 08/11/2024", error, required, labelHidden, fieldClassName } = props;
  const field = useField({ ...props, hint });
  const scripted = useScripted();
  const text = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  function write(value: string) {
    const day = toDateText(value);
    if (!text.current || text.current.value === day) return;
    text.current.value = day;
    text.current.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function openPicker() {
    if (!picker.current || !text.current) return;
    picker.current.value = toIsoDay(text.current.value);
    picker.current.showPicker();
  }

  return (
    <Field
      id={field.id}
      label={label}
      hint={hint}
      error={error ?? field.error}
      required={required}
      labelHidden={labelHidden}
      className={fieldClassName}
    >
      <span className="relative flex w-52 max-w-full">
        <input
          {...field.aria}
          ref={text}
          type="text"
          id={field.id}
          name={props.name}
          defaultValue={field.value}
          disabled={props.disabled}
          readOnly={props.readOnly}
          required={required}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          onBlur={(event) => write(event.currentTarget.value)}
          className="control pr-12"
        />
        <input
          ref={picker}
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => event.currentTarget.value && write(event.currentTarget.value)}
          className="pointer-events-none absolute right-0 bottom-0 size-11 opacity-0"
        />
        {scripted && !props.disabled && !props.readOnly && (
          <button
            type="button"
            onClick={openPicker}
            aria-label="Chọn ngày trên lịch"
            className="absolute top-0 right-0 inline-flex size-11 items-center justify-center rounded-control text-accent hover:bg-accent-soft"
          >
            <Icon name="calendar" />
          </button>
        )}
      </span>
    </Field>
  );
}
