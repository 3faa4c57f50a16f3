import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { OUTCOME_LABEL, STATUS_FOR_UNIT, STATUS_TONE } from "@/lib/domain/labels";
import type { Outcome } from "@/lib/domain/meeting";
import type { Status } from "@/lib/domain/workflow";
import { formatDay } from "@/lib/format";

interface OutcomeCardProps {
  status: Status;
  meetings: readonly {
    on: string;
    outcome: Outcome | null;
    votesFor: number | null;
    votesAgainst: number | null;
    votesOther: number | null;
    reason: string;
  }[];
  decisions: readonly { kind: string; number: string; on: string; reason: string }[];
}

/** What the Ban Thường vụ decided, with votes, reason and the number of the decision. */
export function OutcomeCard({ status, meetings, decisions }: OutcomeCardProps) {
  return (
    <Card title="Kết quả xét công nhận" aside={<Badge tone={STATUS_TONE[status]}>{STATUS_FOR_UNIT[status]}</Badge>}>
      <ul className="space-y-2">
        {meetings.map((meeting) => (
          <li key={meeting.on}>
            Ban Thường vụ họp ngày {formatDay(meeting.on)}:{" "}
            {meeting.outcome ? OUTCOME_LABEL[meeting.outcome].toLowerCase() : "chưa biểu quyết"}
            {meeting.votesFor !== null &&
              ` (${meeting.votesFor} tán thành, ${meeting.votesAgainst ?? 0} không tán thành, ${meeting.votesOther ?? 0} ý kiến khác)`}
            .{meeting.reason && <span className="block text-muted">Lý do: {meeting.reason}</span>}
          </li>
        ))}
        {decisions.map((one) => (
          <li key={one.number}>
            {one.kind === "withdrawal" ? "Quyết định thu hồi" : "Quyết định công nhận"} số <strong>{one.number}</strong> ngày{" "}
            {formatDay(one.on)}.{one.reason && <span className="block text-muted">{one.reason}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
