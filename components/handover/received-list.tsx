import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { acknowledgeHandover } from "@/lib/actions/handover";
import { formatDay, formatInstant } from "@/lib/format";

interface ReceivedListProps {
  handovers: readonly {
    id: string;
    line: string;
    day: string;
    from: string;
    fromPhone: string;
    papers: string;
    acknowledgedAt: Date | null;
  }[];
}

/** What one took over, from whom, where the papers are; each to be confirmed once. */
export function ReceivedList({ handovers }: ReceivedListProps) {
  return (
    <>
      {handovers.map(({ id, line, day, from, fromPhone, papers, acknowledgedAt }) => (
        <Card key={id} title={line} edge={acknowledgedAt ? undefined : "info"}>
          <DefinitionList
            items={[
              { term: "Từ ngày", value: formatDay(day) },
              { term: "Người bàn giao", value: fromPhone ? `${from} · ${fromPhone}` : from },
              {
                term: "Hồ sơ giấy, con dấu",
                value: papers ? (
                  <span className="whitespace-pre-line">{papers}</span>
                ) : (
                  "Người bàn giao không ghi; đồng chí hỏi người bàn giao."
                ),
              },
            ]}
          />
          {acknowledgedAt ? (
            <Badge tone="good" icon="circle-check">
              Đồng chí đã nhận bàn giao lúc {formatInstant(acknowledgedAt)}
            </Badge>
          ) : (
            <ActionForm action={acknowledgeHandover.bind(null, id)} idPrefix={id} warnOnLeave={false} className="mt-3">
              <SubmitButton icon="check" pendingText="Đang ghi…">
                Đã nhận bàn giao
              </SubmitButton>
            </ActionForm>
          )}
        </Card>
      ))}
    </>
  );
}
