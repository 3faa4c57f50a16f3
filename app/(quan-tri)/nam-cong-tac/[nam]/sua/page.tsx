import type { Metadata } from "next";
import { CycleFields } from "@/components/cycles/cycle-fields";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { updateCycle } from "@/lib/actions/cycles";
import { readCycleForm } from "@/lib/queries/cycle-settings";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Sửa năm công tác" };

export default async function EditCyclePage({ params }: { params: Promise<{ nam: string }> }) {
  const values = await readCycleForm(yearOf((await params).nam));
  const { id, version, year } = values;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/nam-cong-tac", label: "Năm công tác" },
              { href: `/nam-cong-tac/${year}`, label: `Năm ${year}` },
            ]}
          />
        }
        title={`Sửa năm công tác ${year}`}
      />
      <div className="max-w-form">
        {!values.isDraft && (
          <Notice tone="warn" className="mb-5">
            Năm công tác đã mở: bộ tiêu chí không đổi được nữa. Đổi thời hạn và quy tắc có tác dụng ngay với mọi đơn vị và được ghi nhật ký.
          </Notice>
        )}
        <ActionForm action={updateCycle.bind(null, { id, version, year })} className="space-y-8">
          <CycleFields values={values} />
          <SubmitButton pendingText="Đang lưu…">Lưu năm công tác</SubmitButton>
        </ActionForm>
      </div>
    </>
  );
}
