import { FilterForm } from "@/components/admin/filter-form";
import { DateInput } from "@/components/form/date-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { AUDIT_LABEL } from "@/lib/domain/audit";
import { compareVietnamese } from "@/lib/domain/text";

const ACTIONS = Object.entries(AUDIT_LABEL)
  .map(([value, label]) => ({ value, label }))
  .sort((a, b) => compareVietnamese(a.label, b.label));

interface AuditFilterProps {
  action?: string;
  person: string;
  unit: string;
  from: string;
  to: string;
  signIns: boolean;
}

/** What, who, which unit, between which days. */
export function AuditFilter({ action, person, unit, from, to, signIns }: AuditFilterProps) {
  const cell = "w-full sm:w-auto sm:min-w-44";
  return (
    <FilterForm action="/nhat-ky" isFiltered={Boolean(action || person || unit || from || to)}>
      {signIns && <input type="hidden" name="dang-nhap" value="co" />}
      <Select name="viec" label="Việc" options={ACTIONS} placeholder="Tất cả" defaultValue={action} fieldClassName={cell} />
      <TextInput name="nguoi" label="Người thực hiện" defaultValue={person} fieldClassName={cell} />
      <TextInput name="don-vi" label="Đơn vị: tên hoặc mã" defaultValue={unit} fieldClassName={cell} />
      <DateInput name="tu" label="Từ ngày" hint="" defaultValue={from} />
      <DateInput name="den" label="Đến ngày" hint="" defaultValue={to} />
    </FilterForm>
  );
}
