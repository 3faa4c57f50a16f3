import { ActionForm } from "@/components/form/action-form";
import { InstantInput } from "@/components/form/instant-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { addMissingSheets, extendScoreRound } from "@/lib/actions/score-rounds";
import { formatDate, formatTime } from "@/lib/format";

/** Moves the due instant of a round, and makes phiếu chấm for units that came since. */
export function ChangeRound({ round }: { round: { id: string; version: number; dueAt: Date } }) {
  return (
    <>
      <Details summary="Đổi hạn nộp">
        <ActionForm
          action={extendScoreRound.bind(null, { roundId: round.id, version: round.version })}
          idPrefix={`han-${round.id}`}
          className="space-y-4"
        >
          <InstantInput name="dueAt" label="Hạn mới" required day={formatDate(round.dueAt)} time={formatTime(round.dueAt)} />
          <SubmitButton variant="secondary" pendingText="Đang lưu…">
            Đổi hạn
          </SubmitButton>
        </ActionForm>
      </Details>
      <Details summary="Tạo phiếu cho đơn vị mới">
        <ActionForm action={addMissingSheets.bind(null, round.id)} idPrefix={`phieu-${round.id}`} warnOnLeave={false} className="space-y-3">
          <p>Đơn vị được thêm sau khi mở đợt chưa có phiếu. Phiếu đã có không đổi.</p>
          <SubmitButton variant="secondary" icon="plus" pendingText="Đang tạo…">
            Tạo phiếu còn thiếu
          </SubmitButton>
        </ActionForm>
      </Details>
    </>
  );
}
