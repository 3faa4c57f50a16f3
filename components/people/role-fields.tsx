import { DateInput } from "@/components/form/date-input";
import { Select } from "@/components/form/select";
import { POSITION_OPTIONS, ROLE_OPTIONS } from "./options";

interface RoleFieldsProps {
  units: readonly { value: string; label: string }[];
  rootUnitId: string;
}

/** A role: which, where, in which position, from when. */
export function RoleFields({ units, rootUnitId }: RoleFieldsProps) {
  return (
    <>
      <Select
        name="role"
        label="Vai trò"
        hint="Cán bộ đơn vị: đăng ký và tự đánh giá cho đơn vị. Các vai trò khác giữ tại cơ quan điều hành."
        required
        options={ROLE_OPTIONS}
        defaultValue="unitOfficer"
      />
      <Select
        name="unitId"
        label="Đơn vị"
        hint="Chỉ cần chọn cho cán bộ đơn vị."
        options={units.filter((unit) => unit.value !== rootUnitId)}
        placeholder="Chọn đơn vị"
      />
      <Select name="position" label="Chức vụ" required options={POSITION_OPTIONS} defaultValue="secretary" fieldClassName="sm:w-1/2" />
      <DateInput name="validFrom" label="Từ ngày" hint="Để trống: từ hôm nay" />
    </>
  );
}
