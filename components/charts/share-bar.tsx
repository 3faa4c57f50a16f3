import { Icon } from "@/components/ui/icon";
import { type Tone, toneIcon, toneText } from "@/components/ui/tone";

interface ShareBarProps {
  /** What is shared out ("25 tiêu chí của Đoàn cơ sở Sở Y tế"). */
  label: string;
  parts: readonly { label: string; value: number; tone: Tone }[];
}

const fills: Record<Tone, string> = {
  good: "fill-good-strong",
  warn: "fill-warn-strong",
  bad: "fill-bad-strong",
  info: "fill-accent-strong",
  neutral: "fill-control",
};

/** One bar cut into parts, with a legend that says each in words and figures. */
export function ShareBar({ label, parts }: ShareBarProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const shown = parts.filter((part) => part.value > 0);
  let left = 0;
  return (
    <figure className="keep-together">
      <figcaption className="mb-1 text-muted">{label}</figcaption>
      <svg aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none" className="h-3 w-full rounded-full">
        <rect width="100" height="4" className="fill-sunken" />
        {shown.map((part) => {
          const width = (part.value * 100) / total;
          const x = left;
          left += width;
          return <rect key={part.label} x={x} width={Math.max(width - 0.4, 0.4)} height="4" className={fills[part.tone]} />;
        })}
      </svg>
      <ul className="mt-1.5 flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem]">
        {parts.map((part) => (
          <li key={part.label} className={`inline-flex items-center gap-1.5 ${toneText[part.tone]}`}>
            <Icon name={toneIcon[part.tone]} className="size-4" />
            {part.label} <strong className="font-semibold">{part.value}</strong>
          </li>
        ))}
      </ul>
    </figure>
  );
}
