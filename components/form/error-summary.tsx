"use client";

import { useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";
import { fieldIdOf } from "./form-context";

interface ErrorSummaryProps {
  /** Sentence on the whole form; without it the number of fields is said. */
  message?: string;
  /** Keyed by field name, in the order of the page. */
  errors: Record<string, string>;
  idPrefix?: string;
}

/** What is wrong, on top of a form, each error a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ message, errors, idPrefix }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const entries = Object.entries(errors);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-5 flex items-start gap-3 rounded-control border-2 border-bad-strong bg-surface p-4"
    >
      <Icon name="circle-alert" className="mt-0.5 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{message ?? `Còn ${entries.length} chỗ cần sửa trước khi tiếp tục.`}</p>
        {entries.length > 0 && (
          <ul className="mt-1">
            {entries.map(([name, error]) => (
              <li key={name}>
                <a
                  href={`#${fieldIdOf(name, idPrefix)}`}
                  onClick={(event) => focusField(event, fieldIdOf(name, idPrefix))}
                  className="link inline-block py-1 font-semibold text-bad"
                >
                  {error}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** Moves to the control itself; a fieldset or a closed details opens the way to its first control. */
function focusField(event: { preventDefault(): void }, id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.closest("details")?.setAttribute("open", "");
  const control = target.matches("input, select, textarea") ? target : target.querySelector<HTMLElement>("input, select, textarea");
  const focused = control ?? target;
  focused.scrollIntoView({ block: "center" });
  focused.focus({ preventScroll: true });
}
