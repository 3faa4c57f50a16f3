import { cx } from "./cx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

const shape =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 py-2 text-center font-semibold no-underline print:hidden disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-75";

const look: Record<ButtonVariant, string> = {
  primary: "bg-accent-strong text-on-accent hover:bg-accent-hover",
  secondary: "border border-accent-line bg-surface text-accent hover:bg-accent-soft",
  quiet: "px-3 text-accent hover:bg-accent-soft",
  danger: "bg-bad-strong text-on-accent hover:bg-bad-hover",
};

/** Classes shared by everything that looks like a button. One primary per screen. */
export function buttonStyle(variant: ButtonVariant = "primary", wide = false, className?: string): string {
  return cx(shape, look[variant], wide && "w-full", className);
}
