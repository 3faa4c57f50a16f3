import { addressOf } from "@/components/admin/address";
import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { FilterChips } from "@/components/ui/filter-chips";
import { RECONCILIATION_LABEL, RECONCILIATION_SLUG, RECONCILIATIONS, type Reconciliation } from "@/lib/domain/software-reconciliation";

interface ReconciliationFilterProps {
  path: string;
  filter: { show?: string; cluster: string; search: string };
  clusters: readonly string[];
  counts: Record<Reconciliation, number>;
  everything: number;
  different: number;
  unmatched: number;
}

/** Kinds of difference with their numbers, search without diacritics, cụm; all in the address. */
export function ReconciliationFilter({ path, filter, clusters, counts, everything, different, unmatched }: ReconciliationFilterProps) {
  const { show, cluster, search } = filter;
  const chip = (loc: string, label: string, count: number) => ({
    href: addressOf(path, { loc, cum: cluster, tim: search }),
    label,
    count,
    current: (show ?? "") === loc,
  });
  const kinds = RECONCILIATIONS.filter((kind) => counts[kind] > 0 || show === RECONCILIATION_SLUG[kind]);
  const cell = "w-full sm:w-auto sm:min-w-44";
  return (
    <div className="mb-4 space-y-4 print:hidden">
      <FilterChips
        label="Lọc theo kết quả đối chiếu"
        items={[
          chip("", "Tất cả", everything),
          chip("lech", "Lệch nhau", different),
          ...kinds.map((kind) => chip(RECONCILIATION_SLUG[kind], RECONCILIATION_LABEL[kind], counts[kind])),
          chip("khong-ghep", "Có trong tệp, không có ở đây", unmatched),
        ]}
      />
      <FilterForm action={path} isFiltered={Boolean(search || cluster)}>
        {show && <input type="hidden" name="loc" value={show} />}
        <TextInput type="search" name="tim" label="Tên hoặc mã đơn vị" defaultValue={search} placeholder="so y te" fieldClassName={cell} />
        {clusters.length > 0 && (
          <Select
            name="cum"
            label="Cụm"
            options={clusters.map((value) => ({ value, label: value }))}
            placeholder="Tất cả"
            defaultValue={cluster}
            fieldClassName={cell}
          />
        )}
      </FilterForm>
    </div>
  );
}
