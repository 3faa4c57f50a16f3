"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Reads the page's data again every few seconds while `active`, as long as the page is looked at. */
export function RefreshWhile({ active, seconds = 3 }: { active: boolean; seconds?: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => document.visibilityState === "visible" && refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [active, seconds, refresh]);
  return null;
}
