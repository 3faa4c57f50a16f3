import { FilterChips } from "@/components/ui/filter-chips";

interface ChangedFilterProps {
  path: string;
  /** How many criteria differ from the version before. */
  changed: number;
  total: number;
  /** Only those are shown now. */
  only: boolean;
}

/** After a return: how many criteria changed, and the choice to see only those. */
export function ChangedFilter({ path, changed, total, only }: ChangedFilterProps) {
  if (changed === 0) return null;
  return (
    <div className="mb-5 space-y-3">
      <p>
        <strong>
          {changed} trong {total} tiêu chí đã sửa
        </strong>{" "}
        so với bản trước.
      </p>
      <FilterChips
        label="Tiêu chí hiển thị"
        items={[
          { href: path, label: "Tất cả", count: total, current: !only },
          { href: `${path}?xem=da-sua`, label: "Chỉ tiêu chí đã sửa", count: changed, current: only },
        ]}
      />
    </div>
  );
}
