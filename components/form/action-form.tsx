"use client";

import { unstable_rethrow } from "next/navigation";
import { type ReactNode, type SubmitEvent, startTransition, useActionState, useCallback, useRef, useState, useTransition } from "react";
import { Notice } from "@/components/ui/notice";
import { emptyFormState, type FormState, typedValues } from "@/lib/forms/form-state";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { useUnsavedWarning } from "./use-unsaved-warning";

interface ActionFormProps {
  /** Server action; bind ids with `.bind(null, id)` or pass them as hidden inputs. */
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  children: ReactNode;
  /** Values and errors to begin with. */
  initial?: FormState;
  idPrefix?: string;
  /** Empty the fields after success (a comment box). */
  resetOnSuccess?: boolean;
  /** Off for a form of one button. */
  warnOnLeave?: boolean;
  label?: string;
  className?: string;
}

/**
 * A form over a server action. Without scripts it posts to the action; with scripts it keeps every typed
 * word on errors and on a lost connection, moves to the summary, and asks before unsaved words are left.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, children, initial = emptyFormState, idPrefix, resetOnSuccess, warnOnLeave = true } = props;
  const [posted, post] = useActionState(action, initial);
  const [answer, setAnswer] = useState<{ state: FormState; count: number }>();
  const [pending, startSending] = useTransition();
  const dirty = useRef(false);
  useUnsavedWarning(useCallback(() => warnOnLeave && dirty.current, [warnOnLeave]));

  const state = answer?.state ?? posted;
  const failed = !state.ok && (state.message !== undefined || Object.keys(state.errors).length > 0);

  function send(event: SubmitEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const submitter = event.nativeEvent.submitter;
    if (submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (pending) return;
    const formData = new FormData(form, submitter);
    startSending(async () => {
      const wasDirty = dirty.current;
      dirty.current = false;
      const next = await sendOrExplain(action, state, formData);
      dirty.current = wasDirty && !next.ok;
      if (next.ok && resetOnSuccess) form.reset();
      startTransition(() => setAnswer((last) => ({ state: next, count: (last?.count ?? 0) + 1 })));
    });
  }

  return (
    <form
      action={post}
      onSubmit={send}
      onInput={() => {
        dirty.current = true;
      }}
      noValidate
      aria-label={props.label}
      className={props.className}
    >
      {failed && <ErrorSummary key={answer?.count} message={state.message} errors={state.errors} idPrefix={idPrefix} />}
      {state.ok && state.message && (
        <Notice tone="good" live className="mb-5">
          {state.message}
        </Notice>
      )}
      <FormContext value={{ errors: state.errors, values: state.values, pending, idPrefix }}>{children}</FormContext>
    </form>
  );
}

/** The action's answer; a lost connection becomes a sentence instead of an error page. Redirects pass through. */
async function sendOrExplain(action: ActionFormProps["action"], state: FormState, formData: FormData): Promise<FormState> {
  try {
    return await action(state, formData);
  } catch (error) {
    unstable_rethrow(error);
    return {
      ok: false,
      message: "Chưa gửi được: mất kết nối hoặc máy chủ đang bận. Nội dung đã nhập vẫn còn trên trang, xin gửi lại.",
      errors: {},
      values: typedValues(formData),
    };
  }
}
