"use client";

import { type ReactNode, useContext } from "react";
import { FormContext } from "@/components/form/form-context";
import { SubmitButton } from "@/components/form/submit-button";
import { AccountSlipCard } from "@/components/people/account-slip";
import { CopyButton } from "@/components/ui/copy-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { AccountSlip } from "@/lib/forms/slips";

interface HandoverStepsProps {
  bodyName: string;
  /** The fields. */
  children: ReactNode;
}

/** Fields, then what will happen, then what was done with the slip of the new person: each comes with the form's answer. */
export function HandoverSteps({ bodyName, children }: HandoverStepsProps) {
  const { values, errors } = useContext(FormContext);
  const sentences = readSentences(values.done);
  if (sentences.length > 0) return <HandoverDone sentences={sentences} slip={readSlip(values.slip)} bodyName={bodyName} />;
  const preview = Object.keys(errors).length === 0 ? readSentences(values.preview) : [];
  return (
    <>
      {children}
      {preview.length > 0 && values.seal ? (
        <section aria-labelledby="se-xay-ra" className="rounded-card border border-accent-line bg-surface p-4 sm:p-5">
          <h2 id="se-xay-ra" className="font-semibold text-lg">
            Xác nhận thì sẽ như sau
          </h2>
          <Sentences sentences={preview} />
          <input type="hidden" name="seal" value={values.seal} />
          <div className="mt-4 flex flex-wrap gap-3">
            <SubmitButton name="buoc" value="ban-giao" icon="check" pendingText="Đang bàn giao…">
              Xác nhận bàn giao
            </SubmitButton>
            <SubmitButton name="buoc" value="xem-truoc" variant="secondary">
              Xem trước lại
            </SubmitButton>
          </div>
        </section>
      ) : (
        <SubmitButton name="buoc" value="xem-truoc" icon="eye" pendingText="Đang xem…">
          Xem trước
        </SubmitButton>
      )}
    </>
  );
}

function HandoverDone({ sentences, slip, bodyName }: { sentences: readonly string[]; slip: AccountSlip | null; bodyName: string }) {
  return (
    <div className="space-y-5">
      <div className="print:hidden">
        <Sentences sentences={sentences} />
      </div>
      {slip ? (
        <>
          <Notice
            tone="warn"
            icon="key-round"
            title="Phiếu và liên kết chỉ hiện một lần này"
            className="print:hidden"
            actions={
              <>
                <PrintButton>In phiếu</PrintButton>
                <CopyButton text={slip.link}>Chép liên kết</CopyButton>
              </>
            }
          >
            Đưa tận tay hoặc gửi cho người nhận. Mất phiếu thì quản trị Đoàn Khối cấp liên kết khác.
          </Notice>
          <AccountSlipCard slip={slip} bodyName={bodyName} />
        </>
      ) : (
        <p>Người nhận đăng nhập bằng tài khoản đang có; trang “Nhận bàn giao” mở ra khi chức vụ bắt đầu.</p>
      )}
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="mt-2 list-disc space-y-1.5 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function readSentences(text: string | undefined): string[] {
  return text ? (JSON.parse(text) as string[]) : [];
}

function readSlip(text: string | undefined): AccountSlip | null {
  return text ? (JSON.parse(text) as AccountSlip) : null;
}
