"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { Notice } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import type { SlipState } from "@/lib/forms/slips";
import { AccountSlipCard } from "./account-slip";

interface SlipPrinterProps {
  action: (state: SlipState, formData: FormData) => Promise<SlipState>;
  people: readonly { id: string; name: string; username: string; places: string }[];
  bodyName: string;
}

/** Choose people, then print: the slips stand in the answer of the form, this once. */
export function SlipPrinter({ action, people, bodyName }: SlipPrinterProps) {
  const [state, post] = useActionState(action, { message: "", slips: [] });
  if (state.slips.length > 0) {
    return (
      <>
        <Notice
          tone="warn"
          icon="printer"
          title={`${state.slips.length} phiếu, chỉ hiện một lần này`}
          live
          className="mb-5 print:hidden"
          actions={<PrintButton>In các phiếu</PrintButton>}
        >
          Mỗi phiếu có một liên kết dùng một lần trong 14 ngày. Cắt rời và đưa tận tay từng người.
        </Notice>
        <div className="grid gap-5 md:grid-cols-2 print:block">
          {state.slips.map((slip) => (
            <AccountSlipCard key={slip.userId} slip={slip} bodyName={bodyName} />
          ))}
        </div>
      </>
    );
  }
  return (
    <form action={post} className="max-w-form">
      {state.message && (
        <Notice tone="bad" live className="mb-5">
          {state.message}
        </Notice>
      )}
      <fieldset>
        <legend className="mb-2 font-semibold">In phiếu cho</legend>
        <ul className="divide-y divide-line border-line border-y">
          {people.map((person) => (
            <li key={person.id}>
              <label className="flex min-h-11 items-center gap-3 py-2">
                <input type="checkbox" name="nguoi" value={person.id} defaultChecked className="tick" />
                <span>
                  {person.name}
                  <span className="block text-[0.9375rem] text-muted">
                    {person.username}
                    {person.places && ` · ${person.places}`}
                  </span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <SubmitButton icon="printer" pendingText="Đang tạo phiếu…" className="mt-5">
        Tạo phiếu
      </SubmitButton>
    </form>
  );
}
