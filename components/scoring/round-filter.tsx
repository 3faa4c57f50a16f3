import { addressOf } from "@/components/admin/address";
import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { FilterChips, type LinkChoice } from "@/components/ui/filter-chips";

interface RoundFilterProps {
  path: string;
  /** The parameters of the present address. */
  kept: Record<string, string | undefined>;
  filter: { search: string; cluster: string; late: boolean };
  subjects: readonly LinkChoice[];
  periods: readonly LinkChoice[];
  counts: readonly { slug: string; label: string; count: number }[];
  everything: number;
  lateCount: number;
  clusters: readonly string[];
}

/** Whose sheets, of which quarter, in which status; search without diacritics and cụm. */
export function RoundFilter({ path, kept, filter, subjects, periods, counts, everything, lateCount, clusters }: RoundFilterProps) {
  const { search, cluster, late } = filter;
  const status = kept["tinh-trang"];
  const cell = "w-full sm:w-auto sm:min-w-44";
  const chips = [
    { href: addressOf(path, { ...kept, "tinh-trang": "" }), label: "Tất cả", count: everything, current: !status },
    ...counts
      .filter(({ slug, count }) => count > 0 || slug === status)
      .map(({ slug, label, count }) => ({
        ...{ href: addressOf(path, { ...kept, "tinh-trang": slug }), label, count },
        current: slug === status,
      })),
    { href: addressOf(path, { ...kept, tre: late ? "" : "1" }), label: "Trễ hạn", count: lateCount, current: late },
  ];
  return (
    <div className="mb-4 space-y-3">
      {subjects.length > 1 && <FilterChips label="Đối tượng" items={subjects} />}
      {periods.length > 1 && <FilterChips label="Kỳ" items={periods} />}
      <div className="max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:pb-1 max-sm:[&_a]:whitespace-nowrap max-sm:[&_ul]:flex-nowrap print:hidden">
        <FilterChips label="Lọc theo tình trạng" items={chips} />
      </div>
      <FilterForm action={path} isFiltered={Boolean(search || cluster)}>
        {["doi-tuong", "ky", "tinh-trang", "tre"].map(
          (name) => kept[name] && <input key={name} type="hidden" name={name} value={kept[name]} />,
        )}
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
