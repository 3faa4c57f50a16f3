import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";
import { mapSoftware } from "@/lib/actions/software-import";

interface MappingFormProps {
  year: number;
  id: string;
  view: {
    sheets: { value: string; label: string }[];
    sheet: string;
    headerRow: number;
    remembered: { by: string; when: string } | null;
    fields: { field: string; label: string; column: string }[];
    missing: string[];
    columns: { value: string; label: string }[];
    sample: { headings: string[]; rows: { number: number; cells: string[] }[] };
  };
}

/** Which sheet, which row of headings, which column is which; a changed sheet or row is recognised again, else on to the names. */
export function SoftwareMappingForm({ year, id, view }: MappingFormProps) {
  const { sheet, headerRow, remembered, missing, sample } = view;
  const header = headerRow > 0 ? String(headerRow) : "";
  return (
    <ActionForm action={mapSoftware.bind(null, { year, id })} label="Tờ và cột" className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <input type="hidden" name="was" value={`${sheet} ${header}`} />
      <input type="hidden" name="wasSheet" value={sheet} />
      {remembered && (
        <Notice tone="info" title="Đã chọn sẵn cột như lần trước">
          Tệp có cùng dòng tiêu đề với tệp mà {remembered.by} đã ghép ngày {remembered.when}. Đồng chí xem lại rồi tiếp tục.
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="bad" title="Cần chọn thêm cột">
          Chưa nhận ra {missing.map((label) => `“${label}”`).join(", ")}. Cần cột mã hoặc tên đơn vị, và cột kết quả hoặc ngày hoàn thành.
        </Notice>
      )}
      <Card title="Tờ và dòng tiêu đề">
        <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
          <Select name="sheet" label="Tờ chứa kết quả" options={view.sheets} defaultValue={sheet} />
          <TextInput name="headerRow" label="Dòng tiêu đề" inputMode="numeric" defaultValue={header} />
        </div>
        <p className="mt-2 text-muted">Đổi tờ hoặc dòng tiêu đề rồi bấm Tiếp tục: trang này hiện lại với các cột của tờ đó.</p>
      </Card>
      <Card title="Cột nào là gì">
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-5">
          {view.fields.map(({ field, label, column }) => (
            <Select
              key={`${sheet}-${header}-${field}`}
              name={`column.${field}`}
              label={label}
              placeholder="Không có trong tệp"
              options={view.columns}
              defaultValue={column}
            />
          ))}
        </div>
      </Card>
      <Table label={`Các dòng đầu của tờ ${sheet}`} dense>
        <caption className="mb-1 text-left font-semibold">Các dòng đầu của tờ “{sheet}”</caption>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            {sample.headings.map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {row.cells.map((cell, at) => (
                <td key={sample.headings[at]} className="whitespace-nowrap">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <div>
        <SubmitButton icon="arrow-right" pendingText="Đang đọc lại…">
          Tiếp tục: ghép đơn vị
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
