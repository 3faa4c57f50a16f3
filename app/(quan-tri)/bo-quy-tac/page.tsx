import type { Metadata } from "next";
import { NewDraft } from "@/components/schemes/new-draft";
import { SchemesList } from "@/components/schemes/schemes-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PURPOSES } from "@/lib/domain/score-sheet";
import { PURPOSE_LABEL } from "@/lib/domain/scoring-labels";
import { readSchemes } from "@/lib/queries/schemes";

export const metadata: Metadata = { title: "Bộ quy tắc xếp loại, thi đua" };

export default async function SchemesPage() {
  const { schemes, mayEdit } = await readSchemes();
  return (
    <>
      <PageHeader
        title="Bộ quy tắc xếp loại, thi đua"
        where="Theo đối tượng và loại hình đơn vị. Bộ đã công bố không đổi; muốn sửa thì sao chép thành bản nháp mới."
      />
      <div className="space-y-10">
        {PURPOSES.map((purpose) => {
          const ofPurpose = schemes.filter((scheme) => scheme.purpose === purpose);
          return (
            <section key={purpose} aria-labelledby={`muc-${purpose}`} className="space-y-4">
              <h2 id={`muc-${purpose}`} className="font-semibold text-xl">
                {PURPOSE_LABEL[purpose]}
              </h2>
              {ofPurpose.length > 0 ? (
                <SchemesList purpose={purpose} schemes={ofPurpose} />
              ) : (
                <EmptyState>Chưa có bộ quy tắc nào. Tạo từ bản đề xuất rồi sửa theo quy định của Đoàn Khối.</EmptyState>
              )}
              {mayEdit && <NewDraft purpose={purpose} />}
            </section>
          );
        })}
      </div>
    </>
  );
}
