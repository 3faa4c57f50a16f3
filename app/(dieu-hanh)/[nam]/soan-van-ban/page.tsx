import type { Metadata } from "next";
import { Shelves } from "@/components/papers/shelves";
import { PageHeader } from "@/components/ui/page-header";
import { readBodyDocuments } from "@/lib/queries/document-lists";

type Params = Promise<{ nam: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Soạn văn bản ${(await params).nam}` };
}

export default async function BodyDocumentsPage({ params }: { params: Params }) {
  const { year, papers, letters } = await readBodyDocuments((await params).nam);
  return (
    <div className="space-y-6">
      <PageHeader
        title={`Soạn văn bản năm ${year}`}
        where="Số liệu lấy từ hồ sơ của các đơn vị; phiếu thẩm định và giấy chứng nhận soạn tại hồ sơ từng đơn vị."
      />
      <section aria-labelledby="bao-cao" className="space-y-3">
        <h2 id="bao-cao" className="font-semibold text-lg">
          Danh sách, biên bản, báo cáo
        </h2>
        <Shelves label="Danh sách, biên bản, báo cáo" shelves={papers} />
      </section>
      <section aria-labelledby="cong-van" className="space-y-3">
        <h2 id="cong-van" className="font-semibold text-lg">
          Công văn
        </h2>
        <Shelves label="Công văn" shelves={letters} />
      </section>
    </div>
  );
}
