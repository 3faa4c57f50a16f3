import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { requestYearArchiveAction } from "@/lib/actions/year-archive";

/** Asks for the "Hồ sơ năm" of a unit, or of the body where no unit is named. */
export function YearArchiveForm({ year, unitCode = "" }: { year: number; unitCode?: string }) {
  return (
    <ActionForm action={requestYearArchiveAction.bind(null, { year, unitCode })} idPrefix="ho-so-nam" warnOnLeave={false}>
      <SubmitButton variant="secondary" icon="archive" pendingText="Đang yêu cầu…">
        Lập hồ sơ năm
      </SubmitButton>
    </ActionForm>
  );
}
