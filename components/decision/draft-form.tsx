import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { SaveAsTyped } from "@/components/form/save-as-typed";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { Notice } from "@/components/ui/notice";
import { type DecisionKey, saveDraft, saveOrIssue } from "@/lib/actions/decision";
import { UnitBoxes } from "./unit-boxes";

interface DraftFormProps {
  decision: DecisionKey & {
    kind: "recognition" | "withdrawal";
    version: number;
    day: string;
    signer: { name: string; position: string };
    reason: string;
    /** Why its cycle does not let it be issued; null where it does. */
    closed: string | null;
    /** What is to be said of its day before it takes a number; null where nothing is. */
    warning: string | null;
    content: { groundsBefore: string[]; references: string[]; groundsAfter: string[]; executors: string; recipients: string[] };
    references: readonly { number: string; text: string }[];
    candidates: readonly { dossierId: string; name: string; groups: string; named: boolean; taken: boolean }[];
  };
}

const ONE_PER_LINE = "Mỗi dòng một mục, không cần gạch đầu dòng và dấu chấm phẩy.";

/** A draft's form: it saves as one types; "Ban hành" takes the number. */
export function DraftForm({ decision }: DraftFormProps) {
  const { id, year, kind, content, signer, references } = decision;
  const key = { id, year };
  return (
    <ActionForm action={saveOrIssue.bind(null, key)} label="Dự thảo quyết định" warnOnLeave={false} className="grid gap-5">
      <input type="hidden" name="version" value={decision.version} />
      <SaveAsTyped action={saveDraft.bind(null, key)} />
      <UnitBoxes candidates={decision.candidates} />
      {kind === "withdrawal" && <Textarea name="reason" label="Lý do thu hồi" required defaultValue={decision.reason} maxLength={2000} />}
      <div className="grid gap-5 sm:grid-cols-2">
        <DateInput name="decidedOn" label="Ngày ký" required defaultValue={decision.day} fieldClassName="sm:col-span-2" />
        <TextInput name="signerPosition" label="Chức vụ người ký" required defaultValue={signer.position} />
        <TextInput name="signerName" label="Họ tên người ký" required defaultValue={signer.name} />
      </div>
      <Textarea name="groundsBefore" label="Căn cứ đứng đầu" hint={ONE_PER_LINE} rows={2} defaultValue={content.groundsBefore.join("\n")} />
      {references.length > 0 && (
        <fieldset className="min-w-0 space-y-1.5">
          <legend className="mb-1 font-semibold">Căn cứ từ văn bản của năm công tác</legend>
          {references.map((reference) => (
            <Checkbox
              key={reference.number}
              name={`reference:${reference.number}`}
              label={<span className="font-normal">{reference.text}</span>}
              defaultChecked={content.references.includes(reference.number)}
            />
          ))}
        </fieldset>
      )}
      <Textarea name="groundsAfter" label="Căn cứ tiếp theo" rows={3} defaultValue={content.groundsAfter.join("\n")} />
      <Textarea
        name="executors"
        label="Nơi thi hành (Điều 3)"
        hint="Để trống thì dùng câu thường dùng, xem trên bản xem trước."
        rows={2}
        defaultValue={content.executors}
        maxLength={500}
      />
      <Textarea name="recipients" label="Nơi nhận" hint={ONE_PER_LINE} defaultValue={content.recipients.join("\n")} />
      <div className="border-line border-t pt-4">
        {decision.warning && (
          <Notice tone="warn" title="Ngày sớm hơn số cuối trong sổ" className="mb-3">
            {decision.warning}
          </Notice>
        )}
        {decision.closed ? (
          <p className="text-muted">{decision.closed}</p>
        ) : (
          <Checkbox
            name="confirmed"
            label="Đã đối chiếu bản xem trước"
            hint="Ban hành rồi thì số đã cấp và nội dung không sửa được nữa; sai thì ra quyết định khác."
          />
        )}
        <div className="mt-3 flex flex-wrap gap-3">
          <SubmitButton variant="secondary" name="intent" value="save" pendingText="Đang lưu…">
            Lưu dự thảo
          </SubmitButton>
          {!decision.closed && (
            <SubmitButton name="intent" value="issue" icon="stamp" pendingText="Đang ban hành…">
              Ban hành quyết định
            </SubmitButton>
          )}
        </div>
      </div>
    </ActionForm>
  );
}
