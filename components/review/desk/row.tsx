"use client";

import { type SubmitEvent, useRef, useState } from "react";
import { useScripted } from "@/components/form/use-scripted";
import { Icon } from "@/components/ui/icon";
import type { Verdict } from "@/lib/domain/assessment";
import type { ReviewMark } from "@/lib/domain/review";
import { ItemFacts } from "./item-facts";
import { MarkButtons } from "./mark-buttons";
import { PlainVerdict } from "./plain-verdict";
import { type Draft, ReasonBox } from "./reason-box";
import type { EvidenceData, ItemData } from "./types";
import type { NewMark, Saving } from "./use-marks";

interface RowProps {
  dossierId: string;
  item: ItemData;
  saving?: Saving;
  /** Why marks cannot be given now; "" where they can. */
  locked: string;
  /** Comment with which the item was returned and waits for the unit. */
  returned?: string;
  openEvidence: string | null;
  /** Without scripts: the action of the form, and what it refused of this item. */
  post: (formData: FormData) => void;
  refused?: { message: string; values: Record<string, string> };
  onMark: (item: ItemData, mark: NewMark) => Promise<boolean>;
  onNext: () => void;
  onEvidence: (piece: EvidenceData) => void;
}

/** One item of the desk: facts, evidence, the mark, and words where the reviewer disagrees. */
export function DeskRow(props: RowProps) {
  const { dossierId, item, saving, locked, returned, openEvidence, post, refused, onMark, onNext, onEvidence } = props;
  const scripted = useScripted();
  const [draft, setDraft] = useState<Draft | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function give(mark: ReviewMark | null, verdict: Verdict | null = null, reason = "") {
    const done = onMark(item, { mark, verdict, comment: reason });
    if (mark === "agree") {
      setDraft(null);
      onNext();
    }
    if ((await done) && mark !== "agree") {
      setDraft(null);
      if (mark) onNext();
    }
  }

  function open(mark: Draft["mark"]) {
    const other = item.self === "notMet" || item.self === "noData" ? "met" : "notMet";
    setDraft({
      mark,
      verdict: item.mark === "override" ? (item.verdict ?? other) : other,
      reason: item.mark === mark ? item.comment : (draft?.reason ?? ""),
    });
  }

  function close() {
    form.current?.querySelector<HTMLElement>(`button[data-mark="${draft?.mark}"]`)?.focus();
    setDraft(null);
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    const mark = button instanceof HTMLButtonElement ? button.value : "";
    if (draft && (mark === "" || button?.closest("fieldset"))) {
      void give(draft.mark, draft.mark === "override" ? (draft.verdict as Verdict) : null, draft.reason);
    } else if (mark === item.mark && mark === "agree") void give(null);
    else if (mark === "agree") void give("agree");
    else if (mark === "override" || mark === "insufficient") open(mark);
  }

  const typed = refused && refused.values.item === item.item ? refused.values : undefined;
  return (
    <li data-row className="px-4 py-3 focus-within:bg-accent-soft/50">
      <form ref={form} action={post} onSubmit={submit} className="space-y-3">
        <input type="hidden" name="dossierId" value={dossierId} />
        <input type="hidden" name="item" value={item.item} />
        <input type="hidden" name="entryVersion" value={item.version} />
        <div className="desk-row">
          <ItemFacts item={item} openEvidence={openEvidence} onEvidence={onEvidence} />
          <MarkButtons item={item} saving={saving} locked={locked} drafting={draft?.mark ?? null} />
        </div>
        {returned && (
          <p className="flex items-start gap-2 text-warn">
            <Icon name="undo-2" className="mt-0.5" />
            Đã trả lại: {returned}
          </p>
        )}
        {!draft && item.comment && (
          <p className="flex items-start gap-2 text-warn">
            <Icon name="message-square" className="mt-0.5" />
            {item.comment}
          </p>
        )}
        {draft && <ReasonBox item={item} draft={draft} problem={saving?.problem} onChange={setDraft} onClose={close} />}
        {!scripted && !locked && typed && (
          <>
            <p className="font-semibold text-bad">{refused?.message}</p>
            <PlainVerdict item={item} typed={typed} />
          </>
        )}
      </form>
    </li>
  );
}
