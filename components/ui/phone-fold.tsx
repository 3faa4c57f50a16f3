import type { ReactNode } from "react";
import { Icon } from "./icon";

interface PhoneFoldProps {
  summary: ReactNode;
  children: ReactNode;
  /** Unfolded on a phone from the start: something inside is filled in. */
  open?: boolean;
}

/** Controls folded on a phone, always in sight on a wider screen, never on paper; works without scripts. */
export function PhoneFold({ summary, children, open }: PhoneFoldProps) {
  return (
    <details open={open} className="phone-fold group print:hidden">
      <summary className="flex min-h-11 list-none items-center gap-3 py-2 supports-[selector(::details-content)]:sm:hidden">
        <Icon name="chevron-right" className="text-accent group-open:rotate-90" />
        <span className="font-semibold text-accent">{summary}</span>
      </summary>
      {children}
    </details>
  );
}
