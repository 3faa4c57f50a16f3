import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { Notice } from "@/components/ui/notice";
import { Table } from "@/components/ui/table";

const KINDS = [
  { value: "units", label: "Danh sách đơn vị" },
  { value: "registrations", label: "Chỉ tiêu đăng ký" },
  { value: "results", label: "Kết quả thực hiện" },
  { value: "skip", label: "Bỏ qua tờ này" },
];

interface SheetMappingProps {
  sheet: {
    index: number;
    name: string;
    kind: string;
    kindLabel: string;
    isSkipped: boolean;
    headerRow: number;
    year: number | null;
    rowCount: number;
    fields: { field: string; label: string; isRequired: boolean; column: string }[];
    missing: string[];
    unused: string[];
    columns: { value: string; label: string }[];
    sample: { headings: string[]; rows: { number: number; cells: string[] }[] };
  };
}

/** One sheet as it was recognised: what it holds, which column is which, its first rows; all of it can be chosen otherwise. */
export function SheetMapping({ sheet }: SheetMappingProps) {
  const { index, missing } = sheet;
  const found = sheet.fields.filter((field) => field.column !== "").length;
  const header = sheet.headerRow > 0 ? String(sheet.headerRow) : "";
  return (
    <Card
      title={sheet.name}
      subtitle={[`${sheet.rowCount} dòng`, sheet.year ? `năm ${sheet.year}` : ""].filter(Boolean).join(" · ")}
      aside={<Badge tone={sheet.isSkipped ? "neutral" : missing.length > 0 ? "bad" : "good"}>{sheet.kindLabel}</Badge>}
    >
      <input type="hidden" name={`sheet.${index}`} value={sheet.name} />
      <input type="hidden" name={`was.${index}`} value={`${sheet.kind} ${header}`} />
      {missing.length > 0 && (
        <Notice tone="bad" className="mb-4">
          Chưa nhận ra cột {missing.map((label) => `“${label}”`).join(", ")}: hãy chọn cột cho mục này.
        </Notice>
      )}
      <div className="mb-4 grid gap-4 sm:grid-cols-[2fr_1fr]">
        <Select name={`kind.${index}`} label="Tờ này là" options={KINDS} defaultValue={sheet.kind} />
        <TextInput name={`header.${index}`} label="Dòng tiêu đề" inputMode="numeric" defaultValue={header} />
      </div>
      {sheet.fields.length > 0 && (
        <Details
          summary={`Cột nào là gì (${found} trên ${sheet.fields.length} mục có trong tệp)`}
          open={missing.length > 0}
          className="mb-3"
        >
          <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 xl:grid-cols-4">
            {sheet.fields.map(({ field, label, isRequired, column }) => (
              <Select
                key={`${sheet.kind}-${header}-${field}`}
                name={`column.${index}.${field}`}
                label={label}
                required={isRequired}
                placeholder="Không có trong tệp"
                options={sheet.columns}
                defaultValue={column}
              />
            ))}
          </div>
        </Details>
      )}
      {sheet.unused.length > 0 && <p className="mb-4 text-muted">Cột không dùng: {sheet.unused.join(", ")}.</p>}
      <Table label={`Các dòng đầu của tờ ${sheet.name}`} dense>
        <thead>
          <tr>
            <th scope="col">Dòng</th>
            {sheet.sample.headings.map((heading) => (
              <th scope="col" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.sample.rows.map((row) => (
            <tr key={row.number}>
              <th scope="row">{row.number}</th>
              {row.cells.map((cell, at) => (
                <td key={sheet.sample.headings[at]} className="whitespace-nowrap">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
