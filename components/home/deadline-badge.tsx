import { Badge } from "@/components/ui/badge";

/** "Còn 3 ngày", "Hôm nay là hạn cuối", "Quá hạn 2 ngày": red only when past, amber from 7 days on. */
export function DeadlineBadge({ daysLeft }: { daysLeft: number }) {
  if (daysLeft < 0) return <Badge tone="bad">Quá hạn {-daysLeft} ngày</Badge>;
  const tone = daysLeft <= 7 ? "warn" : "neutral";
  return (
    <Badge tone={tone} icon="clock">
      {daysLeft === 0 ? "Hôm nay là hạn cuối" : `Còn ${daysLeft} ngày`}
    </Badge>
  );
}
