import { FilterChips } from "@/components/ui/filter-chips";
import type { MatrixFilter } from "@/lib/domain/table-filter";

interface MatrixFiltersProps extends MatrixFilter {
  counts: { all: number; failing: number };
  clusters: readonly string[];
  /** Address of the matrix so narrowed. */
  hrefFor: (filter: MatrixFilter) => string;
}

/** Narrows the matrix to units with something not đạt, and to a cụm; sets it beside the year before. */
export function MatrixFilters({ counts, clusters, cluster, failing, compared, hrefFor }: MatrixFiltersProps) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <FilterChips
        label="Lọc theo kết quả"
        items={[
          { href: hrefFor({ cluster, failing: false, compared }), label: "Tất cả", count: counts.all, current: !failing },
          { href: hrefFor({ cluster, failing: true, compared }), label: "Có tiêu chí chưa đạt", count: counts.failing, current: failing },
        ]}
      />
      {clusters.length > 1 && (
        <FilterChips
          label="Lọc theo cụm"
          items={["", ...clusters].map((value) => ({
            href: hrefFor({ cluster: value, failing, compared }),
            label: value || "Mọi cụm",
            current: value === cluster,
          }))}
        />
      )}
      <FilterChips
        label="So sánh"
        items={[{ href: hrefFor({ cluster, failing, compared: !compared }), label: "So với năm trước", current: compared === true }]}
      />
    </div>
  );
}
