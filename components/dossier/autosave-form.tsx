"use client";

import { type ReactNode, useActionState, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { useScripted } from "@/components/form/use-scripted";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { StatusLine } from "@/components/ui/status-line";
import { emptySaveState, type SaveState } from "@/lib/forms/save-state";
import { AutosaveProvider } from "./autosave-context";
import { ConflictNotice } from "./conflict-notice";
import { differing, type Texts } from "./draft-store";
import { useAutosave } from "./use-autosave";

interface AutosaveFormProps {
  action: (state: SaveState, formData: FormData) => Promise<SaveState>;
  /** Keys of the record, posted along. */
  hidden: Texts;
  version: string;
  values: Texts;
  labels: Texts;
  stamp: number;
  draftKey: string;
  liveKey: string;
  /** Hears every answer that stored something. */
  onSaved?: (answer: SaveState) => void;
  idPrefix: string;
  /** Left of the saving state: code of the criterion. */
  kicker: ReactNode;
  /** Between the first line and the fields: wording, facts, comment. */
  head: ReactNode;
  children: ReactNode;
}

/** A card that saves itself; without scripts a plain form with "Lưu". Its fields take the form from the context. */
export function AutosaveForm(props: AutosaveFormProps) {
  const { action, hidden, values, labels, idPrefix } = props;
  const [posted, post] = useActionState(action, emptySaveState);
  const scripted = useScripted();
  const formId = `the-${idPrefix}`;
  const start = useMemo(() => ({ ...values, ...pick(posted.values, values) }), [values, posted.values]);
  const [early] = useState(() => typedEarly(formId, start));
  const form = useForm<Texts>({ defaultValues: start });
  const { shown, touch, flush, choose, discard, typed } = useAutosave({ ...props, form, early, version: posted.version || props.version });

  const errors = scripted && Object.keys(shown.errors).length + shown.time.length > 0 ? shown.errors : posted.errors;
  const theirs = shown.theirs ?? (scripted ? null : posted.theirs);
  const message = shown.message || (scripted ? "" : (posted.message ?? ""));
  const context = useMemo(() => ({ errors, values: start, pending: false, idPrefix }), [errors, start, idPrefix]);
  return (
    <form
      id={formId}
      action={post}
      noValidate
      onChange={() => touch()}
      onBlur={() => void flush()}
      onSubmit={(event) => {
        event.preventDefault();
        touch(0);
      }}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <p className="font-semibold text-accent">{props.kicker}</p>
        <StatusLine
          state={shown.state === "idle" && !shown.time && posted.savedAt ? "saved" : shown.state}
          time={shown.time || (scripted ? "" : posted.savedAt)}
          text={Object.keys(shown.errors).length > 0 && shown.state === "failed" ? "Còn ô chưa đúng" : undefined}
        />
      </div>
      {props.head}
      {theirs ? (
        <ConflictNotice message={message} mine={typed()} theirs={theirs} labels={labels} onChoose={scripted ? choose : undefined} />
      ) : (
        message && (
          <Notice tone="bad" live className="mb-3">
            {message}
          </Notice>
        )
      )}
      {shown.restored && (
        <Notice
          tone="info"
          live
          className="mb-3"
          actions={
            <Button variant="secondary" onClick={discard}>
              Bỏ, dùng nội dung đã lưu
            </Button>
          }
        >
          Đã khôi phục nội dung đồng chí nhập lần trước mà chưa kịp lưu.
        </Notice>
      )}
      {Object.entries({ ...hidden, version: posted.version || props.version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext value={context}>
        <AutosaveProvider value={form}>{props.children}</AutosaveProvider>
        {!scripted && (
          <SubmitButton variant="secondary" icon="save" className="mt-3">
            Lưu
          </SubmitButton>
        )}
      </FormContext>
    </form>
  );
}

function pick(from: Texts, names: Texts): Texts {
  return Object.fromEntries(Object.entries(from).filter(([name]) => name in names));
}

/** What somebody typed into the server's page before the scripts ran; null where nothing, and on a page made by scripts. */
function typedEarly(formId: string, start: Texts): Texts | null {
  if (typeof document === "undefined") return null;
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return null;
  const found = new FormData(form);
  const now = Object.fromEntries(Object.keys(start).map((name) => [name, String(found.get(name) ?? "")]));
  return differing(now, start).length > 0 ? now : null;
}
