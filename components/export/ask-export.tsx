import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import type { FormState } from "@/lib/forms/form-state";

interface AskExportProps {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  /** What the button says. */
  children: string;
}

/** Asks for a file that is made in the background; the answer stands where it was asked, the file on the page of files. */
export function AskExport({ action, children }: AskExportProps) {
  return (
    <ActionForm action={action} idPrefix="tep-xuat" warnOnLeave={false} label={children} className="flex flex-wrap items-center gap-3">
      <SubmitButton variant="secondary" icon="download" pendingText="Đang gửi yêu cầu…">
        {children}
      </SubmitButton>
      <Link href="/tep-xuat" prefetch={false} className="link inline-flex min-h-11 items-center">
        Tệp đã xuất
      </Link>
    </ActionForm>
  );
}
