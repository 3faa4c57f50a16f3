import type { Metadata } from "next";
import { IssuedView } from "@/components/decision/issued-view";
import { KIND_TITLE } from "@/components/decision/kind-title";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readIssuedDecision } from "@/lib/queries/decision";

export const metadata: Metadata = { title: "Quyết định" };

export default async function DocumentPage({ params }: { params: Promise<{ id: string }> }) {
  const decision = await readIssuedDecision((await params).id);
  return (
    <>
      <PageHeader
        title={`${KIND_TITLE[decision.kind]} số ${decision.numberText}`}
        kicker={`Năm công tác ${decision.year}`}
        breadcrumb={<Breadcrumb items={[{ href: "/van-ban", label: "Văn bản" }]} />}
      />
      <IssuedView decision={decision} />
    </>
  );
}
