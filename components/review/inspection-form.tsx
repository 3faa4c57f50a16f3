import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { saveInspection } from "@/lib/actions/inspections";

interface InspectionFormProps {
  year: number;
  dossierId: string;
  groups: readonly { code: string; name: string; criteria: readonly { code: string; name: string }[] }[];
}

/** One inspection of the chosen unit. */
export function InspectionForm({ year, dossierId, groups }: InspectionFormProps) {
  return (
    <ActionForm action={saveInspection.bind(null, year)} label="Biên bản kiểm tra" className="space-y-5">
      <input type="hidden" name="dossierId" value={dossierId} />
      <DateInput name="inspectedOn" label="Ngày kiểm tra" required />
      <fieldset id="codes">
        <legend className="mb-1 font-semibold">Tiêu chí đã xem</legend>
        <div className="space-y-3">
          {groups.map((group) => (
            <div key={group.code}>
              <p className="text-[0.9375rem] text-muted">
                Nội dung {group.code}. {group.name}
              </p>
              <div className="flex flex-wrap gap-x-5">
                {group.criteria.map((criterion) => (
                  <Checkbox key={criterion.code} name={`tc-${criterion.code}`} title={criterion.name} label={criterion.code} />
                ))}
              </div>
            </div>
          ))}
        </div>
      </fieldset>
      <Textarea name="findings" label="Kết quả kiểm tra" rows={4} maxLength={4000} required />
      <Textarea name="remedy" label="Nội dung phải khắc phục" hint="Để trống nếu không có." rows={3} maxLength={4000} />
      <DateInput name="remedyDueOn" label="Hạn khắc phục" hint="Ngày/tháng/năm; để trống nếu không đặt hạn." />
      <SubmitButton pendingText="Đang lưu…">Lưu biên bản kiểm tra</SubmitButton>
    </ActionForm>
  );
}
