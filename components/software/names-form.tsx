import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { answerNames } from "@/lib/actions/software-import";

interface NamesFormProps {
  year: number;
  id: string;
  path: string;
  matched: { code: number; name: number; answer: number };
  questions: {
    key: string;
    written: string;
    where: string;
    why: string;
    suggested: number;
    options: { value: string; label: string }[];
  }[];
  /** How many more there are after these. */
  more: number;
  /** Placed by an earlier answer, which can be changed here. */
  answered: { key: string; written: string; where: string; unitId: string; options: { value: string; label: string }[] }[];
}

/** The names that are not certain, each with the likely units first; answers are remembered for the next file. */
export function NamesForm({ year, id, path, matched, questions, more, answered }: NamesFormProps) {
  const words = `Đã ghép chắc chắn: ${matched.code} đơn vị theo mã, ${matched.name} theo tên, ${matched.answer} theo câu trả lời lần trước.`;
  const done = (
    <Notice tone="good" title="Mọi dòng đã ghép được với đơn vị" actions={<LinkButton href={path}>Xem trước</LinkButton>}>
      {words}
    </Notice>
  );
  if (questions.length + answered.length === 0) return done;
  return (
    <ActionForm action={answerNames.bind(null, { year, id })} label="Ghép đơn vị" className="grid grid-cols-[minmax(0,1fr)] gap-5">
      {questions.length === 0 ? (
        done
      ) : (
        <Notice tone="warn" title={`${questions.length + more} tên cần đồng chí chọn đơn vị`}>
          {words} Câu trả lời được nhớ cho các tệp sau; tên để trống sẽ bị bỏ qua trong lần nhập này.
          {more > 0 &&
            ` Trang này hiện ${questions.length} tên đầu; lưu rồi mở lại bước này để chọn ${more} tên còn lại. Nếu hầu hết các tên đều lạ, hãy xem lại cột đã chọn ở bước Nhận dạng.`}
        </Notice>
      )}
      {questions.map((question, index) => (
        <Card key={question.key} title={`“${question.written}”`} subtitle={`${question.where} · ${question.why}`} headingLevel={2}>
          <input type="hidden" name={`key.${index}`} value={question.key} />
          <input type="hidden" name={`written.${index}`} value={question.written} />
          <Select
            name={`unit.${index}`}
            label="Là đơn vị"
            hint={question.suggested > 0 ? `${question.suggested} đơn vị gần giống đứng đầu danh sách.` : undefined}
            placeholder="Chưa chọn"
            options={question.options}
            fieldClassName="max-w-form"
          />
        </Card>
      ))}
      {answered.length > 0 && (
        <Details summary={`Đã trả lời lần trước (${answered.length}): xem hoặc đổi`} card>
          <div className="grid gap-4">
            {answered.map(({ key, written, where, unitId, options }, index) => (
              <div key={key}>
                <input type="hidden" name={`key.${questions.length + index}`} value={key} />
                <input type="hidden" name={`written.${questions.length + index}`} value={written} />
                <Select
                  name={`unit.${questions.length + index}`}
                  label={`“${written}” là đơn vị`}
                  hint={where}
                  options={options}
                  defaultValue={unitId}
                  fieldClassName="max-w-form"
                />
              </div>
            ))}
          </div>
        </Details>
      )}
      <div>
        <SubmitButton icon="arrow-right" pendingText="Đang lưu…">
          Lưu và xem trước
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
