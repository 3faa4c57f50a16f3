import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { ChangeFilter } from "@/lib/domain/lineage";
import { UNIT_OPERATIONS } from "@/lib/domain/unit-change";
import { OPERATION_LABEL, OPERATION_SLUG } from "@/lib/domain/unit-change-words";

/** Search without diacritics, operation, year. */
export function HistoryFilter({ search, operation, year, years }: ChangeFilter & { years: readonly string[] }) {
  const cell = "w-full sm:w-auto sm:min-w-44";
  const operations = UNIT_OPERATIONS.map((value) => ({ value: OPERATION_SLUG[value], label: OPERATION_LABEL[value] }));
  return (
    <FilterForm action="/don-vi/lich-su" isFiltered={Boolean(search || operation || year)}>
      <TextInput type="search" name="tim" label="Tên đơn vị hoặc số quyết định" defaultValue={search} fieldClassName={cell} />
      <Select
        name="viec"
        label="Việc"
        options={operations}
        placeholder="Tất cả"
        defaultValue={operation && OPERATION_SLUG[operation]}
        fieldClassName={cell}
      />
      <Select
        name="nam"
        label="Năm"
        options={years.map((value) => ({ value, label: value }))}
        placeholder="Tất cả"
        defaultValue={year && String(year)}
        fieldClassName={cell}
      />
    </FilterForm>
  );
}
