import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { GATES, type RuleSettings } from "@/lib/domain/assessment";
import { GATE_LABEL } from "@/lib/domain/labels";
import { gateParam } from "@/lib/forms/rehearsal";

interface RehearsalFormProps {
  path: string;
  what: string;
  rule: RuleSettings;
  everybody: boolean;
  choices: readonly { value: string; label: string }[];
}

/** What to run over the year: a criteria set, a scheme, or other settings of the rule. A GET form: the address holds the whole rehearsal. */
export function RehearsalForm({ path, what, rule, everybody, choices }: RehearsalFormProps) {
  const options = [{ value: "quy-tac", label: "Quy tắc công nhận với các trị số dưới đây" }, ...choices];
  return (
    <form action={path} className="mb-6 max-w-form space-y-4 print:hidden">
      <Select name="thu" label="Chạy thử" options={options} placeholder="Chọn bộ quy tắc hoặc bộ tiêu chí" defaultValue={what} required />
      <Details summary="Trị số của quy tắc công nhận" open={what === "quy-tac"}>
        <div className="space-y-4 pt-2">
          <NumberInput
            name="nhom"
            label="Tỷ lệ tối thiểu của mỗi nội dung"
            suffix="%"
            defaultValue={String(rule.groupMinPercent)}
            fieldClassName="max-w-80"
          />
          <RadioGroup
            name="co-so"
            label="Tiêu chí được tính là đạt khi"
            defaultValue={rule.passBasis}
            options={[
              { value: "threshold", label: "Kết quả đạt ngưỡng tối thiểu" },
              { value: "registeredTarget", label: "Kết quả đạt chỉ tiêu đã đăng ký" },
            ]}
          />
          <Checkbox name="bat-buoc" value="1" label="Mọi tiêu chí bắt buộc phải đạt" defaultChecked={rule.allMandatory} />
          <fieldset>
            <legend className="font-medium">Điều kiện phải có</legend>
            {GATES.map((gate) => (
              <Checkbox key={gate} name={gateParam(gate)} value="1" label={GATE_LABEL[gate]} defaultChecked={rule.gates.includes(gate)} />
            ))}
          </fieldset>
        </div>
      </Details>
      <Checkbox name="tat-ca" value="1" label="Xem cả đơn vị không thay đổi" defaultChecked={everybody} />
      <Button type="submit">Chạy thử</Button>
    </form>
  );
}
