import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";
import { type Tone, toneIcon, toneSoft } from "./tone";

interface BadgeProps {
  tone: Tone;
  /** The word; never left to the colour. */
  children: ReactNode;
  icon?: IconName;
  className?: string;
}

/** A status as icon and word. */
export function Badge({ tone, children, icon, className }: BadgeProps) {
  return (
    <span className={cx("badge", toneSoft[tone], className)}>
      <Icon name={icon ?? toneIcon[tone]} className="size-4" />
      {children}
    </span>
  );
}
