import type { Metadata } from "next";
import { ExtensionList, WINDOW_LABEL } from "@/components/cycles/extension-list";
import { ExcelButton } from "@/components/export/excel-button";
import { ActionForm } from "@/components/form/action-form";
import { InstantInput } from "@/components/form/instant-input";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { grantExtension } from "@/lib/actions/cycles";
import { formatInstant } from "@/lib/format";
import { readExtensions } from "@/lib/queries/cycle-settings";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Gia hạn" };

export default async function ExtensionsPage({ params }: { params: Promise<{ nam: string }> }) {
  const { cycle, extensions, units } = await readExtensions(yearOf((await params).nam));
  const choices = (["registration", "report"] as const).map((value) => {
    return { value, label: WINDOW_LABEL[value], hint: `Hạn chung: ${formatInstant(cycle[value].dueAt)}` };
  });
  const items = [
    { href: "/nam-cong-tac", label: "Năm công tác" },
    { href: `/nam-cong-tac/${cycle.year}`, label: `Năm ${cycle.year}` },
  ];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={items} />}
        title={`Gia hạn năm ${cycle.year}`}
        where="Một đơn vị có hạn riêng muộn hơn hạn chung, kèm lý do"
        actions={extensions.length > 0 && <ExcelButton list="gia-han" params={{ nam: cycle.year }} />}
      />
      {extensions.length > 0 ? (
        <ExtensionList cycleId={cycle.id} extensions={extensions} />
      ) : (
        <EmptyState>Chưa đơn vị nào được gia hạn.</EmptyState>
      )}
      <Card title="Gia hạn cho một đơn vị" className="mt-5 max-w-form">
        <ActionForm action={grantExtension.bind(null, cycle.id)} resetOnSuccess className="space-y-5">
          <Select name="unitId" label="Đơn vị" required options={units} placeholder="Chọn đơn vị" />
          <RadioGroup name="window" label="Việc được gia hạn" required options={choices} />
          <InstantInput name="dueAt" label="Hạn mới" required time="23:59" />
          <Textarea name="reason" label="Lý do" required maxLength={500} />
          <SubmitButton pendingText="Đang lưu…">Gia hạn</SubmitButton>
        </ActionForm>
      </Card>
    </>
  );
}
