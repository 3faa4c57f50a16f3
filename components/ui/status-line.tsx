import { Icon, type IconName } from "./icon";

export type SavingState = "idle" | "saving" | "saved" | "offline" | "failed";

interface StatusLineProps {
  state: SavingState;
  /** Clock time of the last save, written out ("10:42"). */
  time?: string;
  /** Instead of the usual words, mostly for a failure: what to do. */
  text?: string;
}

const icons: Record<SavingState, IconName> = {
  idle: "cloud-check",
  saving: "cloud-upload",
  saved: "cloud-check",
  offline: "cloud-off",
  failed: "circle-alert",
};

/** Whether what was typed is safe. Read aloud politely when it changes. */
export function StatusLine({ state, time, text }: StatusLineProps) {
  const words = text ?? wordsOf(state, time);
  return (
    <span
      role="status"
      className={`inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap text-[0.9375rem] ${state === "failed" ? "font-semibold text-bad" : "text-muted"}`}
    >
      {words && (
        <>
          <Icon name={icons[state]} />
          {words}
        </>
      )}
    </span>
  );
}

function wordsOf(state: SavingState, time?: string): string {
  if (state === "saving") return "Đang lưu…";
  if (state === "offline") return "Chờ mạng";
  if (state === "failed") return "Chưa lưu được";
  if (time) return `Đã lưu ${time}`;
  return state === "saved" ? "Đã lưu" : "";
}
