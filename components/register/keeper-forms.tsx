import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";
import { recordOutside, recordOutsideLines, setNextNumber } from "@/lib/actions/register";
import type { DocumentType } from "@/lib/domain/numbering";
import { OutsideFields } from "./outside-fields";

interface KeeperFormsProps {
  register: { issuerId: string; type: DocumentType; term: string };
  /** The next number, null where the nhiệm kỳ is over. */
  next: number | null;
  /** "01-QĐ/ĐTN". */
  example: string;
}

const REPEAT = <Checkbox name="repeat" label="Vẫn ghi số trùng" hint="Khi trên giấy đúng là có hai văn bản cùng số." />;

/** What the keeper of a register does in it: the next number, and numbers that were given on paper. */
export function KeeperForms({ register, next, example }: KeeperFormsProps) {
  const key = `${register.issuerId} ${register.type} ${register.term}`;
  return (
    <div key={key} className="mb-5 grid gap-3 print:hidden">
      {next !== null && (
        <Details summary="Đặt số tiếp theo" card>
          <ActionForm action={setNextNumber.bind(null, register)} label="Số tiếp theo" idPrefix="so" className="grid gap-4">
            <NumberInput
              name="next"
              label="Số tiếp theo"
              hint="Khi các số trước đã cấp trên giấy. Phải lớn hơn số cuối trong sổ."
              defaultValue={next}
              required
              fieldClassName="max-w-form"
              className="max-w-28"
            />
            <div>
              <SubmitButton variant="secondary" pendingText="Đang lưu…">
                Đặt số tiếp theo
              </SubmitButton>
            </div>
          </ActionForm>
        </Details>
      )}
      <Details summary="Ghi số đã dùng ngoài phần mềm" card>
        <ActionForm
          action={recordOutside.bind(null, register)}
          label="Số đã dùng ngoài phần mềm"
          idPrefix="ngoai"
          resetOnSuccess
          className="grid max-w-form gap-4"
        >
          <OutsideFields numberHint={`Như trên văn bản (${example}), chỉ số (12), hoặc một khoảng (12-15).`} />
          {REPEAT}
          <div>
            <SubmitButton variant="secondary" pendingText="Đang ghi…">
              Ghi vào sổ
            </SubmitButton>
          </div>
        </ActionForm>
      </Details>
      <Details summary="Dán danh sách số đã dùng ngoài phần mềm" card>
        <ActionForm
          action={recordOutsideLines.bind(null, register)}
          label="Danh sách số đã dùng"
          idPrefix="danh-sach"
          resetOnSuccess
          className="grid max-w-form gap-4"
        >
          <Textarea
            name="lines"
            label="Danh sách"
            hint={`Mỗi dòng một số: số, ngày, trích yếu. Chép được từ Excel, Word. Ví dụ: ${example} ngày 05/03/2024 về việc kiện toàn`}
            rows={6}
            required
          />
          {REPEAT}
          <div>
            <SubmitButton variant="secondary" pendingText="Đang ghi…">
              Ghi danh sách vào sổ
            </SubmitButton>
          </div>
        </ActionForm>
      </Details>
    </div>
  );
}
