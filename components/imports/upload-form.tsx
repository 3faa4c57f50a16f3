import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";

/** Chooses a workbook and the year; a plain form, so that it works without scripts as well. */
export function UploadForm({ years, problem }: { years: readonly number[]; problem?: string }) {
  return (
    <form action="/api/nhap-du-lieu" method="post" encType="multipart/form-data" className="grid max-w-form gap-4">
      <div>
        <label htmlFor="tep" className="mb-1 block font-semibold">
          Tệp Excel
        </label>
        <p id="tep-hint" className="mb-1.5 text-[0.9375rem] text-muted">
          Tệp .xlsx hoặc .csv, tối đa 20 MB. Tên tờ, thứ tự cột và dòng tiêu đề thế nào cũng được; chưa có gì được ghi cho đến khi đồng chí
          xác nhận.
        </p>
        {problem && (
          <p id="tep-error" role="alert" className="mb-1.5 font-semibold text-bad">
            <span className="sr-only">Lỗi: </span>
            {problem}
          </p>
        )}
        <input
          id="tep"
          name="tep"
          type="file"
          required
          accept=".xlsx,.xlsm,.csv"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "tep-hint tep-error" : "tep-hint"}
          className="control"
        />
      </div>
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
