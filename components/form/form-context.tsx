"use client";

import { createContext, useContext } from "react";

interface FormContextValue {
  errors: Record<string, string>;
  values: Record<string, string>;
  pending: boolean;
  /** Put before field ids where two forms of a page share names. */
  idPrefix?: string;
}

export const FormContext = createContext<FormContextValue>({ errors: {}, values: {}, pending: false });

interface FieldInput {
  name: string;
  id?: string;
  hint?: unknown;
  error?: string;
  defaultValue?: string | number | readonly string[];
}

/**
 * What a control needs from its form: id, last typed value, error and the aria attributes that tie hint and
 * error to it. Works outside a form as well, with what the props say.
 */
export function useField({ name, id, hint, error, defaultValue }: FieldInput) {
  const form = useContext(FormContext);
  const fieldId = id ?? fieldIdOf(name, form.idPrefix);
  const message = error ?? form.errors[name];
  const describedBy = [hint && `${fieldId}-hint`, message && `${fieldId}-error`].filter(Boolean).join(" ");
  return {
    id: fieldId,
    error: message,
    value: form.values[name] ?? defaultValue,
    aria: {
      "aria-invalid": message ? (true as const) : undefined,
      "aria-describedby": describedBy || undefined,
    },
  };
}

/** Id of a control by its name; the error summary links to it. */
export function fieldIdOf(name: string, idPrefix?: string): string {
  return idPrefix ? `${idPrefix}-${name}` : name;
}
