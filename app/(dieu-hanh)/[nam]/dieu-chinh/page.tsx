import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { AdjustmentCard } from "@/components/review/adjustment-card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { readAdjustments } from "@/lib/queries/adjustments";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Điều chỉnh chỉ tiêu" };

export default async function AdjustmentsPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = yearOf((await params).nam);
  const { pending, decided } = await readAdjustments(year);
  return (
    <div className="max-w-form">
      <PageHeader
        title="Điều chỉnh chỉ tiêu"
        kicker={`Năm công tác ${year}`}
        where={pending.length > 0 ? `${pending.length} đề nghị đang chờ xét.` : "Không có đề nghị nào đang chờ xét."}
        actions={pending.length + decided.length > 0 && <ExcelButton list="dieu-chinh" params={{ nam: year }} />}
      />
      {pending.length + decided.length === 0 && (
        <EmptyState>
          Năm {year} chưa có đề nghị điều chỉnh nào. Đơn vị gửi đề nghị từ hồ sơ của mình sau khi bản đăng ký được duyệt.
        </EmptyState>
      )}
      <div className="space-y-4">
        {pending.map((adjustment) => (
          <AdjustmentCard key={adjustment.id} year={year} adjustment={adjustment} />
        ))}
      </div>
      {decided.length > 0 && (
        <section className="mt-8 space-y-4">
          <h2 className="font-semibold text-xl">Đã xét</h2>
          {decided.map((adjustment) => (
            <AdjustmentCard key={adjustment.id} year={year} adjustment={adjustment} />
          ))}
        </section>
      )}
    </div>
  );
}
