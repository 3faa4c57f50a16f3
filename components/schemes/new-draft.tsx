import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { draftProposedScheme } from "@/lib/actions/schemes";
import { UNIT_TYPES } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { subjectsOf } from "@/lib/domain/scheme";
import type { Purpose } from "@/lib/domain/score-sheet";
import { PURPOSE_LABEL, SUBJECT_LABEL } from "@/lib/domain/scoring-labels";

/** Makes a draft from the proposal that comes with the product. */
export function NewDraft({ purpose }: { purpose: Purpose }) {
  const subjects = subjectsOf(purpose).map((value) => ({ value, label: SUBJECT_LABEL[value] }));
  const unitTypes = UNIT_TYPES.map((value) => ({ value, label: UNIT_TYPE_LABEL[value] }));
  return (
    <ActionForm
      action={draftProposedScheme}
      idPrefix={purpose}
      warnOnLeave={false}
      label={`Tạo bản nháp ${PURPOSE_LABEL[purpose].toLowerCase()} từ bản đề xuất`}
      className="flex flex-wrap items-end gap-4"
    >
      <input type="hidden" name="purpose" value={purpose} />
      {subjects.length > 1 ? (
        <Select name="subject" label="Đối tượng" options={subjects} fieldClassName="w-full sm:w-52" />
      ) : (
        <input type="hidden" name="subject" value={subjects[0]?.value} />
      )}
      <Select name="unitType" label="Loại hình đơn vị" options={unitTypes} fieldClassName="w-full sm:w-64" />
      <SubmitButton variant="secondary" icon="plus" pendingText="Đang tạo…">
        Tạo từ bản đề xuất
      </SubmitButton>
    </ActionForm>
  );
}
