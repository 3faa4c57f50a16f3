import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";

interface DossierHeaderProps {
  title: string;
  head: { base: string; year: number; unitName: string };
  kicker?: string;
  /** Under the title: until when. */
  where?: string;
  /** Pages between the dossier and this one. */
  between?: { href: string; label: string }[];
}

/** Head of a page of a dossier: whose, which year, the way back, until when. */
export function DossierHeader({ title, head, kicker, where, between = [] }: DossierHeaderProps) {
  return (
    <PageHeader
      title={title}
      kicker={kicker ?? head.unitName}
      where={where}
      breadcrumb={<Breadcrumb items={[{ href: head.base, label: `Hồ sơ ${head.year}` }, ...between]} />}
    />
  );
}
