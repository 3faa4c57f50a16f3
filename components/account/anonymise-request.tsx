import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { askAnonymisation, withdrawAnonymisation } from "@/lib/actions/account";
import type { AnonymiseRequestStatus } from "@/lib/domain/anonymise";
import { formatInstant } from "@/lib/format";

interface AnonymiseRequestProps {
  /** The newest request of the person; undefined where there never was one. */
  last: { status: AnonymiseRequestStatus; requestedAt: Date; settledAt: Date | null; reason: string } | undefined;
}

/** Asking to be anonymised: what it means, what was asked when and what came of it, and the button for what may be done now. */
export function AnonymiseRequest({ last }: AnonymiseRequestProps) {
  return (
    <>
      <p>
        Trước khi nghỉ, đồng chí đề nghị ẩn danh ở đây. Khi đồng chí thôi giữ mọi chức vụ, quản trị Đoàn Khối ẩn danh tài khoản: họ tên thay
        bằng một mã; thư, điện thoại, phiên đăng nhập và thiết bị bị xóa.
      </p>
      {last?.status === "open" ? <OpenRequest requestedAt={last.requestedAt} /> : <NewRequest last={last} />}
    </>
  );
}

function OpenRequest({ requestedAt }: { requestedAt: Date }) {
  return (
    <Notice tone="info" icon="clock" title={`Đã đề nghị ẩn danh lúc ${formatInstant(requestedAt)}`}>
      <p>Quản trị Đoàn Khối ẩn danh khi đồng chí đã thôi giữ mọi chức vụ. Trước khi làm xong, đồng chí rút lại được.</p>
      <ActionForm action={withdrawAnonymisation} warnOnLeave={false} label="Rút đề nghị ẩn danh" idPrefix="rut-an-danh" className="mt-3">
        <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang rút…">
          Rút đề nghị
        </SubmitButton>
      </ActionForm>
    </Notice>
  );
}

function NewRequest({ last }: AnonymiseRequestProps) {
  return (
    <>
      {last?.status === "declined" && last.settledAt && (
        <Notice tone="warn" icon="message-square" title={`Quản trị chưa nhận đề nghị ẩn danh (${formatInstant(last.settledAt)})`}>
          <p className="whitespace-pre-line">Lý do: {last.reason}</p>
        </Notice>
      )}
      <ActionForm action={askAnonymisation} warnOnLeave={false} label="Đề nghị ẩn danh" idPrefix="an-danh">
        <SubmitButton variant="secondary" pendingText="Đang gửi…">
          Đề nghị ẩn danh
        </SubmitButton>
      </ActionForm>
    </>
  );
}
