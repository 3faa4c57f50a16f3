"use client";

import { useEffect, useRef, useState } from "react";
import { SubmitButton } from "@/components/form/submit-button";

/** Returns the criteria that carry a remark; counts them while they are written. `initial`: remarks saved so far. */
export function ReturnButton({ initial }: { initial: number }) {
  const own = useRef<HTMLSpanElement>(null);
  const [count, setCount] = useState(initial);

  useEffect(() => {
    const form = own.current?.closest("form");
    if (!form) return;
    const boxes = () => [...form.querySelectorAll<HTMLTextAreaElement>('textarea[name^="nhan-xet-"]')];
    const hidden = initial - boxes().filter((box) => box.defaultValue.trim() !== "").length;
    const follow = () => setCount(hidden + boxes().filter((box) => box.value.trim() !== "").length);
    follow();
    form.addEventListener("input", follow);
    return () => form.removeEventListener("input", follow);
  }, [initial]);

  return (
    <span ref={own} className="contents">
      <SubmitButton name="viec" value="tra-lai" variant="secondary" icon="undo-2" pendingText="Đang gửi…">
        {count > 0 ? `Trả lại ${count} tiêu chí` : "Trả lại tiêu chí có nhận xét"}
      </SubmitButton>
    </span>
  );
}
