import { TextInput, type TextInputProps } from "./text-input";

/** A figure typed the Vietnamese way ("95,5"); it stays a text, the schema of the form reads it. */
export function NumberInput({ fieldClassName = "w-28", className, ...input }: TextInputProps) {
  return (
    <TextInput
      {...input}
      inputMode="decimal"
      autoComplete="off"
      fieldClassName={fieldClassName}
      className={`text-right ${className ?? ""}`}
    />
  );
}
