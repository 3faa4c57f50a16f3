import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { FilterChips, type LinkChoice } from "@/components/ui/filter-chips";
import { LinkButton } from "@/components/ui/link-button";

interface RankingFilterProps {
  path: string;
  period: string;
  periods: readonly LinkChoice[];
  clusters: readonly string[];
  cluster: string;
  /** Address of the list of sheets. */
  sheets: string;
  /** Address of the detail table as a workbook. */
  detail: string;
}

/** Which quarter and cụm of a ranking, and the ways to its sheets and to the points of every criterion. */
export function RankingFilter({ path, period, periods, clusters, cluster, sheets, detail }: RankingFilterProps) {
  return (
    <div className="mb-4 space-y-3">
      {periods.length > 1 && <FilterChips label="Kỳ" items={periods} />}
      <div className="flex flex-wrap gap-3 print:hidden">
        <LinkButton href={sheets} variant="secondary">
          Danh sách phiếu chấm
        </LinkButton>
        <LinkButton href={detail} variant="secondary" icon="download" download>
          Tải chi tiết từng tiêu chí
        </LinkButton>
      </div>
      {clusters.length > 1 && (
        <FilterForm action={path} isFiltered={cluster !== ""}>
          {period !== "year" && <input type="hidden" name="ky" value={period} />}
          <Select
            name="cum"
            label="Cụm"
            options={clusters.map((value) => ({ value, label: value }))}
            placeholder="Tất cả"
            defaultValue={cluster}
            fieldClassName="w-full sm:w-auto sm:min-w-44"
          />
        </FilterForm>
      )}
    </div>
  );
}
