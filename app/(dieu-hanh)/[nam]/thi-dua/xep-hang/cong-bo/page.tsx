import type { Metadata } from "next";
import { PublishForm } from "@/components/ranking/publish-form";
import { ToBeSeen } from "@/components/ranking/to-be-seen";
import { WaitingUnits } from "@/components/ranking/waiting-units";
import { WithdrawForm } from "@/components/ranking/withdraw-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readPublication } from "@/lib/queries/ranking";
import type { SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Công bố thi đua ${(await params).nam}` };
}

/** The step before publishing: what will be seen by whom; after it, the way back. */
export default async function PublishRankingPage({ params, searchParams }: Props) {
  const publication = await readPublication((await params).nam, await searchParams);
  const { publishedAt, whyNotPublish, whyNotWithdraw } = publication;
  const why = publishedAt ? whyNotWithdraw : whyNotPublish;
  return (
    <div className="max-w-form space-y-5">
      <PageHeader
        title={publishedAt ? "Kết quả thi đua đã công bố" : "Công bố kết quả thi đua"}
        kicker={publication.round}
        where={publishedAt ? `Công bố ${publishedAt}` : undefined}
        breadcrumb={<Breadcrumb items={[{ href: publication.ranking, label: "Xếp hạng thi đua" }]} />}
      />
      <ToBeSeen {...publication} />
      <WaitingUnits units={publication.waiting} />
      {why && (
        <Notice tone="info" icon="lock">
          {why}
        </Notice>
      )}
      {!publishedAt && !why && <PublishForm {...publication} />}
      {publishedAt && !why && <WithdrawForm {...publication} />}
    </div>
  );
}
