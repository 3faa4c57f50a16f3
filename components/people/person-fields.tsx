import { TextInput } from "@/components/form/text-input";

interface PersonFieldsProps {
  values?: { name: string; username: string; email: string; phone: string };
  /** Off on one's own page: the user name stays with the administrator. */
  withUsername?: boolean;
}

/** Name, user name, e-mail, phone: nothing more is kept of a person. */
export function PersonFields({ values, withUsername = true }: PersonFieldsProps) {
  return (
    <>
      <TextInput
        name="name"
        label="Họ tên hoặc chức danh"
        hint="Ví dụ: Bí thư Đoàn cơ sở Sở Y tế"
        required
        defaultValue={values?.name}
        maxLength={120}
        autoComplete="off"
      />
      {withUsername && (
        <TextInput
          name="username"
          label="Tên đăng nhập"
          hint="3–60 chữ thường không dấu, số, dấu chấm, gạch nối"
          required
          defaultValue={values?.username}
          autoCapitalize="none"
          autoComplete="off"
          maxLength={60}
        />
      )}
      <TextInput
        type="email"
        name="email"
        label="Thư điện tử công vụ"
        hint="Dùng để đăng nhập và nhận liên kết đặt lại mật khẩu. Có thể để trống."
        defaultValue={values?.email}
        maxLength={200}
        autoComplete="off"
      />
      <TextInput
        type="tel"
        name="phone"
        label="Điện thoại công vụ"
        defaultValue={values?.phone}
        maxLength={30}
        autoComplete="off"
        fieldClassName="sm:w-1/2"
      />
    </>
  );
}
