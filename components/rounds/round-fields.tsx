import { InstantInput } from "@/components/form/instant-input";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { Details } from "@/components/ui/details";
import type { UnitType } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import type { RoundPeriod, Subject } from "@/lib/domain/score-sheet";
import { PERIOD_LABEL, SUBJECT_LABEL } from "@/lib/domain/scoring-labels";

interface RoundFieldsProps {
  periods: readonly RoundPeriod[];
  subjects: readonly {
    subject: Subject;
    unitTypes: readonly {
      unitType: UnitType;
      unitCount: number;
      schemes: readonly { id: string; name: string; version: number }[];
    }[];
  }[];
}

/** A new round: of what time, until when, and by which published scheme each subject and unit type is judged (the newest unless changed). */
export function RoundFields({ periods, subjects }: RoundFieldsProps) {
  return (
    <>
      <RadioGroup
        name="period"
        label="Kỳ"
        required
        inline
        options={periods.map((value) => ({ value, label: PERIOD_LABEL[value] }))}
        defaultValue={periods[0]}
      />
      <InstantInput
        name="dueAt"
        label="Hạn nộp phiếu"
        hint="Ngày/tháng/năm. Tính đến giây cuối của phút này là đúng hạn"
        required
        time="23:59"
      />
      <fieldset id="schemes" className="space-y-6">
        <legend className="mb-1 font-semibold text-lg">Bộ quy tắc</legend>
        <p className="text-muted">Chỉ chọn được bộ đã công bố; đã chọn sẵn bản mới nhất. Sau khi mở đợt, bộ quy tắc của đợt không đổi.</p>
        {subjects.map(({ subject, unitTypes }) => (
          <fieldset key={subject} className="space-y-3">
            <legend className="mb-1 font-semibold">{SUBJECT_LABEL[subject]}</legend>
            {unitTypes
              .filter((choice) => choice.unitCount > 0)
              .map((choice) => (
                <SchemeSelect key={choice.unitType} subject={subject} choice={choice} />
              ))}
            {unitTypes.some((choice) => choice.unitCount === 0) && (
              <Details summary="Loại hình chưa có đơn vị">
                <div className="space-y-3">
                  {unitTypes
                    .filter((choice) => choice.unitCount === 0)
                    .map((choice) => (
                      <SchemeSelect key={choice.unitType} subject={subject} choice={choice} />
                    ))}
                </div>
              </Details>
            )}
          </fieldset>
        ))}
      </fieldset>
    </>
  );
}

/** By which published scheme one subject and unit type is judged. */
function SchemeSelect({ subject, choice }: { subject: Subject; choice: RoundFieldsProps["subjects"][number]["unitTypes"][number] }) {
  const { unitType, unitCount, schemes } = choice;
  return (
    <Select
      name={`schemes.${subject}.${unitType}`}
      label={`${UNIT_TYPE_LABEL[unitType]} (${unitCount} đơn vị)`}
      placeholder={schemes.length > 0 ? "Không chấm" : "Chưa có bộ quy tắc đã công bố"}
      options={schemes.map((scheme) => ({ value: scheme.id, label: `${scheme.name}, bản ${scheme.version}` }))}
      defaultValue={schemes[0]?.id ?? ""}
    />
  );
}
