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

/** Asking to be anonymised: what was asked when, what came of it, and the button for what may be done now. */
export function AnonymiseRequest({ last }: AnonymiseRequestProps) {
  if (last?.status === "open") {
    return (
      <Notice tone="info" icon="clock" title={`Đã đề nghị ẩn danh lúc ${formatInstant(last.requestedAt)}`}>
        <p>Quản trị Đoàn Khối ẩn danh khi đồng chí đã thôi giữ mọi chức vụ. Trước khi làm xong, đồng chí rút lại được.</p>
        <ActionForm action={withdrawAnonymisation} warnOnLeave={false} label="Rút đề nghị ẩn danh" idPrefix="rut-an-danh" className="mt-3">
          <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang rút…">
            Rút đề nghị
          </SubmitButton>
        </ActionForm>
      </Notice>
    );
  }
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
