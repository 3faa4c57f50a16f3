import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import type { Level } from "@/lib/domain/classification";

interface LevelSelectProps {
  name: string;
  label: string;
  hint?: string;
  levels: readonly Level[];
  chosen: string | undefined;
}

/** A level of the draft; one that is no longer there stands as "not chosen". */
export function LevelSelect({ name, label, hint, levels, chosen }: LevelSelectProps) {
  const isKnown = levels.some((level) => level.code === chosen);
  return (
    <Select
      name={name}
      label={label}
      hint={hint}
      required
      options={levels.map((level) => ({ value: level.code, label: level.name }))}
      {...(!isKnown && { placeholder: "Chọn mức" })}
      defaultValue={isKnown ? chosen : ""}
    />
  );
}

const MODES = [
  { value: "warn", label: "Cảnh báo", hint: "Ban Thường vụ có thể quyết định khác khi ghi lý do" },
  { value: "block", label: "Không được vượt" },
];

/** Whether a ceiling warns or blocks. */
export function ModeChoice({ chosen }: { chosen: string }) {
  return <RadioGroup name="mode" label="Mức độ" required options={MODES} defaultValue={chosen} />;
}
