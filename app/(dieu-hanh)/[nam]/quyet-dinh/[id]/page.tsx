import type { Metadata } from "next";
import { CertificateFiles } from "@/components/decision/certificate-files";
import { CertificateForm } from "@/components/decision/certificate-form";
import { ChangeForms } from "@/components/decision/change-forms";
import { DraftPage } from "@/components/decision/draft-page";
import { IssuedView } from "@/components/decision/issued-view";
import { KIND_TITLE } from "@/components/decision/kind-title";
import { WithdrawalForm } from "@/components/decision/withdrawal-form";
import { SignedFiles } from "@/components/documents/signed-files";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecision } from "@/lib/queries/decision";
import { readDecision } from "@/lib/queries/decision-desk";
import { readSignedFiles } from "@/lib/queries/signed-files";

export const metadata: Metadata = { title: "Quyết định" };

interface DecisionPageProps {
  params: Promise<{ nam: string; id: string }>;
  searchParams: Promise<{ tep?: string }>;
}

export default async function DecisionPage({ params, searchParams }: DecisionPageProps) {
  const { nam, id } = await params;
  const decision = await readDecision(Number(nam), id);
  const { kind, year, document, problems, withdrawable, changes, replaces, certificates } = decision;
  const crumbs = <Breadcrumb items={[{ href: `/${nam}/quyet-dinh`, label: "Quyết định" }]} />;
  const missing = Object.values(problems);
  if (!document) {
    const issued = await readIssuedDecision(id);
    const signed = <SignedFiles document={await readSignedFiles(id)} problem={(await searchParams).tep} />;
    return (
      <>
        <PageHeader title={`${KIND_TITLE[kind]} số ${issued.numberText}`} kicker={`Năm công tác ${nam}`} breadcrumb={crumbs} />
        <IssuedView decision={issued} signed={signed} />
        {certificates > 0 && <CertificateFiles decision={{ id, year }} count={certificates} />}
        {kind === "recognition" && changes && <CertificateForm decision={{ id, year }} />}
        {withdrawable.length > 0 && <WithdrawalForm decision={{ id, year }} units={withdrawable} />}
        {changes && <ChangeForms decision={{ id, year }} numberText={issued.numberText} changes={changes} />}
      </>
    );
  }
  return (
    <>
      <PageHeader
        title={`Dự thảo ${KIND_TITLE[kind].toLowerCase()}`}
        kicker={`Năm công tác ${nam}`}
        where={`Số được cấp khi ban hành.${replaces ? ` Thay thế Quyết định số ${replaces.numberText}.` : ""}`}
        breadcrumb={crumbs}
      />
      {missing.length > 0 && (
        <Notice tone="warn" title="Cần bổ sung trước khi ban hành" className="mb-5">
          {missing.join(" ")}
        </Notice>
      )}
      <DraftPage decision={{ ...decision, document }} />
    </>
  );
}
