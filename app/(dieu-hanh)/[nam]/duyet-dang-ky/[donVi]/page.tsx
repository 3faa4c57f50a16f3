import type { Metadata } from "next";
import { ComparisonNote } from "@/components/dossier/comparison-note";
import { ChangedFilter } from "@/components/review/changed-filter";
import { RegistrationReview } from "@/components/review/registration-review";
import { ReviewDone } from "@/components/review/review-done";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { readRegistrationReview } from "@/lib/queries/registration-review";
import { choiceParam, type SearchParams, yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Duyệt đăng ký" };

interface Props {
  params: Promise<{ nam: string; donVi: string }>;
  searchParams: SearchParams;
}

export default async function RegistrationReviewPage({ params, searchParams }: Props) {
  const { nam, donVi } = await params;
  const year = yearOf(nam);
  const found = await searchParams;
  const view = choiceParam(found, "xem", ["da-sua"] as const);
  const done = choiceParam(found, "da", ["duyet", "tra-lai"] as const);
  const review = await readRegistrationReview(year, decodeURIComponent(donVi));
  const { sent, changed, groups, unitCode } = review;
  const total = groups.reduce((sum, group) => sum + group.criteria.length, 0);
  const path = `/${year}/duyet-dang-ky/${unitCode}`;
  const queue = `/${year}/tien-do?buoc=cho-duyet`;
  const late = sent && sent.lateDays > 0 ? `trễ ${sent.lateDays} ngày` : "đúng hạn";
  const received = sent
    ? `Bản đăng ký lần ${sent.number} · nộp ${sent.at} · ${sent.imported ? "nhập từ Excel" : late}`
    : "Chưa nộp đăng ký";
  return (
    <>
      <PageHeader
        title={review.unitName}
        kicker={`Duyệt đăng ký năm ${year}`}
        where={`${received} · hạn duyệt ${review.approvalDue}`}
        actions={<Badge tone={review.tone}>{review.status}</Badge>}
        breadcrumb={<Breadcrumb items={[{ href: queue, label: "Đăng ký chờ duyệt" }]} />}
      />
      {done && <ReviewDone done={done} queue={queue} returned={review.returned} />}
      {!review.mayRemark && (
        <Notice tone={review.approvedAt ? "good" : "info"} icon={review.approvedAt ? undefined : "lock"} className="mb-5">
          {review.approvedAt ? `Đã duyệt lúc ${review.approvedAt}.` : review.whyNotApprove}
        </Notice>
      )}
      <ComparisonNote sentence={review.comparison} />
      <ChangedFilter path={path} changed={changed.length} total={total} only={Boolean(view)} />
      {sent ? (
        <RegistrationReview {...review} path={path} only={view ? changed : undefined} />
      ) : (
        <EmptyState>Đơn vị chưa nộp bản đăng ký nào, nên chưa có gì để duyệt.</EmptyState>
      )}
    </>
  );
}
