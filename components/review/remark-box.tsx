"use client";

import { useEffect, useRef, useState } from "react";
import { Textarea } from "@/components/form/textarea";
import { type SavingState, StatusLine } from "@/components/ui/status-line";
import { saveRemark } from "@/lib/actions/review-registration";

const PAUSE_MS = 1200;

/** The remark on one criterion; saves itself after a pause and on leaving the box. What is typed stays, whatever the network does. */
export function RemarkBox({ dossierId, code, saved }: { dossierId: string; code: string; saved: string }) {
  const [state, setState] = useState<{ state: SavingState; time?: string; text?: string }>({ state: "idle" });
  const kept = useRef(saved);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const box = useRef<HTMLTextAreaElement>(null);
  const sending = useRef(false);

  useEffect(() => () => clearTimeout(timer.current), []);

  async function save() {
    clearTimeout(timer.current);
    const text = box.current?.value ?? "";
    if (text === kept.current || sending.current) return;
    sending.current = true;
    setState({ state: "saving" });
    try {
      const answer = await saveRemark(dossierId, code, text);
      if ("problem" in answer) setState({ state: "failed", text: answer.problem });
      else {
        kept.current = text;
        setState({ state: "saved", time: answer.savedAt });
      }
    } catch {
      setState({ state: "offline", text: "Chưa lưu được: mất kết nối. Nhận xét vẫn còn ở đây." });
    }
    sending.current = false;
    if (box.current && box.current.value !== text) timer.current = setTimeout(save, PAUSE_MS);
  }

  return (
    <>
      <Textarea
        ref={box}
        name={`nhan-xet-${code}`}
        label={`Nhận xét để trả lại ${code}`}
        defaultValue={saved}
        rows={2}
        maxLength={2000}
        onInput={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(save, PAUSE_MS);
        }}
        onBlur={save}
      />
      <StatusLine {...state} />
    </>
  );
}
