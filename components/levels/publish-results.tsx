import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { publishRound, withdrawRound } from "@/lib/actions/score-rounds";
import { formatInstant } from "@/lib/format";

interface PublishResultsProps {
  /** "Công bố kết quả xếp loại". */
  title: string;
  round: { id: string; version: number; publishedAt: Date | null };
  mayPublish: boolean;
  /** Nothing else is left to do on the page. */
  primary: boolean;
}

/** Makes the results of a round public, or takes them back with a reason. */
export function PublishResults({ title, round, mayPublish, primary }: PublishResultsProps) {
  const { id, version, publishedAt } = round;
  const seen = { roundId: id, version };
  return (
    <Card title={title} className="space-y-3">
      <p>
        {publishedAt
          ? `Đã công bố lúc ${formatInstant(publishedAt)}. Mỗi đơn vị xem được kết quả của mình.`
          : "Chưa công bố: đơn vị chưa thấy kết quả. Công bố được khi mọi phiếu đã nộp của đợt, cả tổ chức Đoàn và tập thể lãnh đạo, đều đã chốt."}
      </p>
      {mayPublish && !publishedAt && (
        <ActionForm action={publishRound.bind(null, seen)} idPrefix="cong-bo" warnOnLeave={false} label={title}>
          <SubmitButton variant={primary ? "primary" : "secondary"} icon="send" pendingText="Đang công bố…">
            Công bố kết quả
          </SubmitButton>
        </ActionForm>
      )}
      {mayPublish && publishedAt && (
        <Details summary="Rút công bố">
          <ActionForm action={withdrawRound.bind(null, seen)} idPrefix="rut-cong-bo" label="Rút công bố" className="space-y-3">
            <Textarea name="reason" label="Lý do rút công bố" rows={2} maxLength={1000} required />
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang rút…">
              Rút công bố
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
    </Card>
  );
}
