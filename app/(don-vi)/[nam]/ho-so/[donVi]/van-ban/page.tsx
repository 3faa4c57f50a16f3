import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { Shelves } from "@/components/papers/shelves";
import { readDossierDocuments } from "@/lib/queries/document-lists";

type Params = Promise<{ nam: string; donVi: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  return { title: `Văn bản ${(await params).nam}` };
}

export default async function DossierDocumentsPage({ params }: { params: Params }) {
  const { head, unit, body } = await readDossierDocuments(await params);
  return (
    <div className="max-w-form space-y-6">
      <DossierHeader
        head={head}
        title="Văn bản"
        where="Số liệu lấy từ hồ sơ, không gõ lại; xem trước rồi ban hành, tải về PDF hoặc DOCX."
      />
      {unit.length > 0 && (
        <section aria-labelledby="cua-don-vi" className="space-y-3">
          <h2 id="cua-don-vi" className="font-semibold text-lg">
            Văn bản của đơn vị
          </h2>
          <Shelves label="Văn bản của đơn vị" shelves={unit} />
        </section>
      )}
      {body.length > 0 && (
        <section aria-labelledby="cua-khoi" className="space-y-3">
          <h2 id="cua-khoi" className="font-semibold text-lg">
            Văn bản của Đoàn cấp trên về đơn vị
          </h2>
          <Shelves label="Văn bản của Đoàn cấp trên về đơn vị" shelves={body} />
        </section>
      )}
    </div>
  );
}
