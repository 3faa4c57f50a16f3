import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { decideAdjustment } from "@/lib/actions/adjustments";

export interface AdjustmentData {
  id: string;
  unitCode: string;
  unitName: string;
  code: string;
  criterion: string;
  threshold: string;
  before: string;
  after: string;
  reason: string;
  asked: string;
  decided: { approved: boolean; note: string; words: string } | null;
  mayDecide: boolean;
}

/** One asked-for change of a target: both values, the reason, and the decision. */
export function AdjustmentCard({ year, adjustment }: { year: number; adjustment: AdjustmentData }) {
  const { id, unitCode, unitName, code, criterion, threshold, before, after, reason, asked, decided, mayDecide } = adjustment;
  return (
    <Card
      title={
        <Link href={`/${year}/ho-so/${unitCode}`} prefetch={false} className="link">
          {unitName}
        </Link>
      }
      subtitle={`Đề nghị: ${asked}`}
      aside={decided && <Badge tone={decided.approved ? "good" : "bad"}>{decided.approved ? "Đã duyệt" : "Không duyệt"}</Badge>}
    >
      <p>
        <span className="mr-2 font-semibold text-accent">{code}</span>
        {criterion}
      </p>
      <p className="mt-2 text-lg">
        <del className="text-muted">
          <span className="sr-only">Chỉ tiêu cũ: </span>
          {before}
        </del>{" "}
        <span aria-hidden="true">→</span>{" "}
        <ins className="font-semibold no-underline">
          <span className="sr-only">Chỉ tiêu mới: </span>
          {after}
        </ins>{" "}
        <span className="text-[0.9375rem] text-muted">(ngưỡng {threshold})</span>
      </p>
      <p className="mt-2 whitespace-pre-line">
        <strong className="font-semibold">Lý do:</strong> {reason}
      </p>
      {decided && (
        <p className="mt-2 text-muted">
          {decided.words}
          {decided.note && `: ${decided.note}`}
        </p>
      )}
      {!decided && mayDecide && (
        <ActionForm
          action={decideAdjustment.bind(null, year, id)}
          idPrefix={id}
          label={`Xét điều chỉnh ${code}, ${unitName}`}
          className="mt-4 space-y-3"
        >
          <Textarea name="note" label="Ý kiến" hint="Bắt buộc khi không duyệt." rows={2} maxLength={1000} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="viec" value="duyet" variant="secondary" icon="check" pendingText="Đang duyệt…">
              Duyệt điều chỉnh
            </SubmitButton>
            <SubmitButton name="viec" value="khong" variant="quiet" icon="x" pendingText="Đang gửi…">
              Không duyệt
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Card>
  );
}
