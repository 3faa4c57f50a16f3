import type { Metadata } from "next";
import { IssuedView } from "@/components/decision/issued-view";
import { KIND_TITLE } from "@/components/decision/kind-title";
import { SignedFiles } from "@/components/documents/signed-files";
import { DocumentDraft } from "@/components/papers/document-draft";
import { DocumentIssued } from "@/components/papers/document-issued";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecision } from "@/lib/queries/decision";
import { readDocument } from "@/lib/queries/documents";
import { readSignedFiles } from "@/lib/queries/signed-files";

export const metadata: Metadata = { title: "Văn bản" };

interface DocumentPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tep?: string }>;
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { id } = await params;
  const problem = (await searchParams).tep;
  const document = await readDocument(id);
  if (document) {
    const isDraft = document.status === "draft";
    const number = document.numberText && ` số ${document.numberText}`;
    return (
      <>
        <PageHeader
          title={`${isDraft ? "Dự thảo: " : ""}${document.title}${number}`}
          kicker={`Năm công tác ${document.year}`}
          breadcrumb={<Breadcrumb items={[document.back]} />}
        />
        {isDraft ? (
          <DocumentDraft document={document} />
        ) : (
          <DocumentIssued document={document} signed={<SignedFiles document={await readSignedFiles(id)} problem={problem} />} />
        )}
      </>
    );
  }
  const decision = await readIssuedDecision(id);
  const signed = <SignedFiles document={await readSignedFiles(id)} problem={problem} />;
  return (
    <>
      <PageHeader
        title={`${KIND_TITLE[decision.kind]} số ${decision.numberText}`}
        kicker={`Năm công tác ${decision.year}`}
        breadcrumb={<Breadcrumb items={[{ href: "/van-ban", label: "Văn bản" }]} />}
      />
      <IssuedView decision={decision} signed={signed} />
    </>
  );
}
