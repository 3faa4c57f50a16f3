import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { startRegistrationAction } from "@/lib/actions/registration";

/** Begins the registration from last year's targets, results and plans. */
export function StartRegistration({ base, dossierId, year }: { base: string; dossierId: string; year: number }) {
  return (
    <Card title={`Bắt đầu từ năm ${year - 1}`} edge="info">
      <p className="mb-3 text-muted">
        Chỉ tiêu, giải pháp, thời gian, người phụ trách của năm {year - 1} được điền vào những ô còn trống; chỉ tiêu thấp hơn ngưỡng được
        nâng lên bằng ngưỡng. Nội dung đồng chí đã nhập giữ nguyên.
      </p>
      <ActionForm action={startRegistrationAction.bind(null, base)} warnOnLeave={false}>
        <input type="hidden" name="dossierId" value={dossierId} />
        <SubmitButton variant="secondary" icon="copy" pendingText="Đang lấy…">
          Lấy từ năm {year - 1}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
