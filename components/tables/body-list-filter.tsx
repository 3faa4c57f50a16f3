import { FilterForm } from "@/components/admin/filter-form";
import { Checkbox } from "@/components/form/checkbox";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { type ListFilter, OUTCOME_CHOICE_LABEL, OUTCOME_CHOICES, PROPOSAL_CHOICE_LABEL, PROPOSAL_CHOICES } from "@/lib/domain/table-filter";

interface BodyListFilterProps {
  action: string;
  filter: ListFilter;
  clusters: readonly string[];
}

/** Search without diacritics, cụm, Đề xuất, kết quả. */
export function BodyListFilter({ action, filter, clusters }: BodyListFilterProps) {
  const { search, cluster, proposal, outcome, compared } = filter;
  const cell = "w-full sm:w-auto sm:min-w-40";
  return (
    <FilterForm action={action} isFiltered={Boolean(search || cluster || proposal || outcome || compared)}>
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
      <Select
        name="de-xuat"
        label="Đề xuất"
        options={PROPOSAL_CHOICES.map((value) => ({ value, label: PROPOSAL_CHOICE_LABEL[value] }))}
        placeholder="Tất cả"
        defaultValue={proposal}
        fieldClassName={cell}
      />
      <Select
        name="ket-qua"
        label="Kết quả"
        options={OUTCOME_CHOICES.map((value) => ({ value, label: OUTCOME_CHOICE_LABEL[value] }))}
        placeholder="Tất cả"
        defaultValue={outcome}
        fieldClassName={cell}
      />
      <Checkbox name="so-sanh" value="1" label="So với năm trước" defaultChecked={compared} />
    </FilterForm>
  );
}
