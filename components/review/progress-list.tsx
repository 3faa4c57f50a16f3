import { ActionForm } from "@/components/form/action-form";
import { Table } from "@/components/ui/table";
import { reviewChosen } from "@/lib/actions/bulk-review";
import { BulkBar } from "./bulk-bar";
import { type ProgressDossier, ProgressRow } from "./progress-row";
import { SelectAll } from "./select-all";

interface ProgressListProps {
  year: number;
  dossiers: readonly ProgressDossier[];
  monitors: readonly { id: string; name: string }[];
  mayReview: boolean;
  mayAssign: boolean;
}

/** The units of the year, one row each; those with the right tick rows and act on all of them at once. */
export function ProgressList({ year, dossiers, monitors, mayReview, mayAssign }: ProgressListProps) {
  const mayTick = mayAssign || (mayReview && dossiers.some((dossier) => dossier.mayApprove));
  const table = (
    <Table label={`Tiến độ năm ${year}`} stack dense printWide>
      <thead>
        <tr>
          {mayTick && (
            <th scope="col" className="print:hidden">
              <SelectAll name="chon" />
            </th>
          )}
          <th scope="col">Đơn vị</th>
          <th scope="col">Bước</th>
          <th scope="col">Đăng ký</th>
          <th scope="col">Báo cáo</th>
          <th scope="col">ND1 · 2 · 3</th>
          <th scope="col">Đề xuất</th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map((dossier) => (
          <ProgressRow key={dossier.id} year={year} dossier={dossier} mayTick={mayTick} />
        ))}
      </tbody>
    </Table>
  );
  if (!mayTick) return table;
  return (
    <ActionForm action={reviewChosen.bind(null, year)} warnOnLeave={false} label="Duyệt và phân công nhiều đơn vị">
      <BulkBar mayReview={mayReview} monitors={mayAssign ? monitors : null} />
      {table}
    </ActionForm>
  );
}
