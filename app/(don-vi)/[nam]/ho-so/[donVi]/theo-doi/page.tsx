import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { InspectionList, NoteList } from "@/components/dossier/following-lists";
import { ProgressForm } from "@/components/dossier/progress-form";
import { ExcelButton } from "@/components/export/excel-button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { noteProgressAction } from "@/lib/actions/following";
import { readFollowing } from "@/lib/queries/following";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Theo dõi, kiểm tra ${(await params).nam}` };
}

export default async function FollowingPage({ params }: Props) {
  const { head, closed, criteria, quarter, notes, inspections } = await readFollowing(await params);
  return (
    <div className="max-w-form space-y-6">
      <DossierHeader
        head={head}
        title={`Theo dõi, kiểm tra năm ${head.year}`}
        where="Ghi kết quả từng quý để cuối năm không phải tìm lại số liệu, văn bản."
      />
      {closed ? (
        <Notice tone="info" icon="lock">
          {closed} Đơn vị ghi kết quả từ khi đăng ký được duyệt đến khi nộp tự đánh giá.
        </Notice>
      ) : (
        <Card title="Ghi kết quả">
          <ProgressForm action={noteProgressAction} dossierId={head.dossierId} criteria={criteria} quarter={quarter} />
        </Card>
      )}
      <section>
        <h2 className="mb-2 font-semibold text-lg">Kết quả đã ghi</h2>
        <NoteList notes={notes} />
        {notes.length > 0 && <ExcelButton list="theo-doi" params={{ nam: head.year, "don-vi": head.unitCode }} />}
      </section>
      <section>
        <h2 className="mb-2 font-semibold text-lg">Kiểm tra của Đoàn Khối</h2>
        <InspectionList inspections={inspections} />
      </section>
    </div>
  );
}
