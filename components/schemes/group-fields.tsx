import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { formatHundredths } from "@/lib/domain/measure";
import { GROUP_ROLES, type GroupRole, type ScoreGroup } from "@/lib/domain/score-table";
import { GROUP_ROLE_LABEL } from "@/lib/domain/scoring-labels";

const HINT: Record<GroupRole, string> = {
  main: "Tính vào tổng điểm tối đa",
  bonus: "Cộng thêm, không tính vào tổng điểm tối đa",
  minus: "Trừ vào tổng điểm",
};

/** Everything about one nhóm of a score table beside its criteria. */
export function GroupFields({ group, code }: { group?: ScoreGroup; code: string }) {
  const limit = group?.limit ?? null;
  return (
    <>
      <TextInput name="code" label="Mã nhóm" hint="Ví dụ: IV hoặc TH" required defaultValue={code} maxLength={4} className="max-w-28" />
      <Textarea name="name" label="Tên nhóm" required defaultValue={group?.name} maxLength={300} />
      <RadioGroup
        name="role"
        label="Loại điểm"
        required
        options={GROUP_ROLES.map((value) => ({ value, label: GROUP_ROLE_LABEL[value], hint: HINT[value] }))}
        defaultValue={group?.role ?? "main"}
      />
      <NumberInput
        name="limit"
        label="Giới hạn điểm của cả nhóm"
        hint="Để trống: bằng tổng điểm tối đa của các tiêu chí"
        defaultValue={limit === null ? "" : formatHundredths(limit)}
        fieldClassName="w-full"
        className="max-w-28"
      />
    </>
  );
}
