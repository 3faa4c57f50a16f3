import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { chooseAwardsAction } from "@/lib/actions/ranking";
import type { RoundPeriod } from "@/lib/domain/score-sheet";
import type { Standing } from "@/lib/domain/standing";

interface AwardFormProps {
  year: number;
  period: RoundPeriod;
  sheetId: string;
  version: number;
  line: { code: string };
  standing: Standing;
  offered: readonly string[];
}

/** Which awards of the score table are proposed for a unit; what the ranks propose is ticked until the BTV chooses otherwise. */
export function AwardForm({ year, period, sheetId, version, line, standing, offered }: AwardFormProps) {
  const { proposed, awards, awardReason } = standing;
  return (
    <ActionForm
      action={chooseAwardsAction.bind(null, { year, period, unitCode: line.code })}
      label="Đề nghị khen thưởng"
      className="space-y-4"
    >
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="version" value={version} />
      <fieldset>
        <legend className="mb-1 font-semibold">Hình thức khen thưởng</legend>
        {offered.map((name, index) => (
          <Checkbox
            key={name}
            name={`award-${index}`}
            value={name}
            label={name}
            hint={proposed.includes(name) ? "Đề xuất theo hạng" : undefined}
            defaultChecked={awards.includes(name)}
          />
        ))}
      </fieldset>
      <Textarea
        name="reason"
        label="Lý do"
        hint="Bắt buộc khi chọn khác đề xuất theo hạng; chọn đúng đề xuất thì không cần và không lưu"
        rows={2}
        maxLength={4000}
        defaultValue={awardReason}
      />
      <SubmitButton icon="check" pendingText="Đang lưu…">
        Lưu đề nghị khen thưởng
      </SubmitButton>
    </ActionForm>
  );
}
