import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { mapImport } from "@/lib/actions/import";
import { SheetMapping } from "./sheet-mapping";

interface MappingFormProps {
  id: string;
  sheets: readonly Parameters<typeof SheetMapping>[0]["sheet"][];
  years: readonly number[];
  year: number | null;
  /** Why the year must be chosen. */
  problem?: string;
}

/** Every sheet as it was recognised; a changed kind or header row is recognised again, everything else goes on to the preview. */
export function MappingForm({ id, sheets, years, year, problem }: MappingFormProps) {
  return (
    <ActionForm action={mapImport.bind(null, id)} label="Tờ và cột" className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <Select
        name="year"
        label="Năm công tác"
        hint="Để trống thì lấy năm ghi trong tên hoặc đầu đề của tờ."
        error={problem}
        placeholder="Theo tên tờ trong tệp"
        options={years.map((one) => ({ value: String(one), label: `Năm ${one}` }))}
        defaultValue={year === null ? "" : String(year)}
        fieldClassName="max-w-xs"
      />
      {sheets.map((sheet) => (
        <SheetMapping key={`${sheet.name} ${sheet.kind} ${sheet.headerRow}`} sheet={sheet} />
      ))}
      <div>
        <SubmitButton icon="eye" pendingText="Đang đọc lại…">
          Xem trước
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
