import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Lineage } from "@/components/unit-change/lineage";
import { readLineage } from "@/lib/queries/unit-history";

export const metadata: Metadata = { title: "Phả hệ của đơn vị" };

export default async function LineagePage({ params }: { params: Promise<{ ma: string }> }) {
  const { id, code, name, isEnded, changes, codes, maySeeAll } = await readLineage((await params).ma);
  const list = maySeeAll ? [{ href: "/don-vi", label: "Đơn vị" }] : [];
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[...list, { href: `/don-vi/${encodeURIComponent(code)}`, label: name }]} />}
        title={`Phả hệ: ${name}`}
        where={isEnded ? "Đơn vị đã kết thúc hoạt động." : "Đơn vị đang hoạt động."}
      />
      {changes.length === 0 ? (
        <EmptyState>Đơn vị chưa có thay đổi tổ chức nào được ghi.</EmptyState>
      ) : (
        <Card subtitle="Từ trên xuống theo thời gian; hình thoi là quyết định, vòng tròn là đơn vị." className="max-w-form">
          <Lineage changes={changes} codes={codes} focus={id} linked={maySeeAll} label={`Phả hệ của ${name}`} />
        </Card>
      )}
    </>
  );
}
