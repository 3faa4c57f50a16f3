import { Card } from "@/components/ui/card";
import type { Ballot, Outcome } from "@/lib/domain/meeting";
import { votesText } from "./result-mark";

interface Line {
  dossierId: string;
  tabled: { unitName: string };
  ballot: Ballot | null;
}

const WORDS: Record<Outcome, { edge: "good" | "bad" | "warn"; title: string; effect: string }> = {
  recognise: { edge: "good", title: "Công nhận", effect: "Chờ quyết định: đơn vị được báo khi quyết định ban hành." },
  decline: { edge: "bad", title: "Không công nhận", effect: "Hồ sơ đóng lại; đơn vị xem được kết quả và lý do." },
  supplement: { edge: "warn", title: "Yêu cầu bổ sung", effect: "Hồ sơ trở về đơn vị, các mục cần bổ sung được mở để sửa." },
};

/** What a session leaves behind for each dossier, grouped by outcome. */
export function OutcomeList({ rows }: { rows: readonly Line[] }) {
  const outcomes = (Object.keys(WORDS) as Outcome[]).map((outcome) => ({
    outcome,
    lines: rows.filter((row) => row.ballot?.outcome === outcome),
  }));
  return (
    <div className="grid gap-4">
      {outcomes
        .filter(({ lines }) => lines.length > 0)
        .map(({ outcome, lines }) => (
          <Card
            key={outcome}
            edge={WORDS[outcome].edge}
            title={`${WORDS[outcome].title}: ${lines.length} đơn vị`}
            subtitle={WORDS[outcome].effect}
          >
            <ul className="divide-y divide-line">
              {lines.map(({ dossierId, tabled, ballot }) => (
                <li key={dossierId} className="py-2">
                  <span className="font-medium">{tabled.unitName}</span>
                  {ballot && <span className="block text-[0.9375rem] text-muted">{votesText(ballot)}</span>}
                  {ballot?.reason && <span className="block text-[0.9375rem]">Lý do: {ballot.reason}</span>}
                </li>
              ))}
            </ul>
          </Card>
        ))}
    </div>
  );
}
