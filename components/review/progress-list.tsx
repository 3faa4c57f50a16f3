import { ActionForm } from "@/components/form/action-form";
import { reviewChosen } from "@/lib/actions/bulk-review";
import { BulkBar } from "./bulk-bar";
import { type ProgressDossier, progressLine } from "./progress-lines";
import { ProgressTable } from "./progress-table";

interface ProgressListProps {
  year: number;
  dossiers: readonly ProgressDossier[];
  monitors: readonly { id: string; name: string }[];
  mayReview: boolean;
  mayAssign: boolean;
  compared: boolean;
}

/** The units of the year; those with the right tick rows and act on all of them at once. */
export function ProgressList({ year, dossiers, monitors, mayReview, mayAssign, compared }: ProgressListProps) {
  const mayTick = mayAssign || (mayReview && dossiers.some((dossier) => dossier.mayApprove));
  const table = <ProgressTable year={year} lines={dossiers.map(progressLine)} mayTick={mayTick} compared={compared} />;
  if (!mayTick) return table;
  return (
    <ActionForm action={reviewChosen.bind(null, year)} warnOnLeave={false} label="Duyệt và phân công nhiều đơn vị">
      <BulkBar mayReview={mayReview} monitors={mayAssign ? monitors : null} />
      {table}
    </ActionForm>
  );
}
