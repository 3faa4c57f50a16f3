import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { certifyUnits } from "@/lib/actions/certificates";
import type { DecisionKey } from "@/lib/actions/decision";

/** Issues a Giấy chứng nhận for every unit that the decision recognises. */
export function CertificateForm({ decision }: { decision: DecisionKey }) {
  return (
    <Details summary="Giấy chứng nhận cho các đơn vị" card className="mt-6 print:hidden">
      <ActionForm action={certifyUnits.bind(null, decision)} label="Cấp giấy chứng nhận" idPrefix="gcn" warnOnLeave={false}>
        <p className="mb-3">
          Mỗi đơn vị đang được công nhận nhận một giấy chứng nhận mang ngày và người ký của quyết định này; đơn vị đã có thì không cấp lại.
          Giấy nằm ở trang Văn bản và ở hồ sơ của từng đơn vị.
        </p>
        <SubmitButton variant="secondary" icon="stamp" pendingText="Đang cấp…">
          Cấp giấy chứng nhận
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}
