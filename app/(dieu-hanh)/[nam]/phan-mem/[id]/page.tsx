import type { Metadata } from "next";
import { SoftwarePreview } from "@/components/software/software-preview";
import { SoftwareReport } from "@/components/software/software-report";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { IMPORT_FILTERS } from "@/lib/queries/import-view";
import { choiceParam, pageParam, type SearchParams, yearOf } from "@/lib/queries/search-params";
import { readSoftwareImport } from "@/lib/queries/software-imports";
import { softwarePreview } from "@/lib/queries/software-view";

export const metadata: Metadata = { title: "Xem trước bản nhập từ Phần mềm" };

interface Props {
  params: Promise<{ nam: string; id: string }>;
  searchParams: SearchParams;
}

export default async function SoftwareImportPage({ params, searchParams }: Props) {
  const { nam, id } = await params;
  const query = await searchParams;
  const record = await readSoftwareImport(yearOf(nam), id);
  const { status, report, planned } = record;
  const plan = planned?.plan;
  const preview = plan && softwarePreview(plan, planned.found.sheet.name, choiceParam(query, "loc", IMPORT_FILTERS), pageParam(query));
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/${record.year}/phan-mem`, label: "Nhập từ Phần mềm" }]} />}
        title={record.fileName}
        kicker={`Năm công tác ${record.year}`}
        where={report ? `Đã nhập lúc ${record.appliedAt}` : `Tải lên lúc ${record.uploadedAt}`}
      />
      {report && status !== "preview" ? (
        <SoftwareReport {...record} status={status} report={report} />
      ) : (
        <SoftwarePreview
          {...record}
          problem={record.problem?.message ?? planned?.missing ?? null}
          preview={preview ?? null}
          asked={plan?.questions.length ?? 0}
          rows={plan?.counts ?? null}
          seal={planned?.hasWork ? planned.seal : null}
        />
      )}
    </>
  );
}
