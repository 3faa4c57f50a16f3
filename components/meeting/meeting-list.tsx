import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";

interface MeetingLine {
  id: string;
  day: string;
  place: string;
  present: number;
  total: number;
  quorum: boolean;
  isOpen: boolean;
  dossiers: number;
  voted: number;
  recognised: number;
}

/** The sessions of a year. */
export function MeetingList({ year, meetings }: { year: number; meetings: readonly MeetingLine[] }) {
  return (
    <Table label={`Phiên họp năm ${year}`} stack>
      <thead>
        <tr>
          <th scope="col">Ngày họp</th>
          <th scope="col">Nơi họp</th>
          <th scope="col">Dự họp</th>
          <th scope="col">Hồ sơ</th>
          <th scope="col">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <th scope="row">
              <Link href={`/${year}/phien-hop/${meeting.id}`} prefetch={false} className="link inline-block py-1 font-semibold">
                Phiên họp ngày {meeting.day}
              </Link>
            </th>
            <td data-label="Nơi họp">{meeting.place}</td>
            <td data-label="Dự họp">
              {meeting.present}/{meeting.total}
            </td>
            <td data-label="Hồ sơ">
              {meeting.isOpen
                ? `${meeting.voted}/${meeting.dossiers} đã biểu quyết`
                : `${meeting.recognised}/${meeting.dossiers} được công nhận`}
            </td>
            <td data-label="Tình trạng">
              <Badge tone={meeting.isOpen ? "info" : "good"} icon={meeting.isOpen ? "clock" : undefined}>
                {meeting.isOpen ? "Đang họp" : "Đã hoàn tất"}
              </Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
