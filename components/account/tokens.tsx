import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { SecretOnce } from "@/components/people/secret-once";
import { Badge } from "@/components/ui/badge";
import { createToken, revokeToken } from "@/lib/actions/account";
import { formatDate } from "@/lib/format";

const DAYS = [
  { value: "30", label: "30 ngày" },
  { value: "90", label: "90 ngày" },
  { value: "365", label: "1 năm" },
];
const STATE = {
  live: { tone: "good", label: "Đang dùng" },
  expired: { tone: "neutral", label: "Hết hạn" },
  revoked: { tone: "bad", label: "Đã thu hồi" },
} as const;

interface TokensProps {
  tokens: readonly { id: string; name: string; createdAt: Date; expiresAt: Date; lastUsedAt: Date | null; state: keyof typeof STATE }[];
}

/** Access tokens for one's own programs: made here, shown once, revoked at once. */
export function Tokens({ tokens }: TokensProps) {
  return (
    <>
      <p className="text-muted">
        Cho chương trình của đơn vị đọc và ghi qua <code>/api/v1</code> thay đồng chí, với đúng quyền của đồng chí. Ai có mã đều dùng được:
        giữ kín như mật khẩu.{" "}
        <Link href="/lap-trinh" prefetch={false} className="link">
          Cách dùng mã truy cập
        </Link>
      </p>
      <ul className="my-3 divide-y divide-line">
        {tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
            <div>
              <p className="font-medium">{token.name}</p>
              <p className="text-muted">
                Tạo {formatDate(token.createdAt)} · hết hạn {formatDate(token.expiresAt)} ·{" "}
                {token.lastUsedAt ? `dùng gần nhất ${formatDate(token.lastUsedAt)}` : "chưa dùng"}
              </p>
            </div>
            <div className="flex items-center gap-2">
              <Badge tone={STATE[token.state].tone}>{STATE[token.state].label}</Badge>
              {token.state === "live" && (
                <ActionForm
                  action={revokeToken.bind(null, token.id)}
                  idPrefix={token.id}
                  warnOnLeave={false}
                  label={`Thu hồi ${token.name}`}
                >
                  <SubmitButton variant="quiet">Thu hồi</SubmitButton>
                </ActionForm>
              )}
            </div>
          </li>
        ))}
      </ul>
      <ActionForm action={createToken} idPrefix="ma" resetOnSuccess className="space-y-5">
        <SecretOnce name="token" label="Mã truy cập" copyText="Chép mã" />
        <TextInput name="name" label="Dùng cho việc gì" hint="Ví dụ: máy chủ báo cáo của Sở" required maxLength={80} autoComplete="off" />
        <Select name="days" label="Thời hạn" required options={DAYS} defaultValue="90" fieldClassName="w-40" />
        <SubmitButton variant="secondary" icon="key-round">
          Tạo mã truy cập
        </SubmitButton>
      </ActionForm>
    </>
  );
}
