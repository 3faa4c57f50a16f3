"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { AccountSlipCard } from "@/components/people/account-slip";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { ListSlips } from "@/lib/forms/slips";

interface ListConfirmProps {
  action: (state: ListSlips, formData: FormData) => Promise<ListSlips>;
  seal: string;
  positions: number;
  refused: number;
  /** How many positions were handed over already; null before. */
  written: number | null;
  bodyName: string;
}

/** Confirms a list; the slips of the new people stand in the answer, this once. */
export function ListConfirm({ action, seal, positions, refused, written, bodyName }: ListConfirmProps) {
  const [state, post] = useActionState(action, { message: "", done: false, slips: [] });
  if (state.done) {
    return (
      <>
        <Notice tone="good" live title={state.message} className="mb-5 print:hidden">
          Quyền của người cũ kết thúc và của người mới bắt đầu lúc 00:00 của ngày bàn giao.
        </Notice>
        {state.slips.length > 0 && (
          <Notice
            tone="warn"
            icon="printer"
            title={`${state.slips.length} phiếu cấp tài khoản, chỉ hiện một lần này`}
            className="mb-5 print:hidden"
            actions={<PrintButton>In các phiếu</PrintButton>}
          >
            Mỗi phiếu có một liên kết dùng một lần trong 14 ngày. Cắt rời và đưa tận tay từng người.
          </Notice>
        )}
        <div className="grid gap-5 md:grid-cols-2 print:block">
          {state.slips.map((slip) => (
            <AccountSlipCard key={slip.userId} slip={slip} bodyName={bodyName} />
          ))}
        </div>
      </>
    );
  }
  if (written !== null) return <Notice tone="good">Đã bàn giao {written} chức vụ theo danh sách này.</Notice>;
  if (positions === 0) return null;
  return (
    <form action={post} className="my-5">
      {state.message && (
        <Notice tone="bad" live className="mb-5">
          {state.message}
        </Notice>
      )}
      <input type="hidden" name="seen" value={seal} />
      <p className="mb-3">
        Sẽ bàn giao {positions} chức vụ{refused > 0 && `; ${refused} dòng bị từ chối được bỏ qua`}. Hoặc ghi tất cả, hoặc không ghi gì.
      </p>
      <SubmitButton icon="check" pendingText="Đang bàn giao…">
        {`Bàn giao ${positions} chức vụ`}
      </SubmitButton>
    </form>
  );
}
