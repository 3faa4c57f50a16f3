import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { DatedFields } from "@/components/units/dated-fields";
import { UnitFields } from "@/components/units/unit-fields";
import { updateUnit } from "@/lib/actions/units";
import { formatDay } from "@/lib/format";
import { readUnitForEdit } from "@/lib/queries/units";

export const metadata: Metadata = { title: "Sửa thông tin đơn vị" };

export default async function EditUnitPage({ params }: { params: Promise<{ ma: string }> }) {
  const { id, code, current, seen, parents, today } = await readUnitForEdit((await params).ma);
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/don-vi", label: "Đơn vị" },
              { href: `/don-vi/${code}`, label: current.name },
            ]}
          />
        }
        title="Sửa thông tin đơn vị"
        where={`Mã ${code}, không đổi`}
      />
      <ActionForm action={updateUnit.bind(null, { id, code })} className="max-w-form space-y-5">
        <DatedFields today={today} currentFrom={formatDay(current.validFrom)} seen={seen} />
        <UnitFields values={current} parentId={current.parentId ?? ""} parents={parents} />
        <SubmitButton pendingText="Đang lưu…">Lưu thông tin</SubmitButton>
      </ActionForm>
    </>
  );
}
