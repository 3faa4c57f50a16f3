import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { SaveAsTyped } from "@/components/form/save-as-typed";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Notice } from "@/components/ui/notice";
import { type DocumentKey, saveDocumentDraft, saveOrIssueDocument } from "@/lib/actions/documents";
import type { DocumentField } from "@/lib/domain/document-fields";
import { DOCUMENT_KIND, type DocumentFields } from "@/lib/domain/document-kinds";

interface DocumentFormProps {
  document: DocumentKey & { version: number; fields: DocumentFields; early: string | null; warning: string | null };
}

const SIGNED_BY = [
  { value: "TM", label: "TM. (thay mặt tập thể)" },
  { value: "TL", label: "TL. (thừa lệnh)" },
];

/** A draft's form: it saves as one types; "Ban hành" freezes it and takes the number. */
export function DocumentForm({ document }: DocumentFormProps) {
  const { id, kind, version, fields, early, warning } = document;
  const key = { id, kind };
  const { title, type, fields: asked } = DOCUMENT_KIND[kind];
  return (
    <ActionForm action={saveOrIssueDocument.bind(null, key)} label={`Dự thảo ${title}`} warnOnLeave={false} className="grid gap-5">
      <input type="hidden" name="version" value={version} />
      <SaveAsTyped action={saveDocumentDraft.bind(null, key)} />
      {asked.map((field) => (
        <Asked key={field.name} field={field} text={fields[field.name] ?? ""} />
      ))}
      <div className="border-line border-t pt-4">
        {early && (
          <Notice tone="info" className="mb-3">
            {early}
          </Notice>
        )}
        {warning && (
          <Notice tone="warn" title="Ngày sớm hơn số cuối trong sổ" className="mb-3">
            {warning}
          </Notice>
        )}
        <Checkbox
          name="confirmed"
          label="Đã đối chiếu bản xem trước"
          hint={type ? "Ban hành rồi thì số đã cấp và nội dung không sửa được nữa." : "Ban hành rồi thì nội dung không sửa được nữa."}
        />
        <div className="mt-3 flex flex-wrap gap-3">
          <SubmitButton variant="secondary" name="intent" value="save" pendingText="Đang lưu…">
            Lưu dự thảo
          </SubmitButton>
          {!early && (
            <SubmitButton name="intent" value="issue" icon="stamp" pendingText="Đang ban hành…">
              Ban hành
            </SubmitButton>
          )}
        </div>
      </div>
    </ActionForm>
  );
}

function Asked({ field, text }: { field: DocumentField; text: string }) {
  const { name, label, input, hint, required } = field;
  const shared = { name, label, hint, required };
  switch (input) {
    case "day":
      return <DateInput {...shared} defaultValue={text} />;
    case "tick":
      return <Checkbox name={name} label={label} hint={hint} defaultChecked={text === "on"} />;
    case "by":
      return <Select {...shared} options={SIGNED_BY} defaultValue={text || "TM"} />;
    case "line":
      return <TextInput {...shared} defaultValue={text} maxLength={300} />;
    default:
      return <Textarea {...shared} rows={input === "text" ? 5 : 3} defaultValue={text} />;
  }
}
