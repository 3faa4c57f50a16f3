import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { withdrawRankingAction } from "@/lib/actions/ranking";
import type { RoundPeriod } from "@/lib/domain/score-sheet";

/** "Rút công bố", with the reason that stays in the log. */
export function WithdrawForm({ year, period, version }: { year: number; period: RoundPeriod; version: number }) {
  return (
    <Card title="Rút công bố">
      <ActionForm action={withdrawRankingAction.bind(null, { year, period })} label="Rút công bố" className="space-y-3">
        <input type="hidden" name="version" value={version} />
        <p className="text-muted">
          Đơn vị không còn thấy hạng, phiếu trở về bước đã thẩm định. Rút được đến khi ban hành văn bản theo kết quả này.
        </p>
        <Textarea name="reason" label="Lý do rút công bố" rows={3} maxLength={4000} required />
        <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang rút…">
          Rút công bố
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
