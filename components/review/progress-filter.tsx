import { FilterForm } from "@/components/admin/filter-form";
import { Checkbox } from "@/components/form/checkbox";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";

interface ProgressFilterProps {
  action: string;
  filter: { search: string; cluster: string; monitor: string; late: boolean; compared: boolean };
  /** Slug of the chosen stage, kept while the rest changes. */
  stage?: string;
  clusters: readonly string[];
  monitors: readonly { id: string; name: string }[];
}

/** Search without diacritics, cụm, cán bộ theo dõi, the year before beside it. */
export function ProgressFilter({ action, filter, stage, clusters, monitors }: ProgressFilterProps) {
  const { search, cluster, monitor, late, compared } = filter;
  const cell = "w-full sm:w-auto sm:min-w-44";
  const people = [
    { value: "toi", label: "Tôi theo dõi" },
    { value: "chua", label: "Chưa phân công" },
    ...monitors.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <FilterForm action={action} isFiltered={Boolean(search || cluster || monitor || compared)}>
      {stage && <input type="hidden" name="buoc" value={stage} />}
      {late && <input type="hidden" name="tre" value="1" />}
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
      <Select name="theo-doi" label="Cán bộ theo dõi" options={people} placeholder="Tất cả" defaultValue={monitor} fieldClassName={cell} />
      <Checkbox name="so-sanh" value="1" label="So với năm trước" defaultChecked={compared} />
    </FilterForm>
  );
}
