import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { takeBackHandover } from "@/lib/actions/handover";
import { formatDay, formatInstant } from "@/lib/format";

interface HandoverListProps {
  handovers: readonly {
    id: string;
    line: string;
    /** Null where nobody held the position before. */
    from: string | null;
    to: string;
    day: string;
    hasBegun: boolean;
    mayTakeBack: boolean;
    acknowledgedAt: Date | null;
  }[];
}

/** Handovers made, newest first: who to whom, from when, and whether the newcomer has confirmed. */
export function HandoverList({ handovers }: HandoverListProps) {
  if (handovers.length === 0) return <p className="text-muted">Chưa có lần bàn giao nào.</p>;
  return (
    <ul className="divide-y divide-line">
      {handovers.map(({ id, line, from, to, day, hasBegun, mayTakeBack, acknowledgedAt }) => (
        <li key={id} className="py-2.5">
          <p className="font-medium">{line}</p>
          <p className="text-muted">
            {from ?? "Chưa có ai"} → {to}, từ ngày {formatDay(day)}
          </p>
          <p className="mt-1">
            {acknowledgedAt ? (
              <Badge tone="good">Đã nhận lúc {formatInstant(acknowledgedAt)}</Badge>
            ) : hasBegun ? (
              <Badge tone="warn">Người nhận chưa xác nhận</Badge>
            ) : (
              <Badge tone="neutral">Chưa đến ngày</Badge>
            )}
          </p>
          {mayTakeBack && (
            <Details summary="Hủy bàn giao">
              <ActionForm action={takeBackHandover.bind(null, id)} idPrefix={id} warnOnLeave={false} className="space-y-3">
                <p>
                  {from ? `${from} giữ nguyên chức vụ` : "Chức vụ lại chưa có ai giữ"}; {to} không được giao chức vụ này. Phiên đăng nhập và
                  mã truy cập của người cũ vẫn hết hạn vào ngày đã định: khi đó đăng nhập lại, tạo mã mới.
                </p>
                <SubmitButton variant="danger" pendingText="Đang hủy…">
                  Hủy bàn giao
                </SubmitButton>
              </ActionForm>
            </Details>
          )}
        </li>
      ))}
    </ul>
  );
}
