import { Select } from "@/components/form/select";
import { UNIT_TYPES, type UnitType } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";

interface SetFieldsProps {
  chosen: Partial<Record<UnitType, string>>;
  published: readonly { id: string; unitType: UnitType; version: number; name: string }[];
  /** Only while the cycle is a draft; afterwards the sets are frozen. */
  isDraft: boolean;
}

/** Which criteria set each unit type works by in this cycle. */
export function SetFields({ chosen, published, isDraft }: SetFieldsProps) {
  if (!isDraft) {
    return (
      <>
        {Object.entries(chosen).map(([unitType, id]) => (
          <input key={unitType} type="hidden" name={`criteriaSets.${unitType}`} value={id} />
        ))}
      </>
    );
  }
  return (
    <fieldset id="criteriaSets" className="space-y-5">
      <legend className="mb-1 font-semibold text-lg">Bộ tiêu chí</legend>
      <p className="text-muted">Chỉ chọn được bộ đã công bố. Khi năm công tác đã mở, bộ tiêu chí không đổi nữa.</p>
      {UNIT_TYPES.map((unitType) => (
        <Select
          key={unitType}
          name={`criteriaSets.${unitType}`}
          label={UNIT_TYPE_LABEL[unitType]}
          placeholder="Không áp dụng"
          options={published
            .filter((set) => set.unitType === unitType)
            .map((set) => ({ value: set.id, label: `${set.name}, bản ${set.version}` }))}
          defaultValue={chosen[unitType]}
        />
      ))}
    </fieldset>
  );
}
