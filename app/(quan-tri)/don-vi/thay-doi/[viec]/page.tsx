import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { DetailsForm } from "@/components/unit-change/details-form";
import { ChangePreview } from "@/components/unit-change/preview";
import { UnitPicker } from "@/components/unit-change/unit-picker";
import { OPERATION_HINT, OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import type { SearchParams } from "@/lib/queries/search-params";
import { readWizard } from "@/lib/queries/unit-change";
import { addressWithout } from "@/lib/queries/unit-change-params";

export const metadata: Metadata = { title: "Thay đổi tổ chức" };

const STEPS = { units: "Bước 1: đơn vị", details: "Bước 2: căn cứ và tên gọi", preview: "Bước 3: hệ quả và xác nhận" };

interface WizardPageProps {
  params: Promise<{ viec: string }>;
  searchParams: SearchParams;
}

export default async function UnitChangePage({ params, searchParams }: WizardPageProps) {
  const { viec } = await params;
  const typed = await searchParams;
  const wizard = await readWizard(viec, typed);
  const action = `/don-vi/thay-doi/${viec}`;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/don-vi", label: "Đơn vị" },
              { href: "/don-vi/thay-doi", label: "Thay đổi tổ chức" },
            ]}
          />
        }
        title={OPERATION_LABEL[wizard.operation]}
        kicker={STEPS[wizard.step]}
        where={OPERATION_HINT[wizard.operation]}
      />
      {wizard.step === "units" && <UnitPicker {...wizard} action={action} several={wizard.least > 1} />}
      {wizard.step === "details" && <DetailsForm wizard={wizard} action={action} />}
      {wizard.step === "preview" && <ChangePreview wizard={wizard} back={addressWithout(action, typed, "xem")} />}
    </>
  );
}
