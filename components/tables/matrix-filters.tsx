import { FilterChips } from "@/components/ui/filter-chips";
import type { MatrixFilter } from "@/lib/domain/table-filter";

interface MatrixFiltersProps extends MatrixFilter {
  counts: { all: number; failing: number };
  clusters: readonly string[];
  /** Address of the matrix so narrowed. */
  hrefFor: (filter: MatrixFilter) => string;
}

/** Narrows the matrix to units with something not đạt, and to a cụm. */
export function MatrixFilters({ counts, clusters, cluster, failing, hrefFor }: MatrixFiltersProps) {
  return (
    <div className="flex flex-wrap gap-x-6 gap-y-2 print:hidden">
      <FilterChips
        label="Lọc theo kết quả"
        items={[
          { href: hrefFor({ cluster, failing: false }), label: "Tất cả", count: counts.all, current: !failing },
          { href: hrefFor({ cluster, failing: true }), label: "Có tiêu chí chưa đạt", count: counts.failing, current: failing },
        ]}
      />
      {clusters.length > 1 && (
        <FilterChips
          label="Lọc theo cụm"
          items={["", ...clusters].map((value) => ({
            href: hrefFor({ cluster: value, failing }),
            label: value || "Mọi cụm",
            current: value === cluster,
          }))}
        />
      )}
    </div>
  );
}
