"use client";

import { useEffect, useRef, useState } from "react";
import { useScripted } from "@/components/form/use-scripted";

function boxes(form: HTMLFormElement | null | undefined, name: string): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? [])];
}

/** Ticks every box of a name in its form, or none. Absent where scripts are off. */
export function SelectAll({ name }: { name: string }) {
  const scripted = useScripted();
  const own = useRef<HTMLInputElement>(null);
  const [all, setAll] = useState(false);

  useEffect(() => {
    const form = own.current?.form;
    if (!scripted || !form) return;
    const follow = () => {
      const list = boxes(form, name);
      setAll(list.length > 0 && list.every((box) => box.checked));
    };
    form.addEventListener("change", follow);
    return () => form.removeEventListener("change", follow);
  }, [scripted, name]);

  if (!scripted) return <span className="sr-only">Chọn</span>;
  return (
    <label className="inline-flex min-h-11 min-w-11 items-center">
      <input
        ref={own}
        type="checkbox"
        checked={all}
        onChange={(event) => {
          for (const box of boxes(event.currentTarget.form, name)) box.checked = event.currentTarget.checked;
          setAll(event.currentTarget.checked);
        }}
        className="tick"
      />
      <span className="sr-only">Chọn tất cả đơn vị trong trang</span>
    </label>
  );
}
