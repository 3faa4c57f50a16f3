/**
 * What a form action answers: `errors` and `values` are keyed by field name, `message` is one sentence on
 * the whole form. On failure `values` repeats what was typed, so that nothing is lost without scripts.
 */
export interface FormState {
  ok: boolean;
  message?: string;
  errors: Record<string, string>;
  values: Record<string, string>;
}

/** State of a form nobody has sent yet. */
export const emptyFormState: FormState = { ok: false, errors: {}, values: {} };

/** The texts of a form by field name, for `values`; of several with one name the last. Files and the framework's own fields are left out. */
export function typedValues(formData: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of formData) {
    if (typeof value === "string" && !name.startsWith("$")) values[name] = value;
  }
  return values;
}
