import type { Metadata } from "next";
import { IssuedView } from "@/components/decision/issued-view";
import { KIND_TITLE } from "@/components/decision/kind-title";
import { SignedFiles } from "@/components/documents/signed-files";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecision } from "@/lib/queries/decision";
import { readSignedFiles } from "@/lib/queries/signed-files";

export const metadata: Metadata = { title: "Quyết định" };

interface DocumentPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tep?: string }>;
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { id } = await params;
  const decision = await readIssuedDecision(id);
  const signed = await readSignedFiles(id);
  return (
    <>
      <PageHeader
        title={`${KIND_TITLE[decision.kind]} số ${decision.numberText}`}
        kicker={`Năm công tác ${decision.year}`}
        breadcrumb={<Breadcrumb items={[{ href: "/van-ban", label: "Văn bản" }]} />}
      />
      <IssuedView decision={decision} signed={<SignedFiles document={signed} problem={(await searchParams).tep} />} />
    </>
  );
}
