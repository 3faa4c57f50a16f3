import Link from "next/link";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { formatHundredths } from "@/lib/domain/measure";
import { groupWords, sourceWords } from "@/lib/domain/scheme-words";
import type { ScoreCriterion, ScoreGroup, ScoreTable } from "@/lib/domain/score-table";
import { SCORING_LABEL } from "@/lib/domain/scoring-labels";
import { MoveButtons } from "./move-buttons";

interface DraftTableProps {
  seen: { id: string; revision: number };
  table: ScoreTable;
}

/** The nhóm and criteria of a draft: each a link to its form, with its place in the order. */
export function DraftTable({ seen, table }: DraftTableProps) {
  const edit = `/bo-quy-tac/${seen.id}/sua`;
  return (
    <div id="bang-diem" className="space-y-5">
      {table.groups.map((group, index) => (
        <GroupCard key={group.code} seen={seen} group={group} isFirst={index === 0} isLast={index === table.groups.length - 1} />
      ))}
      <LinkButton href={`${edit}/them-nhom`} variant="secondary" icon="plus">
        Thêm nhóm
      </LinkButton>
    </div>
  );
}

function GroupCard({ seen, group, ...place }: { seen: DraftTableProps["seen"]; group: ScoreGroup; isFirst: boolean; isLast: boolean }) {
  const edit = `/bo-quy-tac/${seen.id}/sua`;
  return (
    <Card
      id={`nhom-${group.code}`}
      title={
        <Link href={`${edit}/nhom/${group.code}`} prefetch={false} className="link">
          {group.code}. {group.name}
        </Link>
      }
      aside={<MoveButtons seen={seen} what="group" code={group.code} {...place} />}
      subtitle={groupWords(group)}
    >
      <ol className="divide-y divide-line">
        {group.criteria.map((criterion, index) => (
          <li
            key={criterion.code}
            id={`tieu-chi-${criterion.code}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
          >
            <div className="min-w-0 flex-1 basis-60">
              <Link href={`${edit}/tieu-chi/${criterion.code}`} prefetch={false} className="link font-medium">
                {criterion.code}. {criterion.name}
              </Link>
              <p className="text-muted">{summary(criterion)}</p>
            </div>
            <MoveButtons
              seen={seen}
              what="criterion"
              code={criterion.code}
              isFirst={index === 0}
              isLast={index === group.criteria.length - 1}
            />
          </li>
        ))}
      </ol>
      <LinkButton href={`${edit}/them-tieu-chi?nhom=${group.code}`} variant="secondary" icon="plus" className="mt-3">
        Thêm tiêu chí vào nhóm {group.code}
      </LinkButton>
    </Card>
  );
}

function summary(criterion: ScoreCriterion): string {
  return [
    `tối đa ${formatHundredths(criterion.max)} điểm`,
    SCORING_LABEL[criterion.scoring.kind].toLowerCase(),
    criterion.notApplicableAllowed && "được không áp dụng",
    criterion.source && sourceWords(criterion).toLowerCase(),
  ]
    .filter(Boolean)
    .join(" · ");
}
