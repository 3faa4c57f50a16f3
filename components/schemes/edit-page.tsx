import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";

interface EditPageProps {
  draft: { id: string; title: string };
  title: string;
  where?: string;
  children: ReactNode;
}

/** The page of one form of a draft scheme, with the way back to the draft. */
export function EditPage({ draft, title, where, children }: EditPageProps) {
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: `/bo-quy-tac/${draft.id}/sua`, label: `Soạn: ${draft.title}` }]} />}
        title={title}
        where={where}
      />
      <div className="max-w-form space-y-8">{children}</div>
    </>
  );
}
