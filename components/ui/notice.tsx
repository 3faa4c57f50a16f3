import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";
import { type Tone, toneIcon, toneSoft } from "./tone";

interface NoticeProps {
  tone: Exclude<Tone, "neutral">;
  /** Short bold lead ("Đoàn Khối trả lại"). */
  title?: ReactNode;
  children?: ReactNode;
  icon?: IconName;
  /** Buttons or links under the words. */
  actions?: ReactNode;
  /** Set when it appears as the answer to something just done: it is then read aloud. */
  live?: boolean;
  className?: string;
}

/** A callout: what happened or what to mind, and what to do about it. */
export function Notice({ tone, title, children, icon, actions, live, className }: NoticeProps) {
  return (
    <div
      role={live ? (tone === "bad" ? "alert" : "status") : undefined}
      className={cx("keep-together flex items-start gap-3 rounded-control p-3 sm:p-4", toneSoft[tone], className)}
    >
      <Icon name={icon ?? toneIcon[tone]} className="mt-0.5" />
      <div className="min-w-0 flex-1 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="flex flex-wrap gap-3 pt-2">{actions}</div>}
      </div>
    </div>
  );
}
