import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ImportList } from "@/components/imports/import-list";
import { SoftwareSteps } from "@/components/software/software-steps";
import { SoftwareUploadForm } from "@/components/software/upload-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SOFTWARE_UPLOAD_PROBLEM } from "@/lib/forms/software-import";
import { yearOf } from "@/lib/queries/search-params";
import { readSoftwareImports } from "@/lib/queries/software-imports";

export const metadata: Metadata = { title: "Nhập từ Phần mềm Quản lý đoàn viên" };

export default async function SoftwareImportsPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = yearOf((await params).nam);
  const { imports, isOpen } = await readSoftwareImports(year);
  const problem = (await cookies()).get(SOFTWARE_UPLOAD_PROBLEM)?.value;
  return (
    <>
      <PageHeader
        title="Nhập từ Phần mềm Quản lý đoàn viên"
        kicker={`Năm công tác ${year}`}
        where="Kết quả và ngày hoàn thành của từng đơn vị trên Phần mềm, để đối chiếu với phần đơn vị tự khai."
        actions={
          <>
            <LinkButton href={`/${year}/doi-chieu-phan-mem`} variant="secondary">
              Đối chiếu
            </LinkButton>
            <LinkButton href={`/${year}/phan-mem/thu-tu-chep`} variant="secondary" icon="copy">
              Thứ tự chép
            </LinkButton>
          </>
        }
      />
      {isOpen ? (
        <>
          <SoftwareSteps year={year} current={1} />
          <SoftwareUploadForm year={year} problem={problem} />
        </>
      ) : (
        <Notice tone="info">Năm công tác {year} không mở nên không nhập thêm được.</Notice>
      )}
      <h2 className="mt-8 mb-3 font-semibold text-lg">Các lần nhập</h2>
      <ImportList imports={imports} base={`/${year}/phan-mem`} />
    </>
  );
}
