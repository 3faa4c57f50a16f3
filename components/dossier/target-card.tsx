import { saveTargetAction } from "@/lib/actions/save-entry";
import { formatTarget } from "@/lib/domain/measure";
import { CriterionCard, type OneCriterion } from "./criterion-card";
import { TargetFields } from "./target-fields";

/** One criterion of the registration, which saves itself. */
export function TargetCard(props: OneCriterion) {
  const { kind, unit, threshold } = props.card.measure;
  const minimum = kind === "text" ? "" : `Từ ${formatTarget(kind, threshold)} trở lên`;
  return (
    <CriterionCard {...props} part="target" action={saveTargetAction} fields={<TargetFields kind={kind} unit={unit} minimum={minimum} />} />
  );
}
