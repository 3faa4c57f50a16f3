import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { publishRankingAction } from "@/lib/actions/ranking";
import type { RoundPeriod } from "@/lib/domain/score-sheet";

interface PublishFormProps {
  year: number;
  period: RoundPeriod;
  version: number;
  waiting: readonly unknown[];
}

/** "Công bố", after a look at what will be seen. */
export function PublishForm({ year, period, version, waiting }: PublishFormProps) {
  const left = waiting.length > 0 ? ` ${waiting.length} đơn vị chưa thẩm định sẽ không có hạng.` : "";
  return (
    <ActionForm action={publishRankingAction.bind(null, { year, period })} warnOnLeave={false} label="Công bố" className="space-y-4">
      <input type="hidden" name="version" value={version} />
      <Checkbox name="declared" label={`Đã xem bảng xếp hạng và đề nghị khen thưởng.${left}`} required />
      <SubmitButton icon="send" pendingText="Đang công bố…">
        Công bố
      </SubmitButton>
    </ActionForm>
  );
}
