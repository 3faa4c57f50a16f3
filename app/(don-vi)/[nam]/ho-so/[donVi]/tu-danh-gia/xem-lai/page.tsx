import type { Metadata } from "next";
import { anchorOf } from "@/components/dossier/anchor";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { MissingList } from "@/components/dossier/missing-list";
import { PartsSummary } from "@/components/dossier/parts-summary";
import { SubmitForm } from "@/components/dossier/submit-form";
import { UnitTableView } from "@/components/tables/unit-table-view";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { submitAssessmentAction } from "@/lib/actions/assessment";
import { readAssessmentReview } from "@/lib/queries/assessment";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xem lại tự đánh giá ${(await params).nam}` };
}

export default async function AssessmentReviewPage({ params }: Props) {
  const { head, due, late, closed, missing, table, parts, reading } = await readAssessmentReview(await params);
  const base = `${head.base}/tu-danh-gia`;
  return (
    <div className="max-w-page space-y-5">
      <DossierHeader
        head={head}
        title={`Xem lại và nộp tự đánh giá năm ${head.year}`}
        where={due}
        between={[{ href: base, label: "Tự đánh giá" }]}
      />
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      <MissingList base={base} missing={missing} />
      <section>
        <h2 className="font-semibold text-lg">{table.title}</h2>
        <p className="mb-3 text-muted">{table.subtitle}</p>
        <UnitTableView table={table} hrefOf={(group, code) => `${base}/${group}#${anchorOf(code)}`} />
      </section>
      <PartsSummary parts={parts} reading={reading} href={closed ? undefined : `${base}/kem-theo`} />
      {!closed && missing.length === 0 && (
        <Card title="Nộp bản tự đánh giá">
          {late && <p className="mb-3 text-warn">Đã quá hạn: bản này vẫn được nhận và ghi rõ số ngày trễ.</p>}
          <SubmitForm
            action={submitAssessmentAction.bind(null, head.base)}
            dossierId={head.dossierId}
            version={head.version}
            declaration={`Ban Chấp hành ${head.unitName} xác nhận số liệu và minh chứng trên đúng với thực tế.`}
            label="Nộp tự đánh giá"
          />
        </Card>
      )}
    </div>
  );
}
