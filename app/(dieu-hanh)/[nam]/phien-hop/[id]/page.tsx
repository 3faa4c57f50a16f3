import type { Metadata } from "next";
import { ExcelButton } from "@/components/export/excel-button";
import { CompletedMeeting, OpenMeeting } from "@/components/meeting/meeting-body";
import { Badge } from "@/components/ui/badge";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { readMeeting } from "@/lib/queries/meeting";

export const metadata: Metadata = { title: "Phiên họp Ban Thường vụ" };

export default async function MeetingPage({ params }: { params: Promise<{ nam: string; id: string }> }) {
  const { nam, id } = await params;
  const year = Number(nam);
  const meeting = await readMeeting(year, id);
  const voted = meeting.rows.filter((row) => row.ballot !== null).length;
  const where = (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <Badge tone={meeting.quorum ? "good" : "warn"}>
        Dự họp {meeting.present}/{meeting.total}
        {meeting.quorum ? ", đủ quá nửa" : ""}
      </Badge>
      <span>
        Đã biểu quyết {voted}/{meeting.rows.length} hồ sơ
      </span>
      {meeting.place && <span>{meeting.place}</span>}
      {!meeting.isOpen && <Badge tone="good">Đã hoàn tất</Badge>}
    </span>
  );
  return (
    <>
      <PageHeader
        title={`Phiên họp ngày ${meeting.day}`}
        kicker={`Ban Thường vụ · năm công tác ${year}`}
        where={where}
        breadcrumb={<Breadcrumb items={[{ href: `/${year}/phien-hop`, label: "Phiên họp" }]} />}
        actions={meeting.rows.length > 0 && <ExcelButton list="bieu-quyet" params={{ nam: year, phien: id }} />}
      />
      {meeting.isOpen ? <OpenMeeting meeting={meeting} /> : <CompletedMeeting meeting={meeting} />}
    </>
  );
}
