import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { decideLevelsAction, type LevelPlace } from "@/lib/actions/levels";
import { LiveSeats, type LiveSeatsProps } from "./live-seats";
import { ProposalTable, type ProposalTableLine } from "./proposal-table";

interface ProposalFormProps {
  place: LevelPlace;
  groups: readonly (Omit<LiveSeatsProps, "children"> & { name: string; lines: readonly ProposalTableLine[] })[];
  /** The reader may choose a level of at least one unit. */
  mayDecide: boolean;
}

/** Every group of seats with its units; one button keeps what is chosen, the other goes on to make it final. */
export function ProposalForm({ place, groups, mayDecide }: ProposalFormProps) {
  return (
    <ActionForm action={decideLevelsAction.bind(null, place)} label="Mức xếp loại dự kiến" className="space-y-5">
      {groups.map(({ name, lines, ...seats }) => (
        <Card key={name} title={name}>
          <LiveSeats {...seats}>
            <ProposalTable label={`Đề xuất mức xếp loại: ${name}`} lines={lines} />
          </LiveSeats>
        </Card>
      ))}
      {mayDecide && (
        <div className="flex flex-wrap gap-3 print:hidden">
          <SubmitButton name="intent" value="chot" icon="check" pendingText="Đang lưu…">
            Lưu và xem lại để chốt
          </SubmitButton>
          <SubmitButton variant="secondary" pendingText="Đang lưu…">
            Lưu mức dự kiến
          </SubmitButton>
        </div>
      )}
    </ActionForm>
  );
}
