import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { reorderCriterion } from "@/lib/actions/criteria-sets";
import type { CriteriaContent, Criterion } from "@/lib/domain/criteria";
import { formatHundredths, formatTarget } from "@/lib/domain/measure";

interface DraftListProps {
  id: string;
  revision: number;
  content: CriteriaContent;
}

/** The criteria of a draft by nội dung: each a link to its page, with its place in the order. */
export function DraftList({ id, revision, content }: DraftListProps) {
  return (
    <div className="space-y-5">
      {content.groups.map((group) => (
        <Card key={group.code} title={`${group.code}. ${group.name}`}>
          <ol className="divide-y divide-line">
            {group.criteria.map((criterion, index) => (
              <li
                key={criterion.code}
                id={`tieu-chi-${criterion.code}`}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5"
              >
                <div className="min-w-0 flex-1 basis-60">
                  <Link href={`/bo-tieu-chi/${id}/sua/${criterion.code}`} prefetch={false} className="link font-medium">
                    {criterion.code}. {criterion.name}
                  </Link>
                  <p className="text-muted">{summary(criterion)}</p>
                </div>
                <ActionForm
                  action={reorderCriterion.bind(null, { id, revision }, criterion.code)}
                  idPrefix={`thu-tu-${criterion.code}`}
                  warnOnLeave={false}
                  label={`Thứ tự của tiêu chí ${criterion.code}`}
                  className="flex"
                >
                  {index > 0 && (
                    <SubmitButton name="huong" value="len" variant="quiet" icon="arrow-up" aria-label={`Đưa ${criterion.code} lên`} />
                  )}
                  {index < group.criteria.length - 1 && (
                    <SubmitButton name="huong" value="xuong" variant="quiet" icon="arrow-down" aria-label={`Đưa ${criterion.code} xuống`} />
                  )}
                </ActionForm>
              </li>
            ))}
          </ol>
          <LinkButton href={`/bo-tieu-chi/${id}/sua/them?nd=${group.code}`} variant="secondary" icon="plus" className="mt-3">
            Thêm tiêu chí vào nội dung {group.code}
          </LinkButton>
        </Card>
      ))}
    </div>
  );
}

function summary(criterion: Criterion): string {
  return [
    `ngưỡng ${formatTarget(criterion.kind, criterion.threshold)}`,
    `${formatHundredths(criterion.points)} điểm`,
    criterion.mandatory && "bắt buộc",
    criterion.notApplicableAllowed && "được không phát sinh",
    criterion.computedBySystem && "tự tính",
  ]
    .filter(Boolean)
    .join(" · ");
}
