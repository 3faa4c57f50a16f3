import { DateInput } from "@/components/form/date-input";
import { WorkbookInput } from "@/components/form/workbook-input";
import { Button } from "@/components/ui/button";

/** Chooses a filled-in list and the day of rows that name none; a plain form, so that it works without scripts as well. */
export function ListUpload({ today, problem }: { today: string; problem?: string }) {
  return (
    <form action="/api/ban-giao" method="post" encType="multipart/form-data" className="grid max-w-form gap-4">
      <WorkbookInput
        label="Danh sách đã điền"
        hint="Tệp .xlsx tải từ trang này. Chưa có gì được ghi cho đến khi đồng chí xác nhận; tệp không được lưu lại."
        problem={problem}
        accept=".xlsx,.xlsm"
      />
      <DateInput name="day" label="Bàn giao từ ngày" hint="Cho các dòng không ghi ngày" required defaultValue={today} />
      <div>
        <Button type="submit" icon="upload">
          Tải lên và xem trước
        </Button>
      </div>
    </form>
  );
}
