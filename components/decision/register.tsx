import { ActionForm } from "@/components/form/action-form";
import { NumberInput } from "@/components/form/number-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { setNextNumber } from "@/lib/actions/decision";

interface RegisterProps {
  year: number;
  register: { term: string; code: string; next: number; gaps: readonly number[] };
  mayIssue: boolean;
}

/** The register that numbers come from: what is next, what is missing, and the way to go on after numbers given on paper. */
export function Register({ year, register, mayIssue }: RegisterProps) {
  const { term, code, next, gaps } = register;
  return (
    <Details summary={`Sổ số quyết định, nhiệm kỳ ${term}: số tiếp theo ${String(next).padStart(2, "0")}-QĐ/${code}`} card className="mt-6">
      {gaps.length > 0 && <p className="mb-3">Số không có văn bản trên hệ thống: {rangesText(gaps)}.</p>}
      {mayIssue && (
        <ActionForm action={setNextNumber.bind(null, year)} label="Số tiếp theo" idPrefix="so" className="grid gap-4">
          <NumberInput
            name="next"
            label="Số tiếp theo"
            hint="Khi các số trước đã cấp trên giấy, ngoài hệ thống. Chỉ tăng được, không lùi lại."
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
      )}
      {!mayIssue && <p>Số được cấp liên tục khi thư ký Ban Thường vụ ban hành quyết định.</p>}
    </Details>
  );
}

/** "3–5, 9". */
function rangesText(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
