import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { bandsOf, type ClassificationScheme, RECOGNITION_EFFECTS } from "@/lib/domain/classification";
import { formatHundredths } from "@/lib/domain/measure";
import { RECOGNITION_EFFECT_LABEL } from "@/lib/domain/scoring-labels";
import { LevelSelect, ModeChoice } from "./level-choice";

const EFFECTS = RECOGNITION_EFFECTS.map((value) => ({ value, label: RECOGNITION_EFFECT_LABEL[value] }));

/** What the "3 chủ động" result does to the level; only the fields of the chosen effect are shown. */
export function RecognitionFields({ rules }: { rules: Pick<ClassificationScheme, "levels" | "recognition"> }) {
  const { effect, points, ceiling, mode } = rules.recognition;
  return (
    <div className="group/effect space-y-5">
      <RadioGroup name="effect" label="Tác dụng" required options={EFFECTS} defaultValue={effect} />
      <div className="hidden group-has-[input[value=points]:checked]/effect:block">
        <NumberInput
          name="points"
          label="Điểm khi được công nhận"
          hint="Tính trong tổng 100 điểm: bảng điểm chỉ còn phần còn lại"
          defaultValue={formatHundredths(points)}
          fieldClassName="w-full"
          className="max-w-28"
        />
      </div>
      <div className="hidden group-has-[input[value=ceiling]:checked]/effect:block">
        <LevelSelect name="ceiling" label="Chưa được công nhận thì tối đa" levels={bandsOf(rules)} chosen={ceiling} />
      </div>
      <div className="hidden group-has-[input[value=ceiling]:checked]/effect:block group-has-[input[value=required]:checked]/effect:block">
        <ModeChoice chosen={mode} />
      </div>
    </div>
  );
}

const DENOMINATORS = [
  { value: "rated", label: "Mọi đơn vị được xếp loại" },
  { value: "atLeastLevel", label: "Các đơn vị được xếp từ một mức trở lên" },
];
const GROUPINGS = [
  { value: "all", label: "Chung toàn Khối" },
  { value: "unitType", label: "Riêng từng loại hình đơn vị" },
  { value: "cluster", label: "Riêng từng cụm" },
];
const ROUNDINGS = [
  { value: "floor", label: "Lấy phần nguyên" },
  { value: "nearest", label: "Làm tròn đến số gần nhất" },
];

/** How many units may have the best level. */
export function QuotaFields({ rules }: { rules: Pick<ClassificationScheme, "levels" | "quota"> }) {
  const { quota } = rules;
  return (
    <>
      <NumberInput name="percent" label="Tỷ lệ tối đa" required suffix="%" defaultValue={`${quota.percent}`} fieldClassName="w-40" />
      <div className="group/denominator space-y-5">
        <RadioGroup name="denominator" label="Tính trên" required options={DENOMINATORS} defaultValue={quota.denominator} />
        <div className="hidden group-has-[input[value=atLeastLevel]:checked]/denominator:block">
          <LevelSelect name="level" label="Mức đó là" levels={bandsOf(rules)} chosen={quota.level} />
        </div>
      </div>
      <RadioGroup name="groupBy" label="Tính suất" required options={GROUPINGS} defaultValue={quota.groupBy} />
      <RadioGroup name="rounding" label="Làm tròn" required inline options={ROUNDINGS} defaultValue={quota.rounding} />
      <Checkbox name="atLeastOne" label="Ít nhất một suất" defaultChecked={quota.atLeastOne} />
      <Checkbox
        name="mayExceed"
        label="Được vượt số suất khi ghi lý do"
        hint="Bỏ chọn: hết suất thì không quyết định thêm được"
        defaultChecked={quota.mayExceed}
      />
    </>
  );
}
