import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ImportSteps } from "@/components/imports/import-steps";
import { MappingForm } from "@/components/imports/mapping-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { sheetViews } from "@/lib/queries/import-view";
import { readImport } from "@/lib/queries/imports";

export const metadata: Metadata = { title: "Nhận dạng tờ và cột" };

export default async function MappingPage({ params }: { params: Promise<{ id: string }> }) {
  const record = await readImport((await params).id);
  const path = `/nhap-du-lieu/${record.id}`;
  if (record.status !== "preview" || record.sheets.length === 0) redirect(path);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nhap-du-lieu", label: "Nhập từ Excel" }]} />}
        title="Nhận dạng tờ và cột"
        where={record.fileName}
      />
      <ImportSteps current={2} hrefs={["/nhap-du-lieu", undefined, path]} />
      <MappingForm
        id={record.id}
        sheets={sheetViews(record)}
        years={record.years}
        year={record.mapping.year}
        problem={record.problem?.fields?.year}
      />
    </>
  );
}
