import type { Metadata } from "next";
import { OwnRoles } from "@/components/account/own-roles";
import { PasswordForm } from "@/components/account/password-form";
import { Sessions } from "@/components/account/sessions";
import { Tokens } from "@/components/account/tokens";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { PersonFields } from "@/components/people/person-fields";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { updateOwnData } from "@/lib/actions/account";
import { readAccount } from "@/lib/queries/account";

export const metadata: Metadata = { title: "Tài khoản của tôi" };

export default async function AccountPage() {
  const { person, roles, sessions, tokens } = await readAccount();
  return (
    <>
      <PageHeader title="Tài khoản của tôi" where={`Tên đăng nhập: ${person.username}`} />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <div className="space-y-5">
          <Card title="Thông tin">
            <ActionForm action={updateOwnData} className="space-y-5">
              <input type="hidden" name="seen" value={person.seen} />
              <PersonFields values={person} withUsername={false} />
              <SubmitButton pendingText="Đang lưu…">Lưu thông tin</SubmitButton>
            </ActionForm>
          </Card>
          <Card title="Vai trò" subtitle="Do quản trị giao">
            <OwnRoles roles={roles} />
          </Card>
          <Card title="Mật khẩu">
            <PasswordForm />
          </Card>
        </div>
        <div className="space-y-5">
          <Card title="Đang đăng nhập ở đâu">
            <Sessions sessions={sessions} />
          </Card>
          <Card title="Mã truy cập cho chương trình">
            <Tokens tokens={tokens} />
          </Card>
        </div>
      </div>
    </>
  );
}
