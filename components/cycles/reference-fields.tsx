import { DateInput } from "@/components/form/date-input";
import { TextInput } from "@/components/form/text-input";
import type { ReferenceDocument } from "@/lib/domain/cycle";
import { formatDay } from "@/lib/format";

const EMPTY: ReferenceDocument = { number: "", date: "", issuer: "", title: "" };
const SPARE = 2;
const AT_MOST = 20;

/** The căn cứ of a cycle; two empty rows for more. A row that is emptied is taken off the list. */
export function ReferenceFields({ references }: { references: readonly ReferenceDocument[] }) {
  const rows = [...references, ...Array<ReferenceDocument>(SPARE).fill(EMPTY)].slice(0, AT_MOST);
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-lg">Văn bản làm căn cứ</legend>
      <p className="mb-3 text-muted">
        Dùng trong quyết định công nhận. Xóa hết các ô của một văn bản để bỏ văn bản đó; lưu lại để có thêm dòng trống.
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {rows.map((reference, index) => {
          const name = (part: string) => `references.${index}.${part}`;
          return (
            <li key={name("number")} className="py-4">
              <fieldset className="grid gap-3 sm:grid-cols-[1fr_auto]">
                <legend className="sr-only">Văn bản {index + 1}</legend>
                <TextInput name={name("number")} label={`${index + 1}. Số, ký hiệu`} defaultValue={reference.number} maxLength={60} />
                <DateInput name={name("date")} label="Ngày" hint="" defaultValue={formatDay(reference.date)} />
                <TextInput
                  name={name("issuer")}
                  label="Cơ quan ban hành"
                  defaultValue={reference.issuer}
                  maxLength={200}
                  fieldClassName="sm:col-span-2"
                />
                <TextInput
                  name={name("title")}
                  label="Trích yếu"
                  defaultValue={reference.title}
                  maxLength={500}
                  fieldClassName="sm:col-span-2"
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
