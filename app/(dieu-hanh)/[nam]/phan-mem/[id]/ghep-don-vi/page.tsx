import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NamesForm } from "@/components/software/names-form";
import { SoftwareSteps } from "@/components/software/software-steps";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { yearOf } from "@/lib/queries/search-params";
import { readSoftwareImport } from "@/lib/queries/software-imports";
import { softwareNamesView } from "@/lib/queries/software-view";

export const metadata: Metadata = { title: "Ghép đơn vị" };

export default async function SoftwareNamesPage({ params }: { params: Promise<{ nam: string; id: string }> }) {
  const { nam, id } = await params;
  const year = yearOf(nam);
  const { planned, fileName, path } = await readSoftwareImport(year, id);
  if (!planned) redirect(path);
  if (!planned.plan) redirect(`${path}/nhan-dang`);
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/${year}/phan-mem`, label: "Nhập từ Phần mềm" }]} />}
        title="Ghép đơn vị"
        where={fileName}
      />
      <SoftwareSteps year={year} current={3} path={path} />
      <NamesForm year={year} id={id} path={path} {...softwareNamesView(planned)} />
    </>
  );
}
