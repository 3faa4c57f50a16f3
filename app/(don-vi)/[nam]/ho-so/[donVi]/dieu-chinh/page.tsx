import type { Metadata } from "next";
import { AdjustmentForm, AdjustmentList } from "@/components/dossier/adjustments";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { ExcelButton } from "@/components/export/excel-button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { readAdjustments } from "@/lib/queries/following";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Điều chỉnh chỉ tiêu ${(await params).nam}` };
}

export default async function AdjustmentsPage({ params }: Props) {
  const { head, closed, criteria, adjustments } = await readAdjustments(await params);
  return (
    <div className="max-w-form space-y-6">
      <DossierHeader
        head={head}
        title={`Điều chỉnh chỉ tiêu năm ${head.year}`}
        where="Chỉ tiêu đã duyệt chỉ thay đổi khi Đoàn Khối đồng ý; cả hai giá trị đều được giữ lại."
      />
      {closed ? (
        <Notice tone="info" icon="lock">
          {closed} Đề nghị điều chỉnh được nhận từ khi đăng ký được duyệt đến khi nộp tự đánh giá.
        </Notice>
      ) : (
        <Card title="Đề nghị điều chỉnh">
          <AdjustmentForm dossierId={head.dossierId} criteria={criteria} />
        </Card>
      )}
      <section>
        <h2 className="mb-2 font-semibold text-lg">Các đề nghị</h2>
        <AdjustmentList adjustments={adjustments} />
        {adjustments.length > 0 && <ExcelButton list="dieu-chinh-don-vi" params={{ nam: head.year, "don-vi": head.unitCode }} />}
      </section>
    </div>
  );
}
