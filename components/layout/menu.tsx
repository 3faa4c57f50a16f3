"use client";

import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { cx } from "@/components/ui/cx";

interface MenuProps {
  /** What the closed menu shows. */
  summary: ReactNode;
  children: ReactNode;
  /** Accessible name where the summary is an icon alone. */
  label?: string;
  /** Side of the summary the panel hangs on. */
  align?: "left" | "right";
  /** Opens upwards, from the bottom bar. */
  up?: boolean;
  className?: string;
  summaryClassName?: string;
}

/** A native details as a menu: works without scripts; with them Escape, a click outside and a new page close it. */
export function Menu({ summary, children, label, align = "right", up, className, summaryClassName }: MenuProps) {
  const box = useRef<HTMLDetailsElement>(null);
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page is what closes the menu
  useEffect(() => box.current?.removeAttribute("open"), [pathname]);

  useEffect(() => {
    function onPointer(event: PointerEvent) {
      if (event.target instanceof Node && !box.current?.contains(event.target)) box.current?.removeAttribute("open");
    }
    function onKey(event: KeyboardEvent) {
      if (event.key !== "Escape" || !box.current?.open) return;
      box.current.removeAttribute("open");
      box.current.querySelector("summary")?.focus();
    }
    document.addEventListener("pointerdown", onPointer);
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("pointerdown", onPointer);
      document.removeEventListener("keydown", onKey);
    };
  }, []);

  return (
    <details ref={box} className={cx("relative", className)}>
      <summary aria-label={label} className={cx("flex min-h-11 list-none items-center", summaryClassName)}>
        {summary}
      </summary>
      <div
        className={cx(
          "absolute z-40 w-max min-w-48 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-surface p-1.5 shadow-raised",
          align === "right" ? "right-0" : "left-0",
          up ? "bottom-full mb-2" : "top-full mt-1",
        )}
      >
        {children}
      </div>
    </details>
  );
}
