import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";
import { type Tone, toneSoft } from "./tone";

export interface TimelineItem {
  id: string;
  icon: IconName;
  title: ReactNode;
  /** Written out ("05/11/2024, 16:20"). */
  date?: string;
  /** The same for machines (ISO). */
  dateTime?: string;
  who?: string;
  tone?: Tone;
  /** The step one is in. */
  current?: boolean;
  children?: ReactNode;
}

/** A story from top to bottom: what, when, who, and what came of it. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label}>
      {items.map((item) => (
        <li
          key={item.id}
          aria-current={item.current ? "step" : undefined}
          className="group keep-together relative flex gap-3 pb-6 last:pb-0 sm:gap-4"
        >
          <span aria-hidden="true" className="absolute top-9 bottom-0 left-[1.1875rem] w-0.5 bg-line group-last:hidden" />
          <span
            className={cx(
              "z-1 inline-flex size-10 flex-none items-center justify-center rounded-full",
              item.current ? "bg-accent-strong text-on-accent" : toneSoft[item.tone ?? "neutral"],
            )}
          >
            <Icon name={item.icon} />
          </span>
          <div className="min-w-0 flex-1 pt-1.5">
            <div className={item.current ? "font-semibold text-lg" : "font-medium"}>{item.title}</div>
            {(item.date || item.who) && (
              <p className="text-[0.9375rem] text-muted">
                {item.date && <time dateTime={item.dateTime}>{item.date}</time>}
                {item.date && item.who && " · "}
                {item.who}
              </p>
            )}
            {item.children && <div className="mt-2">{item.children}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
