import { Button } from "@/components/ui/button";

/** Chooses an export of the national software; a plain form, so that it works without scripts as well. */
export function SoftwareUploadForm({ year, problem }: { year: number; problem?: string }) {
  return (
    <form action={`/api/nhap-du-lieu/phan-mem/${year}`} method="post" encType="multipart/form-data" className="grid max-w-form gap-4">
      <div>
        <label htmlFor="tep" className="mb-1 block font-semibold">
          Tệp xuất từ Phần mềm Quản lý đoàn viên
        </label>
        <p id="tep-hint" className="mb-1.5 text-[0.9375rem] text-muted">
          Tệp .xlsx hoặc .csv, tối đa 20 MB; tên cột và thứ tự cột thế nào cũng được. Chưa có gì được ghi cho đến khi đồng chí xác nhận, và
          phần đơn vị tự khai luôn giữ nguyên.
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
          accept=".xlsx,.xlsm,.csv,.txt,.tsv"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? "tep-hint tep-error" : "tep-hint"}
          className="control"
        />
      </div>
      <div>
        <Button type="submit" icon="upload">
          Tải lên và nhận dạng
        </Button>
      </div>
    </form>
  );
}
