import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/forms/form-state";

interface SubmitFormProps {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  dossierId: string;
  version: number;
  /** What the sender confirms. */
  declaration: string;
  /** "Nộp đăng ký". */
  label: string;
}

/** The declaration and "Nộp". */
export function SubmitForm({ action, dossierId, version, declaration, label }: SubmitFormProps) {
  return (
    <ActionForm action={action} warnOnLeave={false} label={label} className="space-y-4">
      <input type="hidden" name="dossierId" value={dossierId} />
      <input type="hidden" name="version" value={version} />
      <Checkbox name="declared" label={declaration} required />
      <SubmitButton icon="send" pendingText="Đang nộp…">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
