import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

interface EmptyStateProps {
  /** A full sentence: what is not there yet and why. */
  children: ReactNode;
  /** The next step, where the reader may take one. */
  action?: ReactNode;
  icon?: IconName;
}

/** Stands where a list would be. */
export function EmptyState({ children, action, icon = "inbox" }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-3 rounded-card border border-line border-dashed bg-surface px-4 py-10 text-center">
      <Icon name={icon} className="size-8 text-muted" />
      <div className="max-w-prose">{children}</div>
      {action}
    </div>
  );
}
