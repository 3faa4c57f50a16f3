import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CriterionFields } from "@/components/criteria/criterion-fields";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Details } from "@/components/ui/details";
import { PageHeader } from "@/components/ui/page-header";
import { removeCriterion, saveCriterion } from "@/lib/actions/criteria-sets";
import { criterionByCode } from "@/lib/domain/criteria";
import { readDraft } from "@/lib/queries/criteria-sets";

export const metadata: Metadata = { title: "Sửa tiêu chí" };

export default async function CriterionPage({ params }: { params: Promise<{ id: string; ma: string }> }) {
  const { id, ma } = await params;
  const { revision, name, version, content } = await readDraft(id);
  const criterion = criterionByCode(content, ma);
  if (!criterion) notFound();
  const seen = { id, revision };
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/bo-tieu-chi/${id}/sua`, label: `${name}, bản ${version}` }]} />}
        title={`Tiêu chí ${criterion.code}`}
      />
      <div className="max-w-form space-y-8">
        <ActionForm action={saveCriterion.bind(null, seen, criterion.code)} className="space-y-5">
          <CriterionFields criterion={criterion} code={criterion.code} />
          <SubmitButton pendingText="Đang lưu…">Lưu tiêu chí</SubmitButton>
        </ActionForm>
        <Details summary="Bỏ tiêu chí này">
          <ActionForm action={removeCriterion.bind(null, seen, criterion.code)} idPrefix="bo" warnOnLeave={false} className="space-y-3">
            <p>Tiêu chí bị bỏ khỏi bản nháp; các bản đã công bố không đổi.</p>
            <SubmitButton variant="danger" icon="trash-2">
              Bỏ tiêu chí {criterion.code}
            </SubmitButton>
          </ActionForm>
        </Details>
      </div>
    </>
  );
}
