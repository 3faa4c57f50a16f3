import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PersonFields } from "@/components/people/person-fields";
import { RoleFields } from "@/components/people/role-fields";
import { SecretOnce } from "@/components/people/secret-once";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { createPerson } from "@/lib/actions/people";
import { readNewPerson } from "@/lib/queries/people";

export const metadata: Metadata = { title: "Thêm tài khoản" };

export default async function NewPersonPage() {
  const { units, rootUnitId } = await readNewPerson();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nguoi-dung", label: "Tài khoản" }]} />}
        title="Thêm tài khoản"
        where="Người dùng tự đặt mật khẩu bằng liên kết dùng một lần; không có mật khẩu mặc định."
      />
      <ActionForm action={createPerson} resetOnSuccess className="max-w-form space-y-5">
        <SecretOnce name="link" label="Liên kết đặt mật khẩu" copyText="Chép liên kết">
          <p>Đưa liên kết cho người dùng: dùng được một lần trong 14 ngày. Cần phiếu giấy thì in ở trang danh sách.</p>
        </SecretOnce>
        <PersonFields />
        <RoleFields units={units} rootUnitId={rootUnitId} />
        <SubmitButton pendingText="Đang lưu…">Thêm tài khoản</SubmitButton>
      </ActionForm>
    </>
  );
}
