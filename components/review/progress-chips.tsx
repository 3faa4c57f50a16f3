import { addressOf } from "@/components/admin/address";
import { FilterChips } from "@/components/ui/filter-chips";
import { STAGE_LABEL } from "@/lib/domain/labels";
import { STAGE_SLUG, STAGES, type Stage } from "@/lib/domain/review";

interface ProgressChipsProps {
  path: string;
  filter: { stage?: Stage; late: boolean };
  /** The parameters of the present address. */
  kept: Record<string, string | undefined>;
  counts: Record<Stage, number>;
  everything: number;
  lateCount: number;
}

/** The stages of the year with their numbers, each a filter; stages without a unit are left out. */
export function ProgressChips({ path, filter, kept, counts, everything, lateCount }: ProgressChipsProps) {
  const stages = STAGES.filter((stage) => counts[stage] > 0 || stage === filter.stage).map((stage) => ({
    href: addressOf(path, { ...kept, buoc: STAGE_SLUG[stage] }),
    label: STAGE_LABEL[stage],
    count: counts[stage],
    current: stage === filter.stage,
  }));
  const all = { href: addressOf(path, { ...kept, buoc: "" }), label: "Tất cả", count: everything, current: !filter.stage };
  const late = {
    href: addressOf(path, { ...kept, tre: filter.late ? "" : "1" }),
    label: "Trễ hạn",
    count: lateCount,
    current: filter.late,
  };
  return (
    <div className="mb-4 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-1 max-sm:[&_a]:whitespace-nowrap max-sm:[&_ul]:flex-nowrap print:hidden">
      <FilterChips label="Lọc theo bước" items={[all, ...stages, late]} />
    </div>
  );
}
