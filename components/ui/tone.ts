import type { IconName } from "./icon";

/** What a status means for its reader. Every tone comes with an icon and a word, never colour alone. */
export type Tone = "good" | "warn" | "bad" | "info" | "neutral";

/** Icon of a tone where the caller names none. */
export const toneIcon: Record<Tone, IconName> = {
  good: "circle-check",
  warn: "triangle-alert",
  bad: "circle-x",
  info: "info",
  neutral: "circle-minus",
};

/** Soft background with readable text. */
export const toneSoft: Record<Tone, string> = {
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
  info: "bg-accent-soft text-accent",
  neutral: "bg-sunken text-muted",
};

/** Text colour alone. */
export const toneText: Record<Tone, string> = {
  good: "text-good",
  warn: "text-warn",
  bad: "text-bad",
  info: "text-accent",
  neutral: "text-muted",
};
