import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { NumberInput } from "@/components/form/number-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/forms/form-state";

interface HeadsFormProps {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  meeting: { heldOn: string; place: string; present?: number; total?: number };
  submit: string;
}

/** Day, place and heads of a session. */
export function HeadsForm({ action, meeting, submit }: HeadsFormProps) {
  return (
    <ActionForm action={action} label="Thông tin phiên họp" className="grid max-w-form gap-5">
      <DateInput name="heldOn" label="Ngày họp" defaultValue={meeting.heldOn} required />
      <TextInput name="place" label="Nơi họp" defaultValue={meeting.place} maxLength={200} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <NumberInput name="total" label="Tổng số ủy viên BTV" defaultValue={meeting.total} required fieldClassName="w-44" suffix="người" />
        <NumberInput
          name="present"
          label="Số người dự họp"
          hint="Chưa họp thì ghi 0"
          defaultValue={meeting.present}
          required
          fieldClassName="w-44"
          suffix="người"
        />
      </div>
      <div>
        <SubmitButton pendingText="Đang lưu…">{submit}</SubmitButton>
      </div>
    </ActionForm>
  );
}
