import { FilterForm } from "@/components/admin/filter-form";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { ROLE_OPTIONS } from "./options";

const STATES = [
  { value: "noPassword", label: "Chưa đặt mật khẩu" },
  { value: "disabled", label: "Đã khóa" },
  { value: "asked", label: "Đề nghị ẩn danh" },
];

/** Search without diacritics, role, state of the account. */
export function PeopleFilter({ search, role, state }: { search: string; role?: string; state?: string }) {
  const cell = "w-full sm:w-auto sm:min-w-52";
  return (
    <FilterForm action="/nguoi-dung" isFiltered={Boolean(search || role || state)}>
      <TextInput
        type="search"
        name="tim"
        label="Tên, tên đăng nhập, đơn vị"
        defaultValue={search}
        placeholder="so y te"
        fieldClassName={cell}
      />
      <Select name="vai-tro" label="Vai trò" options={ROLE_OPTIONS} placeholder="Tất cả" defaultValue={role} fieldClassName={cell} />
      <Select name="tinh-trang" label="Tình trạng" options={STATES} placeholder="Tất cả" defaultValue={state} fieldClassName={cell} />
    </FilterForm>
  );
}
