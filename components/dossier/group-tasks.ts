import type { Task } from "@/components/ui/task-list";
import type { GroupState } from "@/lib/domain/completeness";
import { missingItems } from "@/lib/domain/items";
import { PART_LABEL } from "@/lib/domain/labels";
import { PARTS } from "@/lib/domain/parts";

interface NamedGroup extends GroupState {
  name: string;
}

/** The three nội dung as tasks: x/y filled, which are missing or returned; with `results` how many are đạt. */
export function groupTasks(
  base: string,
  groups: readonly NamedGroup[],
  missing: readonly { item: string }[],
  results: boolean,
  returned: readonly string[] = [],
): Task[] {
  return groups.map((group) => {
    const open = [...new Set(missing.map(({ item }) => item).filter((item) => item.startsWith(`${group.code}.`)))];
    const done = open.length === 0;
    const back = returned.filter((item) => item.startsWith(`${group.code}.`));
    const status: Task["status"] = done
      ? { tone: "good", label: results ? `Đạt ${group.passed}/${group.applicable}` : "Đã đủ" }
      : { tone: group.filled === 0 ? "neutral" : "info", label: `${group.filled}/${group.total}`, icon: "circle-dashed" };
    return {
      id: `nd-${group.code}`,
      label: `Nội dung ${group.code}. ${group.name}`,
      href: `${base}/${group.code}`,
      status: back.length > 0 ? { tone: "warn", label: `Trả lại ${back.length}`, icon: "undo-2" } : status,
      hint: back.length > 0 ? `Cần sửa: ${back.join(" · ")}` : done || group.filled === 0 ? undefined : `Còn thiếu: ${open.join(" · ")}`,
    };
  });
}

/** The gate items of a self-assessment as tasks. */
export function partTasks(base: string, missing: readonly { item: string; what: string }[], returned: readonly string[] = []): Task[] {
  const open = missingItems(missing.filter((item) => item.what === "part"));
  return PARTS.map((part) => ({
    id: part,
    label: PART_LABEL[part],
    href: `${base}/kem-theo#tc-${part}`,
    status: returned.includes(part)
      ? { tone: "warn", label: "Trả lại", icon: "undo-2" }
      : open.includes(part)
        ? { tone: "neutral", label: "Chưa đủ", icon: "circle-dashed" }
        : { tone: "good", label: "Đã đủ" },
  }));
}
