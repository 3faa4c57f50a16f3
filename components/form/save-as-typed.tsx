"use client";

import { useEffect, useRef, useState } from "react";
import { StatusLine } from "@/components/ui/status-line";
import { emptyFormState, type FormState } from "@/lib/forms/form-state";

type Saving = { state: "idle" | "saving" | "saved" | "failed" | "offline"; text?: string };

const PAUSE_MS = 900;

/** Saves the form around it a moment after something changed, one save at a time; the page answers with a new preview. */
export function SaveAsTyped({ action }: { action: (state: FormState, formData: FormData) => Promise<FormState> }) {
  const place = useRef<HTMLDivElement>(null);
  const [saving, setSaving] = useState<Saving>({ state: "idle", text: "Tự lưu khi đồng chí sửa" });

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;

    async function save() {
      if (running) {
        again = true;
        return;
      }
      running = true;
      setSaving({ state: "saving" });
      try {
        const answer = await action(emptyFormState, new FormData(form ?? undefined));
        setSaving(answer.ok ? { state: "saved", text: answer.message } : { state: "failed", text: whyNot(answer) });
      } catch {
        setSaving({ state: "offline", text: "Mất kết nối, chưa lưu" });
      }
      running = false;
      if (again) {
        again = false;
        later();
      }
    }

    function later() {
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE_MS);
    }

    function typed(event: Event) {
      if (event.target instanceof HTMLInputElement && event.target.name === "confirmed") return;
      later();
    }

    function stop() {
      clearTimeout(timer);
    }

    form.addEventListener("input", typed);
    form.addEventListener("submit", stop);
    return () => {
      stop();
      form.removeEventListener("input", typed);
      form.removeEventListener("submit", stop);
    };
  }, [action]);

  return (
    <div ref={place}>
      <StatusLine state={saving.state} text={saving.text} />
    </div>
  );
}

function whyNot({ message, errors }: FormState): string {
  return `Chưa lưu: ${Object.values(errors)[0] ?? message ?? ""}`;
}
