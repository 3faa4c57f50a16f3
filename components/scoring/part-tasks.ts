import type { Task } from "@/components/ui/task-list";
import { pointsText } from "@/lib/domain/score-text";
import type { GroupSummary } from "@/lib/domain/sheet-summary";

/** The nhóm of a sheet and its questions as tasks: x/y filled in, points so far. */
export function partTasks(parts: readonly { code: string; title: string; href: string }[], groups: readonly GroupSummary[]): Task[] {
  return parts.map(({ code, title, href }) => {
    const group = groups.find((one) => one.code === code);
    const { filled = 0, total = 0, points = null, maximum = null, optional = false } = group ?? {};
    const done = optional ? filled > 0 : filled === total;
    return {
      id: `nhom-${code}`,
      label: title,
      href,
      hint: points === null ? undefined : `${pointsText(points)}${optional ? "" : ` trên ${pointsText(maximum)}`}`,
      status: done
        ? { tone: "good", label: `${filled}/${total}` }
        : { tone: filled === 0 ? "neutral" : "info", label: optional ? "Không bắt buộc" : `${filled}/${total}`, icon: "circle-dashed" },
    };
  });
}
