import { Badge } from "@/components/ui/badge";
import { OUTCOME_LABEL } from "@/lib/domain/labels";
import type { Ballot } from "@/lib/domain/meeting";

const TONE = { recognise: "good", decline: "bad", supplement: "warn" } as const;

/** The outcome of a dossier with its votes, or that there is none yet. */
export function ResultMark({ ballot, problem }: { ballot: Ballot | null; problem?: string | null }) {
  if (!ballot)
    return (
      <Badge tone="neutral" className="whitespace-nowrap">
        Chưa biểu quyết
      </Badge>
    );
  return (
    <span className="inline-flex flex-col items-start gap-0.5">
      <Badge tone={problem ? "warn" : TONE[ballot.outcome]}>{problem ? "Cần ghi lại" : OUTCOME_LABEL[ballot.outcome]}</Badge>
      <span className="text-[0.9375rem] text-muted">{votesText(ballot)}</span>
      {problem && <span className="font-semibold text-[0.9375rem] text-warn">{problem}</span>}
    </span>
  );
}

/** "9 tán thành · 0 không tán thành · 0 ý kiến khác". */
export function votesText({ votesFor, votesAgainst, votesOther }: Pick<Ballot, "votesFor" | "votesAgainst" | "votesOther">): string {
  return `${votesFor} tán thành · ${votesAgainst} không tán thành · ${votesOther} ý kiến khác`;
}
