import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SoftwareMappingForm } from "@/components/software/mapping-form";
import { SoftwareSteps } from "@/components/software/software-steps";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { yearOf } from "@/lib/queries/search-params";
import { readSoftwareImport } from "@/lib/queries/software-imports";
import { softwareMappingView } from "@/lib/queries/software-view";

export const metadata: Metadata = { title: "Nhận dạng tờ và cột" };

export default async function SoftwareMappingPage({ params }: { params: Promise<{ nam: string; id: string }> }) {
  const { nam, id } = await params;
  const year = yearOf(nam);
  const { planned, sheets, fileName, path } = await readSoftwareImport(year, id);
  if (!planned) redirect(path);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/${year}/phan-mem`, label: "Nhập từ Phần mềm" }]} />}
        title="Nhận dạng tờ và cột"
        where={fileName}
      />
      <SoftwareSteps year={year} current={2} path={path} />
      <SoftwareMappingForm year={year} id={id} view={softwareMappingView(sheets, planned)} />
    </>
  );
}
