import type { Metadata } from "next";
import { SlipPrinter } from "@/components/people/slip-printer";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { printSlips } from "@/lib/actions/people";
import { readFrame } from "@/lib/queries/frame";
import { readSlipPeople } from "@/lib/queries/people";
import { type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Phiếu cấp tài khoản" };

export default async function SlipsPage({ searchParams }: { searchParams: SearchParams }) {
  const people = await readSlipPeople(textParam(await searchParams, "nguoi"));
  const { placeName } = await readFrame();
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          breadcrumb={<Breadcrumb items={[{ href: "/nguoi-dung", label: "Tài khoản" }]} />}
          title="Phiếu cấp tài khoản"
          where="Mỗi phiếu ghi tên đăng nhập và một liên kết đặt mật khẩu. Liên kết cũ chưa dùng của người được in phiếu sẽ hết hiệu lực."
        />
      </div>
      {people.length > 0 ? (
        <SlipPrinter action={printSlips} people={people} bodyName={placeName} />
      ) : (
        <EmptyState icon="circle-check">Mọi tài khoản đang hoạt động đều đã đặt mật khẩu.</EmptyState>
      )}
    </>
  );
}
