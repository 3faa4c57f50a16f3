import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { BallotForm } from "@/components/meeting/ballot-form";
import { DossierBrief } from "@/components/meeting/dossier-brief";
import { ResultMark } from "@/components/meeting/result-mark";
import { UntableForm } from "@/components/meeting/untable-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { nextToDiscuss, readMeeting } from "@/lib/queries/meeting";

export const metadata: Metadata = { title: "Biểu quyết" };

export default async function BallotPage({ params }: { params: Promise<{ nam: string; id: string; donVi: string }> }) {
  const { nam, id, donVi } = await params;
  const [year, path] = [Number(nam), `/${nam}/phien-hop/${id}`];
  const meeting = await readMeeting(year, id);
  const row = meeting.rows.find((candidate) => candidate.tabled.unitCode === donVi);
  if (!row) notFound();
  const mayWrite = meeting.isOpen && meeting.mayHold;
  const crumbs = [{ href: path, label: `Phiên họp ngày ${meeting.day}` }];
  return (
    <>
      <PageHeader
        title={row.tabled.unitName}
        where={<ResultMark ballot={row.ballot} problem={row.problem} />}
        breadcrumb={<Breadcrumb items={crumbs} />}
        actions={
          <LinkButton href={`/${nam}/tham-dinh/${donVi}`} variant="secondary" icon="folder-open">
            Mở hồ sơ thẩm định
          </LinkButton>
        }
      />
      <DossierBrief tabled={row.tabled} conflicted={row.conflicted} />
      {mayWrite && meeting.quorum && !row.ownUnit && (
        <BallotForm meeting={{ year, id, next: nextToDiscuss(meeting, donVi) }} dossier={row} />
      )}
      {mayWrite && row.ownUnit && (
        <Notice tone="info" className="mt-4">
          Đồng chí giữ chức vụ tại đơn vị này nên không ghi kết quả biểu quyết; người khác ghi thay.
        </Notice>
      )}
      {mayWrite && !meeting.quorum && (
        <Notice tone="warn" className="mt-4" actions={<LinkButton href={path}>Ghi số người dự họp</LinkButton>}>
          Dự họp {meeting.present}/{meeting.total}, chưa quá nửa số ủy viên nên chưa biểu quyết được.
        </Notice>
      )}
      {mayWrite && <UntableForm meeting={{ year, id }} dossierId={row.dossierId} />}
    </>
  );
}
