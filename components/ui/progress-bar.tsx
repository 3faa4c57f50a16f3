import { cx } from "./cx";
import type { Tone } from "./tone";

interface ProgressBarProps {
  value: number;
  max: number;
  /** What is counted ("Nội dung 1: tiêu chí đã điền"). */
  label: string;
  /** Words at the right; "21/25" where absent. */
  text?: string;
  tone?: Exclude<Tone, "neutral">;
  /** Shows the label above the bar as well. */
  showLabel?: boolean;
  className?: string;
}

/** How far something has come: a bar with its figures beside it. */
export function ProgressBar(props: ProgressBarProps) {
  const { value, max, label, text = `${value}/${max}`, tone = "info", showLabel, className } = props;
  return (
    <div className={className}>
      {showLabel && <p className="mb-1 text-muted">{label}</p>}
      <div className="flex items-center gap-3">
        <progress
          className={cx("bar", tone !== "info" && `bar-${tone}`)}
          value={value}
          max={Math.max(max, 1)}
          aria-label={label}
          aria-valuetext={text}
        />
        <span className="flex-none whitespace-nowrap font-semibold">{text}</span>
      </div>
    </div>
  );
}
