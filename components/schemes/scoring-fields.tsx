import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";
import { formatHundredths } from "@/lib/domain/measure";
import { SCORING_KINDS, type Scoring } from "@/lib/domain/score-table";
import { SCORING_LABEL } from "@/lib/domain/scoring-labels";

const KINDS = SCORING_KINDS.map((value) => ({ value, label: SCORING_LABEL[value] }));
const FEWEST = 4;
const SPARE = 1;
const MOST = 10;

/** How points are given: the choice, and the fields that belong to what is chosen (shown by the style sheet alone). */
export function ScoringFields({ scoring = { kind: "yesNo" } }: { scoring?: Scoring }) {
  return (
    <div className="group/scoring space-y-5">
      <RadioGroup name="scoring.kind" label="Cách chấm" required options={KINDS} defaultValue={scoring.kind} />
      <div className="flex flex-wrap items-end gap-5 group-has-[input[value=yesNo]:checked]/scoring:hidden">
        <TextInput
          name="scoring.unit"
          label="Đơn vị tính"
          hint="công trình, tháng, đoàn viên …"
          defaultValue={"unit" in scoring ? scoring.unit : ""}
          maxLength={40}
          fieldClassName="w-60"
        />
        <div className="hidden group-has-[input[value=perUnit]:checked]/scoring:block">
          <NumberInput
            name="scoring.each"
            label="Điểm cho mỗi đơn vị tính"
            defaultValue={scoring.kind === "perUnit" ? formatHundredths(scoring.each) : ""}
            fieldClassName="w-60"
            className="max-w-28"
          />
        </div>
      </div>
      <div className="hidden group-has-[input[value=steps]:checked]/scoring:block">
        <StepFields steps={scoring.kind === "steps" ? scoring.steps : []} />
      </div>
    </div>
  );
}

type Step = Extract<Scoring, { kind: "steps" }>["steps"][number];

function StepFields({ steps }: { steps: readonly Step[] }) {
  const count = Math.min(MOST, Math.max(FEWEST, steps.length + SPARE));
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">Các mức điểm</legend>
      <p className="mb-3 text-muted">
        Có số “Từ” ở mọi mức: đơn vị ghi số, phần mềm tìm mức. Để trống hết: đơn vị chọn mức. Xóa hết các ô của một mức để bỏ mức đó; lưu
        lại để có thêm dòng trống.
      </p>
      <ol className="divide-y divide-line border-line border-y">
        {Array.from({ length: count }, (_, index) => {
          const step = steps[index];
          const name = (part: string) => `scoring.steps.${index}.${part}`;
          return (
            <li key={name("text")} className="py-3">
              <fieldset className="flex flex-wrap items-end gap-3">
                <legend className="sr-only">Mức {index + 1}</legend>
                <NumberInput
                  name={name("points")}
                  label="Điểm"
                  defaultValue={step ? formatHundredths(step.points) : ""}
                  fieldClassName="w-20"
                />
                <NumberInput
                  name={name("from")}
                  label="Từ"
                  defaultValue={step && step.from !== null ? formatHundredths(step.from) : ""}
                  fieldClassName="w-24"
                />
                <TextInput
                  name={name("text")}
                  label={`${index + 1}. Nội dung mức`}
                  defaultValue={step?.text}
                  maxLength={300}
                  fieldClassName="min-w-0 flex-1 basis-full sm:basis-56"
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
