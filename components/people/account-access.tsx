import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { LinkButton } from "@/components/ui/link-button";
import { createPasswordLink, setPersonDisabled } from "@/lib/actions/people";
import { SecretOnce } from "./secret-once";

interface AccountAccessProps {
  person: { id: string; email: string; hasPassword: boolean; isDisabled: boolean; isSelf: boolean };
  canMail: boolean;
}

/** One-time link to set a password: shown, mailed or printed. */
export function PasswordLink({ person, canMail }: AccountAccessProps) {
  if (person.isDisabled) return <p className="text-muted">Tài khoản đang khóa nên không cấp được liên kết.</p>;
  return (
    <ActionForm action={createPasswordLink.bind(null, person.id)} idPrefix="lien-ket" warnOnLeave={false} className="space-y-4">
      <p className="text-muted">
        {person.hasPassword ? "Người dùng quên mật khẩu" : "Người dùng chưa đặt mật khẩu"}: cấp một liên kết dùng một lần, có hiệu lực 14
        ngày. Liên kết cũ chưa dùng sẽ hết hiệu lực.
      </p>
      <SecretOnce name="link" label="Liên kết" copyText="Chép liên kết" />
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="secondary" icon="link" name="cach" value="hien">
          Cấp liên kết
        </SubmitButton>
        {canMail && person.email && (
          <SubmitButton variant="secondary" icon="mail" name="cach" value="thu">
            Gửi qua thư điện tử
          </SubmitButton>
        )}
        <LinkButton href={`/nguoi-dung/phieu?nguoi=${person.id}`} variant="secondary" icon="printer">
          In phiếu cấp tài khoản
        </LinkButton>
      </div>
      {!canMail && <p className="text-muted">Máy chủ chưa cấu hình gửi thư; hãy đưa liên kết hoặc phiếu cho người dùng.</p>}
    </ActionForm>
  );
}

/** Closes an account or opens it again; what its person did stays in the record. */
export function AccountSwitch({ person }: Pick<AccountAccessProps, "person">) {
  if (person.isSelf) return <p className="text-muted">Đồng chí không thể tự khóa tài khoản của mình.</p>;
  return (
    <ActionForm
      action={setPersonDisabled.bind(null, person.id, !person.isDisabled)}
      idPrefix="khoa"
      warnOnLeave={false}
      className="space-y-3"
    >
      <p className="text-muted">
        {person.isDisabled
          ? "Tài khoản đang khóa: không đăng nhập được, mã truy cập không dùng được."
          : "Khóa tài khoản khi cán bộ thôi công tác: mọi phiên đăng nhập và mã truy cập mất hiệu lực ngay. Việc đã làm vẫn giữ trong hồ sơ."}
      </p>
      <SubmitButton variant="secondary" icon={person.isDisabled ? "undo-2" : "ban"}>
        {person.isDisabled ? "Mở khóa tài khoản" : "Khóa tài khoản"}
      </SubmitButton>
    </ActionForm>
  );
}
