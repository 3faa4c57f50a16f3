import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ExcelButton } from "@/components/export/excel-button";
import { BodyFillLinks } from "@/components/fill/body-fill-links";
import { ImportList } from "@/components/imports/import-list";
import { ImportSteps } from "@/components/imports/import-steps";
import { UploadForm } from "@/components/imports/upload-form";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { UPLOAD_PROBLEM } from "@/lib/forms/import";
import { readImports } from "@/lib/queries/imports";

export const metadata: Metadata = { title: "Nhập từ Excel" };

export default async function ImportsPage() {
  const { imports, years } = await readImports();
  const problem = (await cookies()).get(UPLOAD_PROBLEM)?.value;
  return (
    <>
      <PageHeader
        title="Nhập từ Excel"
        where="Danh sách đơn vị, chỉ tiêu đã đăng ký và kết quả thực hiện."
        actions={
          <>
            {imports.length > 0 && <ExcelButton list="nhap-du-lieu" />}
            <LinkButton href="/nhap-du-lieu/cac-nam-truoc" variant="secondary">
              Kết quả các năm trước
            </LinkButton>
            <LinkButton href="/nhap-du-lieu/mau" variant="secondary" icon="download" download>
              Tải tệp mẫu
            </LinkButton>
          </>
        }
      />
      <ImportSteps current={1} hrefs={[]} />
      <UploadForm years={years} problem={problem} />
      <BodyFillLinks years={years} />
      <h2 className="mt-8 mb-3 font-semibold text-lg">Các lần nhập</h2>
      <ImportList imports={imports} />
    </>
  );
}
