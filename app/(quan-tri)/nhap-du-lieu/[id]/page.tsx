import type { Metadata } from "next";
import { ConfirmForm } from "@/components/imports/confirm-form";
import { ImportPreview } from "@/components/imports/import-preview";
import { ImportReport } from "@/components/imports/import-report";
import { ImportSteps } from "@/components/imports/import-steps";
import { PastYearCard } from "@/components/imports/past-year-card";
import { LeftOutNotice, NothingNotice, ProblemNotice } from "@/components/imports/preview-notices";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { IMPORT_FILTERS, previewOf } from "@/lib/queries/import-view";
import { readImport } from "@/lib/queries/imports";
import { choiceParam, pageParam, type SearchParams } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Xem trước bản nhập" };

export default async function ImportPage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const query = await searchParams;
  const record = await readImport((await params).id);
  const { id, fileName, status, planned, problem, report, pastYear } = record;
  const path = `/nhap-du-lieu/${id}`;
  const header = (
    <PageHeader
      breadcrumb={<Breadcrumb items={[{ href: "/nhap-du-lieu", label: "Nhập từ Excel" }]} />}
      title={fileName}
      where={
        report ? `Đã nhập lúc ${record.appliedAt}` : `Tải lên lúc ${record.uploadedAt}${planned?.year ? ` · năm ${planned.year}` : ""}`
      }
    />
  );
  if (report && status !== "preview") {
    return (
      <>
        {header}
        <ImportReport {...record} status={status} report={report} accounts={record.withoutAccount.length} />
      </>
    );
  }
  const preview = planned && previewOf(planned.plan, choiceParam(query, "loc", IMPORT_FILTERS), pageParam(query));
  return (
    <>
      {header}
      <ImportSteps current={3} hrefs={["/nhap-du-lieu", `${path}/nhan-dang`]} />
      {pastYear && <PastYearCard id={id} offer={pastYear} />}
      {problem && !pastYear && <ProblemNotice message={problem.message} href={`${path}/nhan-dang`} canMap={record.sheets.length > 0} />}
      {planned && preview && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <LeftOutNotice sheets={planned.parsed.leftOut} href={`${path}/nhan-dang`} />
          <ImportPreview path={path} preview={preview}>
            {planned.hasWork ? (
              <ConfirmForm id={id} seal={planned.seal} counts={preview.counts} refusedRows={planned.plan.counts.refused} />
            ) : (
              <NothingNotice refused={planned.plan.counts.refused} />
            )}
          </ImportPreview>
        </div>
      )}
    </>
  );
}
