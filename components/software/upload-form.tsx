import { WorkbookInput } from "@/components/form/workbook-input";
import { Button } from "@/components/ui/button";

/** Chooses an export of the national software; a plain form, so that it works without scripts as well. */
export function SoftwareUploadForm({ year, problem }: { year: number; problem?: string }) {
  return (
    <form action={`/api/nhap-du-lieu/phan-mem/${year}`} method="post" encType="multipart/form-data" className="grid max-w-form gap-4">
      <WorkbookInput
        label="Tệp xuất từ Phần mềm Quản lý đoàn viên"
        hint="Tệp .xlsx hoặc .csv, tối đa 20 MB; tên cột và thứ tự cột thế nào cũng được. Chưa có gì được ghi cho đến khi đồng chí xác nhận, và phần đơn vị tự khai luôn giữ nguyên."
        problem={problem}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
      />
      <div>
        <Button type="submit" icon="upload">
          Tải lên và nhận dạng
        </Button>
      </div>
    </form>
  );
}
