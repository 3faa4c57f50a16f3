import type { ReactNode } from "react";
import { saveResultAction } from "@/lib/actions/save-entry";
import { CriterionCard, type OneCriterion } from "./criterion-card";
import { ResultFields } from "./result-fields";

interface ResultCardProps extends OneCriterion {
  /** Evidence is there, so that no explanation is asked in its place. */
  proven: boolean;
  /** Evidence strip, under the fields. */
  children: ReactNode;
}

/** One criterion of the self-assessment, which saves itself. */
export function ResultCard({ proven, children, ...one }: ResultCardProps) {
  return (
    <CriterionCard {...one} part="result" action={saveResultAction} fields={<ResultFields measure={one.card.measure} proven={proven} />}>
      {children}
    </CriterionCard>
  );
}
