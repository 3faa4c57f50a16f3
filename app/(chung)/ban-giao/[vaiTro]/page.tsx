import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { HandoverFields } from "@/components/handover/handover-fields";
import { HandoverSteps } from "@/components/handover/handover-steps";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { handOver } from "@/lib/actions/handover";
import { readFrame } from "@/lib/queries/frame";
import { readHandoverForm } from "@/lib/queries/handover";

export const metadata: Metadata = { title: "Bàn giao chức vụ" };

export default async function HandoverPage({ params }: { params: Promise<{ vaiTro: string }> }) {
  const form = await readHandoverForm((await params).vaiTro);
  const { placeName } = await readFrame();
  return (
    <div className="max-w-form">
      <div className="print:hidden">
        <PageHeader
          breadcrumb={<Breadcrumb items={[{ href: "/ban-giao", label: "Bàn giao" }]} />}
          title={`Bàn giao: ${form.position}`}
          where={`Người bàn giao: ${form.leaver}${form.isOwn ? " (đồng chí)" : ""}`}
        />
      </div>
      <ActionForm action={handOver.bind(null, form.roleId)} className="space-y-5">
        <HandoverSteps bodyName={placeName}>
          {form.heldUntil && (
            <Notice tone="info">
              {form.leaver} giữ chức vụ này đến hết ngày {form.heldUntil}.
            </Notice>
          )}
          <HandoverFields {...form} />
        </HandoverSteps>
      </ActionForm>
    </div>
  );
}
