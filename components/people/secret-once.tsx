"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/components/form/form-context";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";

interface SecretOnceProps {
  /** Under which name the form's answer carries the secret. */
  name: string;
  label: string;
  copyText: string;
  children?: ReactNode;
}

/** A secret in the answer of its form: shown this once, to copy. */
export function SecretOnce({ name, label, copyText, children }: SecretOnceProps) {
  const { values, errors } = useContext(FormContext);
  const secret = values[name];
  if (!secret || Object.keys(errors).length > 0) return null;
  return (
    <Notice
      tone="warn"
      icon="key-round"
      title={`${label} chỉ hiện một lần này`}
      live
      actions={<CopyButton text={secret}>{copyText}</CopyButton>}
    >
      <p className="break-all rounded-control bg-surface px-3 py-2 font-mono text-ink">{secret}</p>
      {children}
    </Notice>
  );
}
