import type { ReactNode } from "react";
import { DateInput } from "./date-input";
import { TextInput } from "./text-input";

interface InstantInputProps {
  /** The day is posted under this name, the time under `name.gio`. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** Printed in Vietnam: "08/11/2024". */
  day?: string;
  /** "23:59". */
  time?: string;
}

/** A day and a time of day in Vietnam, side by side. */
export function InstantInput({ name, label, hint = "Ngày/tháng/năm", required, day, time }: InstantInputProps) {
  return (
    <div className="flex flex-wrap items-end gap-3">
      <DateInput name={name} label={label} hint={hint} required={required} defaultValue={day} />
      <TextInput
        inputMode="numeric"
        autoComplete="off"
        placeholder="23:59"
        maxLength={5}
        name={`${name}.gio`}
        label={<span className="font-normal text-muted">Giờ Việt Nam</span>}
        aria-label={`${label}: giờ Việt Nam`}
        defaultValue={time}
        fieldClassName="w-32"
      />
    </div>
  );
}
