import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { updatePerson } from "@/lib/actions/people";
import { AccountSwitch, PasswordLink } from "./account-access";
import { AnonymiseForm } from "./anonymise-form";
import { AnonymiseRequests } from "./anonymise-requests";
import { PersonFields } from "./person-fields";

interface PersonCardsProps {
  person: {
    id: string;
    name: string;
    username: string;
    email: string;
    phone: string;
    seen: string;
    hasPassword: boolean;
    isDisabled: boolean;
    isSelf: boolean;
    whyNotAnonymise: string | null;
    requests: Parameters<typeof AnonymiseRequests>[0]["requests"];
    canMail: boolean;
  };
}

/** What an administrator may do with an account that is somebody's; what the person asked for stands first. */
export function PersonCards({ person }: PersonCardsProps) {
  const isAsked = person.requests.some(({ status }) => status === "open");
  const anonymise = (
    <Card title="Ẩn danh người đã nghỉ" className="space-y-4">
      <AnonymiseRequests personId={person.id} requests={person.requests} />
      <AnonymiseForm person={person} />
    </Card>
  );
  return (
    <>
      {isAsked && anonymise}
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
      {!isAsked && anonymise}
    </>
  );
}
