import type { Task } from "@/components/ui/task-list";
import { type GroupState, missingItems } from "@/lib/domain/completeness";
import { PART_LABEL } from "@/lib/domain/labels";
import { PARTS } from "@/lib/domain/parts";

interface NamedGroup extends GroupState {
  name: string;
}

/** The three nội dung as tasks: x/y filled, which are missing; with `results` how many are đạt. */
export function groupTasks(base: string, groups: readonly NamedGroup[], missing: readonly { item: string }[], results: boolean): Task[] {
  return groups.map((group) => {
    const open = [...new Set(missing.map(({ item }) => item).filter((item) => item.startsWith(`${group.code}.`)))];
    const done = open.length === 0;
    return {
      id: `nd-${group.code}`,
      label: `Nội dung ${group.code}. ${group.name}`,
      href: `${base}/${group.code}`,
      status: done
        ? { tone: "good", label: results ? `Đạt ${group.passed}/${group.applicable}` : "Đã đủ" }
        : { tone: group.filled === 0 ? "neutral" : "info", label: `${group.filled}/${group.total}`, icon: "circle-dashed" },
      hint: done || group.filled === 0 ? undefined : `Còn thiếu: ${open.join(" · ")}`,
    };
  });
}

/** The gate items of a self-assessment as tasks. */
export function partTasks(base: string, missing: readonly { item: string; what: string }[]): Task[] {
  const open = missingItems(missing.filter((item) => item.what === "part").map(({ item }) => ({ item, what: "part" as const })));
  return PARTS.map((part) => ({
    id: part,
    label: PART_LABEL[part],
    href: `${base}/kem-theo#tc-${part}`,
    status: open.includes(part) ? { tone: "neutral", label: "Chưa đủ", icon: "circle-dashed" } : { tone: "good", label: "Đã đủ" },
  }));
}
