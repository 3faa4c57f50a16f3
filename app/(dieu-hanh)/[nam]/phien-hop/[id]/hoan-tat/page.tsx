import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { OutcomeList } from "@/components/meeting/outcome-list";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { completeMeeting } from "@/lib/actions/meeting";
import { readMeeting } from "@/lib/queries/meeting";

export const metadata: Metadata = { title: "Hoàn tất phiên họp" };

export default async function CompleteMeetingPage({ params }: { params: Promise<{ nam: string; id: string }> }) {
  const { nam, id } = await params;
  const [year, path] = [Number(nam), `/${nam}/phien-hop/${id}`];
  const meeting = await readMeeting(year, id);
  if (!meeting.isOpen || !meeting.mayHold) redirect(path);
  const crumbs = [
    { href: `/${nam}/phien-hop`, label: "Phiên họp" },
    { href: path, label: `Ngày ${meeting.day}` },
  ];
  return (
    <>
      <PageHeader
        title="Hoàn tất phiên họp"
        where={`Ngày ${meeting.day} · dự họp ${meeting.present}/${meeting.total}. Sau khi hoàn tất, kết quả không sửa được nữa.`}
        breadcrumb={<Breadcrumb items={crumbs} />}
      />
      {meeting.problems.length > 0 ? (
        <Notice tone="warn" title="Chưa hoàn tất được" actions={<LinkButton href={path}>Quay lại phiên họp</LinkButton>} className="mb-6">
          <ul className="list-disc pl-5">
            {meeting.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p className="mb-4 font-semibold">Khi hoàn tất, hệ thống sẽ ghi:</p>
      )}
      <OutcomeList rows={meeting.rows} />
      {meeting.problems.length === 0 && (
        <ActionForm
          action={completeMeeting.bind(null, { year, id }, meeting.version)}
          label="Hoàn tất phiên họp"
          warnOnLeave={false}
          className="mt-6"
        >
          <SubmitButton icon="check" pendingText="Đang hoàn tất…">
            Hoàn tất phiên họp
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
