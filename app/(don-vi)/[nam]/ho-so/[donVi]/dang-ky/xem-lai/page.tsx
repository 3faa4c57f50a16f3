import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { MissingList } from "@/components/dossier/missing-list";
import { SubmitForm } from "@/components/dossier/submit-form";
import { TargetReview } from "@/components/dossier/target-review";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { submitRegistrationAction } from "@/lib/actions/registration";
import { readRegistrationReview } from "@/lib/queries/registration";

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Xem lại đăng ký ${(await params).nam}` };
}

export default async function RegistrationReviewPage({ params }: Props) {
  const { head, due, late, closed, missing, count, groups } = await readRegistrationReview(await params);
  const base = `${head.base}/dang-ky`;
  return (
    <div className="max-w-page space-y-5">
      <DossierHeader
        head={head}
        title={`Xem lại và nộp đăng ký năm ${head.year}`}
        where={due}
        between={[{ href: base, label: "Đăng ký" }]}
      />
      {closed && (
        <Notice tone="info" icon="lock">
          {closed}
        </Notice>
      )}
      <MissingList base={base} missing={missing} />
      <TargetReview base={base} groups={groups} />
      {!closed && missing.length === 0 && (
        <Card title="Nộp bản đăng ký">
          {late && <p className="mb-3 text-warn">Đã quá hạn: bản này vẫn được nhận và ghi rõ số ngày trễ.</p>}
          <SubmitForm
            action={submitRegistrationAction.bind(null, head.base)}
            dossierId={head.dossierId}
            version={head.version}
            declaration={`Ban Chấp hành ${head.unitName} thống nhất đăng ký ${count} tiêu chí nêu trên.`}
            label="Nộp đăng ký"
          />
        </Card>
      )}
    </div>
  );
}
