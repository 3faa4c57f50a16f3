import type { Metadata } from "next";
import { ContactsCard } from "@/components/handover/contacts-card";
import { FollowedCard } from "@/components/handover/followed-card";
import { ReceivedDossier } from "@/components/handover/received-dossier";
import { ReceivedList } from "@/components/handover/received-list";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readReceivedHandovers } from "@/lib/queries/handover";

export const metadata: Metadata = { title: "Nhận bàn giao" };

export default async function ReceivedHandoverPage() {
  const { handovers, dossiers, followed, contacts } = await readReceivedHandovers();
  return (
    <>
      <PageHeader
        title="Nhận bàn giao"
        where="Đơn vị đang ở đâu, việc gì đến hạn, cần hỏi ai. Trang này luôn mở lại được từ Tài khoản."
        actions={
          <LinkButton href="/huong-dan" variant="secondary" icon="circle-question-mark">
            Hướng dẫn
          </LinkButton>
        }
      />
      {handovers.length === 0 && <EmptyState>Chưa có chức vụ nào được bàn giao cho đồng chí.</EmptyState>}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="space-y-5">
          <ReceivedList handovers={handovers} />
          <ContactsCard contacts={contacts} />
        </div>
        <div className="space-y-5">
          {dossiers.map((dossier, index) => (
            <ReceivedDossier key={`${dossier.year}-${dossier.unitCode}`} dossier={dossier} first={index === 0} />
          ))}
          <FollowedCard followed={followed} />
        </div>
      </div>
    </>
  );
}
