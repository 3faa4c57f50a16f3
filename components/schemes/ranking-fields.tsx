import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { type EmulationScheme, TIE_BREAKS } from "@/lib/domain/emulation";
import { TIE_BREAK_LABEL } from "@/lib/domain/scoring-labels";

const KEYS = TIE_BREAKS.map((value) => ({ value, label: TIE_BREAK_LABEL[value] }));
const WITHIN = [
  { value: "cluster", label: "trong cụm" },
  { value: "body", label: "toàn Khối" },
];
const SPARE = 2;
const MOST = 12;

/** How equal units are told apart, whether the cụm scores, and who is proposed for what. */
export function RankingFields({ rules }: { rules: EmulationScheme }) {
  return (
    <>
      <fieldset className="space-y-3">
        <legend className="mb-1 font-semibold text-lg">Khi bằng điểm</legend>
        <p className="text-muted">Xét lần lượt từ trên xuống; vẫn bằng thì đồng hạng và hạng kế tiếp bỏ trống.</p>
        {TIE_BREAKS.map((key, place) => (
          <Select
            key={key}
            name={`tieBreaks.${place}`}
            label={`Xét thứ ${place + 1}`}
            options={KEYS}
            placeholder="Không dùng"
            defaultValue={rules.tieBreaks[place] ?? ""}
          />
        ))}
      </fieldset>
      <Checkbox
        name="clusterScores"
        label="Các đơn vị trong cụm chấm"
        hint="Cụm chấm sau khi đơn vị tự chấm, trước khi Đoàn Khối thẩm định"
        defaultChecked={rules.clusterScores}
      />
      <AwardFields awards={rules.awards} />
    </>
  );
}

function AwardFields({ awards }: Pick<EmulationScheme, "awards">) {
  const count = Math.min(MOST, awards.length + SPARE);
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-lg">Đề nghị khen thưởng</legend>
      <p className="mb-3 text-muted">Đồng hạng ở hạng cuối thì cùng được đề nghị. Xóa hết các ô của một hình thức để bỏ hình thức đó.</p>
      <ol className="divide-y divide-line border-line border-y">
        {Array.from({ length: count }, (_, index) => {
          const name = (part: string) => `awards.${index}.${part}`;
          const award = awards[index];
          return (
            <li key={name("name")} className="py-3">
              <fieldset className="flex flex-wrap items-end gap-3">
                <legend className="sr-only">Hình thức {index + 1}</legend>
                <TextInput
                  name={name("name")}
                  label={`${index + 1}. Hình thức`}
                  defaultValue={award?.name}
                  maxLength={120}
                  fieldClassName="min-w-0 flex-1 basis-56"
                />
                <NumberInput name={name("top")} label="Đến hạng" defaultValue={award ? `${award.top}` : ""} fieldClassName="w-24" />
                <Select
                  name={name("within")}
                  label="Xếp hạng"
                  options={WITHIN}
                  defaultValue={award?.within ?? "body"}
                  fieldClassName="w-36"
                />
              </fieldset>
            </li>
          );
        })}
      </ol>
    </fieldset>
  );
}
