import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { bandsOf, type Condition } from "@/lib/domain/classification";
import { FACTS, isYesNoFact } from "@/lib/domain/facts";
import type { Question, SchemeContent } from "@/lib/domain/scheme";
import { FACT_LABEL } from "@/lib/domain/scoring-labels";
import { LevelSelect, ModeChoice } from "./level-choice";

interface QuestionFieldsProps {
  scheme: SchemeContent;
  question?: Question & Partial<Pick<Condition, "ceiling" | "mode">>;
  code: string;
}

const SOURCES = FACTS.filter(isYesNoFact).map((value) => ({ value, label: FACT_LABEL[value] }));
const ANSWERS = [
  { value: "co", label: "Có" },
  { value: "khong", label: "Không" },
];

/** Everything about one condition of levels, or one knock-out of thi đua. */
export function QuestionFields({ scheme, question, code }: QuestionFieldsProps) {
  return (
    <>
      <TextInput name="code" label="Mã điều kiện" required defaultValue={code} maxLength={12} className="max-w-28" />
      <Textarea name="text" label="Nội dung điều kiện" required defaultValue={question?.text} maxLength={500} />
      <RadioGroup
        name="expected"
        label="Câu trả lời thỏa điều kiện"
        required
        inline
        options={ANSWERS}
        defaultValue={question?.expected === false ? "khong" : "co"}
      />
      {scheme.purpose === "classification" && (
        <>
          <LevelSelect
            name="ceiling"
            label="Không thỏa thì tối đa"
            levels={bandsOf(scheme.rules)}
            chosen={question?.ceiling ?? bandsOf(scheme.rules)[1]?.code}
          />
          <ModeChoice chosen={question?.mode ?? "warn"} />
        </>
      )}
      <TextInput
        name="clause"
        label="Căn cứ"
        hint="Văn bản, điều, khoản; hiện trong lý do xếp loại"
        defaultValue={question?.clause}
        maxLength={200}
      />
      <Select
        name="source"
        label="Câu trả lời lấy từ"
        options={SOURCES}
        placeholder="Đơn vị trả lời"
        defaultValue={question?.source ?? ""}
      />
    </>
  );
}
