import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { UNIT_LEVEL_OPTIONS, UNIT_TYPE_OPTIONS } from "./options";

interface UnitFilterProps {
  search: string;
  unitType?: string;
  level?: string;
  cluster: string;
  clusters: readonly string[];
}

/** Search without diacritics, type, level, cụm. */
export function UnitFilter({ search, unitType, level, cluster, clusters }: UnitFilterProps) {
  const cell = "w-full sm:w-auto sm:min-w-44";
  return (
    <FilterForm action="/don-vi" isFiltered={Boolean(search || unitType || level || cluster)}>
      <TextInput type="search" name="tim" label="Tên hoặc mã" defaultValue={search} placeholder="so y te" fieldClassName={cell} />
      <Select
        name="loai"
        label="Loại hình"
        options={UNIT_TYPE_OPTIONS}
        placeholder="Tất cả"
        defaultValue={unitType}
        fieldClassName={cell}
      />
      <Select name="cap" label="Cấp" options={UNIT_LEVEL_OPTIONS} placeholder="Tất cả" defaultValue={level} fieldClassName={cell} />
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
  );
}
