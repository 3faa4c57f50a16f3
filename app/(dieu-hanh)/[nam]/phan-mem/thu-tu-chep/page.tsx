import type { Metadata } from "next";
import { CopyOrderForm } from "@/components/software/copy-order-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readCopyOrder } from "@/lib/queries/copy-order";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Thứ tự chép sang Phần mềm" };

export default async function CopyOrderPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = yearOf((await params).nam);
  const { order, version } = await readCopyOrder();
  return (
    <>
      <PageHeader
        title="Thứ tự chép sang Phần mềm"
        where="Trang Chép sang Phần mềm của mọi đơn vị xếp các ô theo thứ tự này. Khi biểu mẫu trên Phần mềm đổi, đồng chí dời các dòng cho khớp."
        breadcrumb={<Breadcrumb items={[{ href: `/${year}/phan-mem`, label: "Nhập từ Phần mềm" }]} />}
      />
      <CopyOrderForm order={order} version={version} />
    </>
  );
}
