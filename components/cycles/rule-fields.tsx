import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";
import { GATES, type RuleSettings } from "@/lib/domain/assessment";
import { GATE_LABEL } from "@/lib/domain/labels";

export const PASS_BASIS_LABEL: Record<RuleSettings["passBasis"], string> = {
  threshold: "Ngưỡng tối thiểu",
  registeredTarget: "Chỉ tiêu đã đăng ký",
};

const BASIS = [
  {
    value: "threshold",
    label: PASS_BASIS_LABEL.threshold,
    hint: "Đạt ngưỡng nhưng chưa đạt chỉ tiêu vẫn tính là đạt, và luôn hiện rõ với Ban Thường vụ.",
  },
  {
    value: "registeredTarget",
    label: PASS_BASIS_LABEL.registeredTarget,
    hint: "Chưa đạt chỉ tiêu đã đăng ký thì tính là không đạt.",
  },
];

/** The settings of the rule of recognition: every number is data of the cycle. */
export function RuleFields({ rule }: { rule: RuleSettings }) {
  return (
    <fieldset className="space-y-5">
      <legend className="mb-3 font-semibold text-lg">Quy tắc công nhận</legend>
      <NumberInput
        name="rule.groupMinPercent"
        label="Mỗi nội dung đạt ít nhất"
        hint="Tỷ lệ tiêu chí đạt trong từng nội dung"
        required
        suffix="%"
        defaultValue={rule.groupMinPercent}
        fieldClassName="w-full"
        className="max-w-28"
      />
      <RadioGroup name="rule.passBasis" label="Tiêu chí đạt khi kết quả đạt" required options={BASIS} defaultValue={rule.passBasis} />
      <Checkbox
        name="rule.allMandatory"
        label="Mọi tiêu chí bắt buộc phải đạt"
        hint="Bỏ chọn: tiêu chí bắt buộc không đạt chỉ tính vào tỷ lệ của nội dung."
        defaultChecked={rule.allMandatory}
      />
      <fieldset>
        <legend className="font-semibold">Điều kiện đầu vào</legend>
        {GATES.map((gate) => (
          <Checkbox key={gate} name={`rule.gates.${gate}`} label={GATE_LABEL[gate]} defaultChecked={rule.gates.includes(gate)} />
        ))}
      </fieldset>
      <TextInput
        name="rule.computedCriteria"
        label="Tiêu chí do hệ thống tự tính"
        hint="Mã cách nhau bằng dấu phẩy. Chỉ có tác dụng với tiêu chí được đánh dấu tự tính trong bộ tiêu chí; để trống nếu đơn vị tự khai."
        defaultValue={rule.computedCriteria.join(", ")}
        fieldClassName="max-w-md"
      />
    </fieldset>
  );
}
