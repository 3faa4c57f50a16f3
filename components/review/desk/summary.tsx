import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Summary } from "./types";

/** Nội dung x/y as bars and the Đề xuất with its reasons; read aloud when it changes. */
export function DeskSummary({ summary, groups }: { summary: Summary; groups: readonly { code: string; name: string }[] }) {
  return (
    <div className="mb-4 grid grid-cols-3 gap-2 @lg:gap-3 @5xl:grid-cols-[repeat(3,minmax(0,1fr))_minmax(0,2fr)]">
      {summary.groups.map((group) => (
        <div key={group.code} className="rounded-card border border-line bg-surface p-2 @lg:p-3">
          <ProgressBar
            showLabel
            label={`Nội dung ${group.code}`}
            value={group.passed}
            max={group.applicable}
            tone={group.holds ? "good" : "bad"}
          />
          <span className="sr-only">{groups.find((known) => known.code === group.code)?.name}</span>
        </div>
      ))}
      <Notice
        tone={summary.eligible ? "good" : "bad"}
        title={`Đề xuất: ${summary.label.toLowerCase()}`}
        className="col-span-3 @5xl:col-span-1"
      >
        <div aria-live="polite" className="text-[0.9375rem]">
          {summary.reasons.length === 0 ? "Mọi tiêu chí bắt buộc và từng nội dung đều đạt." : summary.reasons.join(" ")}
        </div>
      </Notice>
    </div>
  );
}
