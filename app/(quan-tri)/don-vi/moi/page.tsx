import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { UnitFields } from "@/components/units/unit-fields";
import { createUnit } from "@/lib/actions/units";
import { readNewUnit } from "@/lib/queries/units";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function NewUnitPage() {
  const { parents, rootUnitId } = await readNewUnit();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/don-vi", label: "Đơn vị" }]} />}
        title="Thêm đơn vị"
        where="Đoàn cơ sở mới có ngay hồ sơ của các năm công tác đang mở."
      />
      <ActionForm action={createUnit} className="max-w-form space-y-5">
        <TextInput
          name="code"
          label="Mã đơn vị"
          hint="Không đổi về sau. Chữ không dấu, số, gạch nối; ví dụ DCS16"
          required
          maxLength={30}
          fieldClassName="sm:w-1/2"
        />
        <UnitFields parentId={rootUnitId} parents={parents} />
        <DateInput name="validFrom" label="Có hiệu lực từ ngày" hint="Để trống: hôm nay" />
        <TextInput
          name="decisionNumber"
          label="Số quyết định thành lập"
          hint="Để trống nếu không có"
          maxLength={60}
          fieldClassName="sm:w-1/2"
        />
        <SubmitButton pendingText="Đang lưu…">Thêm đơn vị</SubmitButton>
      </ActionForm>
    </>
  );
}
