import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { declineAnonymisation } from "@/lib/actions/people";
import { ANONYMISE_REQUEST_LABEL, type AnonymiseRequestStatus } from "@/lib/domain/anonymise";
import { formatInstant } from "@/lib/format";

interface AnonymiseRequestsProps {
  personId: string;
  /** Newest first. */
  requests: readonly { id: string; status: AnonymiseRequestStatus; requestedAt: Date; settledAt: Date | null; reason: string }[];
}

/** What somebody asked of being anonymised: the open request with its answer, and what became of earlier ones. */
export function AnonymiseRequests({ personId, requests }: AnonymiseRequestsProps) {
  const open = requests.find(({ status }) => status === "open");
  const settled = requests.filter(({ status }) => status !== "open");
  return (
    <>
      {open && (
        <Notice tone="warn" icon="clock" title={`Đề nghị ẩn danh lúc ${formatInstant(open.requestedAt)}`}>
          <p>Ẩn danh ở dưới khi người này đã thôi giữ mọi chức vụ, hoặc trả lời không nhận kèm lý do.</p>
          <Details summary="Không nhận đề nghị">
            <ActionForm
              action={declineAnonymisation.bind(null, personId)}
              label="Không nhận đề nghị ẩn danh"
              idPrefix="khong-nhan"
              className="space-y-3"
            >
              <Textarea name="reason" label="Lý do" hint="Người đề nghị đọc được lý do này." rows={2} maxLength={1000} required />
              <SubmitButton variant="secondary" pendingText="Đang ghi…">
                Không nhận đề nghị
              </SubmitButton>
            </ActionForm>
          </Details>
        </Notice>
      )}
      {settled.length > 0 && (
        <ul className="list-disc space-y-1 pl-5" aria-label="Đề nghị ẩn danh đã giải quyết">
          {settled.map(({ id, status, requestedAt, settledAt, reason }) => (
            <li key={id}>
              Đề nghị {formatInstant(requestedAt)}: {ANONYMISE_REQUEST_LABEL[status].toLowerCase()}
              {settledAt && ` lúc ${formatInstant(settledAt)}`}
              {reason && `. Lý do: ${reason}`}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
