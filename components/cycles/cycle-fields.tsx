import type { RuleSettings } from "@/lib/domain/assessment";
import type { UnitType } from "@/lib/domain/criteria";
import type { CalendarField, ReferenceDocument } from "@/lib/domain/cycle";
import { CalendarFields } from "./calendar-fields";
import { ReferenceFields } from "./reference-fields";
import { RuleFields } from "./rule-fields";
import { SetFields } from "./set-fields";

interface CycleFieldsProps {
  values: {
    isDraft: boolean;
    calendar: Record<CalendarField, string>;
    rule: RuleSettings;
    references: readonly ReferenceDocument[];
    chosen: Partial<Record<UnitType, string>>;
    published: readonly { id: string; unitType: UnitType; version: number; name: string }[];
  };
}

/** Everything that is set for one năm công tác. */
export function CycleFields({ values }: CycleFieldsProps) {
  return (
    <>
      <CalendarFields calendar={values.calendar} />
      <RuleFields rule={values.rule} />
      <SetFields chosen={values.chosen} published={values.published} isDraft={values.isDraft} />
      <ReferenceFields references={values.references} />
    </>
  );
}
