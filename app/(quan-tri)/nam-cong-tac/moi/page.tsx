import type { Metadata } from "next";
import { CycleFields } from "@/components/cycles/cycle-fields";
import { ActionForm } from "@/components/form/action-form";
import { NumberInput } from "@/components/form/number-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { createCycle } from "@/lib/actions/cycles";
import { readNewCycle } from "@/lib/queries/cycle-settings";

export const metadata: Metadata = { title: "Thêm năm công tác" };

export default async function NewCyclePage() {
  const values = await readNewCycle();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nam-cong-tac", label: "Năm công tác" }]} />}
        title="Thêm năm công tác"
        where="Lịch gợi ý theo công văn; quy tắc và căn cứ chép từ năm gần nhất. Năm mới ở dạng nháp đến khi mở."
      />
      <ActionForm action={createCycle} className="max-w-form space-y-8">
        <NumberInput name="year" label="Năm" required defaultValue={values.year} />
        <CycleFields values={values} />
        <SubmitButton pendingText="Đang lưu…">Lưu bản nháp</SubmitButton>
      </ActionForm>
    </>
  );
}
