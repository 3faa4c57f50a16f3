import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { OperationList } from "@/components/unit-change/operation-list";
import { requireRight } from "@/lib/queries/rights";

export const metadata: Metadata = { title: "Thay đổi tổ chức" };

export default async function UnitChangesPage() {
  await requireRight("manageUnits");
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/don-vi", label: "Đơn vị" }]} />}
        title="Thay đổi tổ chức"
        where="Theo quyết định: chọn việc, xem trước mọi hệ quả rồi mới xác nhận."
      />
      <OperationList />
    </>
  );
}
