import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import type { SheetStatus, Subject } from "@/lib/domain/score-sheet";
import { SHEET_STATUS_LABEL, SHEET_STATUS_TONE } from "@/lib/domain/scoring-labels";

interface SheetHeaderProps {
  head: {
    base: string;
    unitName: string;
    round: string;
    subject: string;
    status: SheetStatus;
    isClosed: boolean;
    place: { subject: Subject };
  };
  /** Of a page under the sheet; the sheet's own page is titled by its round. */
  title?: string;
  where?: string;
  /** Way up instead of the sheet's own page. */
  above?: { href: string; label: string };
}

/** Head of a page of a phiếu chấm: whose, which round, its status, until when. */
export function SheetHeader({ head, title, where, above }: SheetHeaderProps) {
  const whose = head.place.subject === "organisation" ? head.unitName : `${head.subject} · ${head.unitName}`;
  const up = above ?? (title ? { href: head.base, label: head.round } : null);
  return (
    <PageHeader
      title={title ?? head.round}
      kicker={whose}
      where={where}
      actions={
        head.isClosed ? (
          <Badge tone="neutral">Đã khép</Badge>
        ) : (
          <Badge tone={SHEET_STATUS_TONE[head.status]}>{SHEET_STATUS_LABEL[head.status]}</Badge>
        )
      }
      breadcrumb={up && <Breadcrumb items={[up]} />}
    />
  );
}
