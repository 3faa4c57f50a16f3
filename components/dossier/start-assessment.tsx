import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { startAssessmentAction } from "@/lib/actions/assessment";

/** Takes the latest notes of the year into results that are still empty. */
export function StartAssessment({ base, dossierId, count }: { base: string; dossierId: string; count: number }) {
  return (
    <Card title={`Có số liệu theo dõi của ${count} tiêu chí chưa điền`} edge="info">
      <p className="mb-3 text-muted">
        Lấy số liệu ghi gần nhất trong năm vào những ô còn trống, kèm văn bản đã ghi. Nội dung đã nhập giữ nguyên.
      </p>
      <ActionForm action={startAssessmentAction.bind(null, base)} warnOnLeave={false}>
        <input type="hidden" name="dossierId" value={dossierId} />
        <SubmitButton variant="secondary" icon="copy" pendingText="Đang lấy…">
          Lấy số liệu theo dõi
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
