import { Select } from "@/components/form/select";
import { WorkbookInput } from "@/components/form/workbook-input";
import { Button } from "@/components/ui/button";

/** Chooses a workbook and the year; a plain form, so that it works without scripts as well. */
export function UploadForm({ years, problem }: { years: readonly number[]; problem?: string }) {
  return (
    <form action="/api/nhap-du-lieu" method="post" encType="multipart/form-data" className="grid max-w-form gap-4">
      <WorkbookInput
        label="Tệp Excel"
        hint="Tệp .xlsx hoặc .csv, tối đa 20 MB. Tên tờ, thứ tự cột và dòng tiêu đề thế nào cũng được; chưa có gì được ghi cho đến khi đồng chí xác nhận."
        problem={problem}
        accept=".xlsx,.xlsm,.csv"
      />
      <Select
        name="nam"
        label="Năm công tác"
        hint="Chỉ cần chọn khi tên tờ trong tệp không ghi năm."
        placeholder="Theo tên tờ trong tệp"
        options={years.map((year) => ({ value: String(year), label: `Năm ${year}` }))}
      />
      <div>
        <Button type="submit" icon="upload">
          Tải lên và xem trước
        </Button>
      </div>
    </form>
  );
}
