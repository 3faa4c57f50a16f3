import type { Metadata } from "next";
import { DossierHeader } from "@/components/dossier/dossier-header";
import { nextSentence } from "@/components/dossier/next-sentence";
import { Receipt } from "@/components/dossier/receipt";
import { SentRows } from "@/components/dossier/sent-rows";
import { VersionDiff } from "@/components/dossier/version-diff";
import { LinkButton } from "@/components/ui/link-button";
import { PART_LABEL, SUBMISSION_LABEL } from "@/lib/domain/labels";
import { readSubmission } from "@/lib/queries/submission";

interface Props {
  params: Promise<{ nam: string; donVi: string; loai: string; so: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, so } = await params;
  return { title: `Biên nhận bản ${so} · ${nam}` };
}

export default async function SubmissionPage({ params }: Props) {
  const sent = await readSubmission(await params);
  const { head, kind, receipt, previous, changes, changed, total } = sent;
  const names = { ...PART_LABEL, ...Object.fromEntries(sent.rows.map((row) => [row.code, row.name])) };
  return (
    <div className="max-w-page space-y-6">
      <DossierHeader head={head} title={`${SUBMISSION_LABEL[kind]} năm ${head.year}, bản ${receipt.number}`} />
      <Receipt {...receipt} next={nextSentence(kind, sent.waiting, sent.turn, sent.dates)} />
      <p className="print:hidden">
        <LinkButton href={head.base} variant="secondary" icon="arrow-left">
          Về hồ sơ {head.year}
        </LinkButton>
      </p>
      {previous !== null && (
        <section>
          <h2 className="mb-2 font-semibold text-lg">
            {changed.length} trong {total} tiêu chí khác với bản {previous}
          </h2>
          {changes.length > 0 ? <VersionDiff changes={changes} names={names} /> : <p className="text-muted">Nội dung giữ nguyên.</p>}
        </section>
      )}
      <section>
        <h2 className="mb-2 font-semibold text-lg">Nội dung đã nộp</h2>
        <SentRows rows={sent.rows} results={kind === "assessment"} />
      </section>
    </div>
  );
}
