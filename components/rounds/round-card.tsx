import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Details } from "@/components/ui/details";
import { LinkButton } from "@/components/ui/link-button";
import type { UnitType } from "@/lib/domain/criteria";
import { roundAddress } from "@/lib/domain/score-address";
import { type Purpose, type RoundPeriod, type SheetStatus, SUBJECTS, type Subject } from "@/lib/domain/score-sheet";
import { PERIOD_LABEL, PURPOSE_LABEL, SHEET_STATUS_LABEL } from "@/lib/domain/scoring-labels";
import { formatInstant, formatWhole } from "@/lib/format";
import { ChangeRound } from "./change-round";
import { RoundSchemes } from "./round-schemes";

interface RoundCardProps {
  year: number;
  round: {
    id: string;
    purpose: Purpose;
    period: RoundPeriod;
    dueAt: Date;
    version: number;
    openedAt: Date;
    publishedAt: Date | null;
    isDue: boolean;
    total: number;
    steps: readonly { status: SheetStatus; count: number }[];
    schemes: readonly { subject: Subject; unitType: UnitType; id: string; name: string; version: number }[];
  };
  mayEdit: boolean;
}

/** One round: until when, how many phiếu at which step, by which schemes, and what may be changed. */
export function RoundCard({ year, round, mayEdit }: RoundCardProps) {
  const steps = round.steps
    .filter((step) => step.count > 0)
    .map((step) => `${formatWhole(step.count)} ${SHEET_STATUS_LABEL[step.status].toLowerCase()}`);
  const name = `${PURPOSE_LABEL[round.purpose]} · ${PERIOD_LABEL[round.period]}`;
  const subject = SUBJECTS.find((candidate) => round.schemes.some((scheme) => scheme.subject === candidate));
  return (
    <Card title={name} aside={<State round={round} />}>
      <DefinitionList
        items={[
          { term: "Hạn nộp phiếu", value: formatInstant(round.dueAt) },
          { term: "Mở lúc", value: formatInstant(round.openedAt) },
          { term: "Phiếu chấm", value: `${formatWhole(round.total)} phiếu${steps.length > 0 ? `: ${steps.join(" · ")}` : ""}` },
        ]}
      />
      {subject && (
        <LinkButton
          href={roundAddress({ year, purpose: round.purpose, period: round.period, subject })}
          variant="secondary"
          hiddenText={`của đợt ${name}`}
          className="my-2"
        >
          Xem phiếu chấm
        </LinkButton>
      )}
      <Details summary="Bộ quy tắc của đợt">
        <RoundSchemes schemes={round.schemes} />
      </Details>
      {mayEdit && <ChangeRound round={round} />}
    </Card>
  );
}

function State({ round }: Pick<RoundCardProps, "round">) {
  if (round.publishedAt) return <Badge tone="good">Đã công bố</Badge>;
  return round.isDue ? <Badge tone="warn">Đã hết hạn nộp</Badge> : <Badge tone="info">Đang nhận phiếu</Badge>;
}
