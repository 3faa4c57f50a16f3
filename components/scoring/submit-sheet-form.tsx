import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { submitScoreSheetAction } from "@/lib/actions/score-sheet";
import type { SheetPlace } from "@/lib/domain/score-address";

interface SubmitSheetFormProps {
  head: { place: SheetPlace; sheetId: string; version: number; unitName: string };
  /** The levels of xếp loại; null for thi đua. */
  levels: { value: string; label: string }[] | null;
  /** Code of the level chosen before, else of the one that comes out. */
  level: string;
}

/** Tự xếp loại, the declaration and "Nộp". */
export function SubmitSheetForm({ head, levels, level }: SubmitSheetFormProps) {
  const { place, sheetId, version, unitName } = head;
  return (
    <ActionForm action={submitScoreSheetAction.bind(null, place)} warnOnLeave={false} label="Nộp phiếu" className="space-y-4">
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="version" value={version} />
      {levels && (
        <Select
          name="selfLevel"
          label="Tự xếp loại"
          hint="Đã chọn sẵn mức theo bảng điểm và điều kiện; tập thể có thể tự nhận mức khác."
          options={levels}
          placeholder="Chọn một mức"
          defaultValue={level}
          required
        />
      )}
      <Checkbox name="declared" label={`Tập thể ${unitName} xác nhận số liệu trên đúng với thực tế.`} required />
      <SubmitButton icon="send" pendingText="Đang nộp…">
        Nộp phiếu
      </SubmitButton>
    </ActionForm>
  );
}
