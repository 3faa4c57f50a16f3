import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

interface DetailsProps {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  /** At the right of the summary: a badge, a count. */
  aside?: ReactNode;
  /** Drawn as a panel of its own instead of a line in the text. */
  card?: boolean;
  id?: string;
  className?: string;
}

/** Something more to read for those who want it; open on paper when it was open on the screen. */
export function Details({ summary, children, open, aside, card, id, className }: DetailsProps) {
  return (
    <details id={id} open={open} className={cx("group", card && "rounded-card border border-line bg-surface px-4 sm:px-5", className)}>
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-3 gap-y-1 py-2">
        <Icon name="chevron-right" className="text-accent group-open:rotate-90" />
        <span className={cx("min-w-0 flex-1", card ? "font-semibold text-lg" : "font-semibold text-accent")}>{summary}</span>
        {aside}
      </summary>
      <div className={card ? "pt-1 pb-4" : "pb-3 pl-8"}>{children}</div>
    </details>
  );
}
