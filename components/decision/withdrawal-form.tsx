import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { type DecisionKey, draftWithdrawal } from "@/lib/actions/decision";
import { UnitBoxes } from "./unit-boxes";

interface WithdrawalFormProps {
  decision: DecisionKey;
  units: readonly { dossierId: string; name: string }[];
}

/** Begins a withdrawal of some units of an issued recognition. */
export function WithdrawalForm({ decision, units }: WithdrawalFormProps) {
  const { id, year } = decision;
  const candidates = units.map((unit) => ({ ...unit, named: false, taken: false }));
  return (
    <Details summary="Thu hồi công nhận" card className="mt-6 print:hidden">
      <ActionForm action={draftWithdrawal.bind(null, { id, year })} label="Thu hồi công nhận" warnOnLeave={false} className="grid gap-4">
        <p>Chọn đơn vị; lý do ghi trong dự thảo quyết định thu hồi. Quyết định này giữ nguyên trong hồ sơ.</p>
        <UnitBoxes candidates={candidates} legend="Đơn vị bị thu hồi" />
        <div>
          <SubmitButton variant="danger" pendingText="Đang soạn…">
            Soạn quyết định thu hồi
          </SubmitButton>
        </div>
      </ActionForm>
    </Details>
  );
}
