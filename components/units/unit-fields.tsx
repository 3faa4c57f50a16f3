import { NumberInput } from "@/components/form/number-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import type { UnitAttributes } from "@/lib/domain/organisation";
import { HeaderFields } from "./header-fields";
import { UNIT_LEVEL_OPTIONS, UNIT_TYPE_OPTIONS } from "./options";

interface UnitFieldsProps {
  values?: UnitAttributes;
  parentId: string;
  parents: readonly { value: string; label: string }[];
}

/** The attributes of a unit that are valid from a day on. */
export function UnitFields({ values, parentId, parents }: UnitFieldsProps) {
  return (
    <>
      <HeaderFields values={values} shortHint="Dùng trong bảng hẹp. Để trống thì bỏ “Đoàn cơ sở” khỏi tên đầy đủ." />
      <div className="grid gap-5 sm:grid-cols-2">
        <Select name="level" label="Cấp" required options={UNIT_LEVEL_OPTIONS} defaultValue={values?.level ?? "doanCoSo"} />
        <Select name="unitType" label="Loại hình" required options={UNIT_TYPE_OPTIONS} defaultValue={values?.unitType ?? "coQuan"} />
      </div>
      <Select name="parentId" label="Trực thuộc" required options={parents} defaultValue={parentId} />
      <TextInput name="cluster" label="Cụm" hint="Ví dụ: Cụm 1" defaultValue={values?.cluster} maxLength={60} fieldClassName="sm:w-1/2" />
      <div className="flex flex-wrap gap-5">
        <NumberInput name="branchCount" label="Số chi đoàn" defaultValue={values?.branchCount ?? ""} fieldClassName="w-40" />
        <NumberInput name="memberCount" label="Số đoàn viên" defaultValue={values?.memberCount ?? ""} fieldClassName="w-40" />
      </div>
    </>
  );
}
