"use client";

import { useCallback, useEffect, useId, useRef } from "react";
import { FieldError } from "@/components/form/field";
import { useUnsavedWarning } from "@/components/form/use-unsaved-warning";
import { Button } from "@/components/ui/button";
import { VERDICT_LABEL } from "@/lib/domain/labels";
import type { ItemData } from "./types";

export interface Draft {
  mark: "override" | "insufficient";
  verdict: string;
  reason: string;
}

interface ReasonBoxProps {
  item: ItemData;
  draft: Draft;
  problem?: string;
  onChange: (draft: Draft) => void;
  onClose: () => void;
}

/** Words for a disagreement: another verdict with its reason, or what evidence is missing. */
export function ReasonBox({ item, draft, problem, onChange, onClose }: ReasonBoxProps) {
  const id = useId();
  useUnsavedWarning(useCallback(() => draft.reason !== item.comment, [draft.reason, item.comment]));
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => words.current?.focus(), []);
  const isOverride = draft.mark === "override";
  const choices = (["met", "metThreshold", "notMet", "notApplicable"] as const).filter(
    (verdict) => verdict !== item.self && (verdict !== "notApplicable" || item.notApplicableAllowed),
  );
  return (
    <fieldset onKeyDown={(event) => event.key === "Escape" && onClose()} className="rounded-control bg-sunken p-3">
      <legend className="sr-only">
        {isOverride ? "Kết luận khác" : "Chưa đủ minh chứng"} {item.item}
      </legend>
      {problem && <FieldError id={id}>{problem}</FieldError>}
      <div className="flex flex-wrap items-end gap-3">
        {isOverride && !item.isPart && (
          <label className="font-semibold">
            Kết luận
            <select
              name="verdict"
              value={draft.verdict}
              onChange={(event) => onChange({ ...draft, verdict: event.currentTarget.value })}
              className="control mt-1 block w-auto font-normal"
            >
              {choices.map((verdict) => (
                <option key={verdict} value={verdict}>
                  {VERDICT_LABEL[verdict]}
                </option>
              ))}
            </select>
          </label>
        )}
        <label className="min-w-48 flex-1 font-semibold">
          {isOverride ? "Lý do" : "Cần bổ sung gì"}
          <textarea
            ref={words}
            name="reason"
            rows={1}
            maxLength={2000}
            value={draft.reason}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
            onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
            }}
            className="control field-sizing-content mt-1 block max-h-60 font-normal"
          />
        </label>
        <div className="flex gap-2">
          <Button type="submit" name="mark" value={draft.mark}>
            Lưu
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Thôi
          </Button>
        </div>
      </div>
    </fieldset>
  );
}
