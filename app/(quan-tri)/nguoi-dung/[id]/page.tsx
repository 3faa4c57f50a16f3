import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { AccountSwitch, PasswordLink } from "@/components/people/account-access";
import { Memberships } from "@/components/people/memberships";
import { AccountBadge } from "@/components/people/people-table";
import { PersonFields } from "@/components/people/person-fields";
import { RoleFields } from "@/components/people/role-fields";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { addMembership, updatePerson } from "@/lib/actions/people";
import { readPerson } from "@/lib/queries/people";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const person = await readPerson((await params).id);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nguoi-dung", label: "Tài khoản" }]} />}
        title={person.name}
        where={<AccountBadge {...person} />}
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Vai trò">
          <Memberships memberships={person.memberships} today={person.today} />
          <Details summary="Giao thêm vai trò">
            <ActionForm action={addMembership.bind(null, person.id)} idPrefix="vai-tro" resetOnSuccess className="space-y-5">
              <RoleFields units={person.units} rootUnitId={person.rootUnitId} />
              <SubmitButton variant="secondary">Giao vai trò</SubmitButton>
            </ActionForm>
          </Details>
        </Card>
        <Card title="Mật khẩu">
          <PasswordLink person={person} canMail={person.canMail} />
        </Card>
        <Card title="Thông tin">
          <ActionForm action={updatePerson.bind(null, person.id)} className="space-y-5">
            <input type="hidden" name="seen" value={person.seen} />
            <PersonFields values={person} />
            <SubmitButton pendingText="Đang lưu…">Lưu thông tin</SubmitButton>
          </ActionForm>
        </Card>
        <Card title={person.isDisabled ? "Mở khóa" : "Khóa tài khoản"}>
          <AccountSwitch person={person} />
        </Card>
      </div>
    </>
  );
}
