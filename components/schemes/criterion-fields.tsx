import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { FACTS } from "@/lib/domain/facts";
import { formatHundredths } from "@/lib/domain/measure";
import type { ScoreCriterion } from "@/lib/domain/score-table";
import { FACT_LABEL } from "@/lib/domain/scoring-labels";
import { ScoringFields } from "./scoring-fields";

interface CriterionFieldsProps {
  criterion?: ScoreCriterion;
  code: string;
  groups: readonly { value: string; label: string }[];
  group: string;
}

const SOURCES = FACTS.map((value) => ({ value, label: FACT_LABEL[value] }));

/** Everything about one criterion of a score table. */
export function CriterionFields({ criterion, code, groups, group }: CriterionFieldsProps) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-5">
        <TextInput name="code" label="Mã tiêu chí" required defaultValue={code} maxLength={7} fieldClassName="w-32" />
        <Select name="group" label="Nhóm" options={groups} defaultValue={group} fieldClassName="min-w-0 flex-1 basis-60" />
      </div>
      <Textarea name="name" label="Nội dung tiêu chí" required defaultValue={criterion?.name} maxLength={500} />
      <NumberInput
        name="max"
        label="Điểm tối đa"
        hint="Ở nhóm điểm trừ: số điểm bị trừ nhiều nhất"
        required
        defaultValue={criterion ? formatHundredths(criterion.max) : ""}
        fieldClassName="w-full"
        className="max-w-28"
      />
      <ScoringFields scoring={criterion?.scoring} />
      <Select
        name="source"
        label="Số liệu"
        hint="Số liệu tự lấy có/không đi với cách chấm “Có hoặc không”; tỷ lệ, điểm, số nội dung đi với “Theo tỷ lệ đạt được”"
        options={SOURCES}
        placeholder="Đơn vị ghi"
        defaultValue={criterion?.source ?? ""}
      />
      <Checkbox
        name="notApplicableAllowed"
        label="Được chọn “không áp dụng”"
        hint="Tiêu chí không áp dụng thì không tính vào điểm tối đa của đơn vị"
        defaultChecked={criterion?.notApplicableAllowed}
      />
      <Textarea name="guide" label="Hướng dẫn cho đơn vị" defaultValue={criterion?.guide} maxLength={500} />
    </>
  );
}
