import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import {
  appraiseScoreSheetAction,
  bringBackScoreSheetAction,
  reopenScoreSheetAction,
  returnScoreSheetAction,
  setAsideScoreSheetAction,
  takeBackScoreSheetAction,
} from "@/lib/actions/score-sheet";
import type { SheetPlace } from "@/lib/domain/score-address";

interface DeskStepsProps {
  head: { place: SheetPlace; sheetId: string; version: number };
  may: { appraise: boolean; return: boolean; reopen: boolean; takeBack: boolean; bringBack: boolean };
  /** Levels under which the sheet may be left out without an appraisal; none where it may not. */
  aside: readonly { value: string; label: string }[];
}

/** What the Khối does with the whole sheet: complete the appraisal, return it with a comment, reopen what was completed, take back what is final, leave it out of xếp loại or bring it back. */
export function DeskSteps({ head, may, aside }: DeskStepsProps) {
  const { place } = head;
  if (aside.length === 0 && !Object.values(may).some(Boolean)) return null;
  return (
    <Card title="Kết thúc việc thẩm định" className="space-y-4">
      {may.appraise && (
        <ActionForm
          action={appraiseScoreSheetAction.bind(null, place)}
          warnOnLeave={false}
          label="Hoàn tất thẩm định"
          className="space-y-2"
        >
          <Seen head={head} />
          <p className="text-muted">Các mục Đoàn Khối không ghi gì được giữ theo điểm trước. Mục ghi khác phải có lý do.</p>
          <SubmitButton icon="check" pendingText="Đang hoàn tất…">
            Hoàn tất thẩm định
          </SubmitButton>
        </ActionForm>
      )}
      {may.reopen && (
        <ActionForm action={reopenScoreSheetAction.bind(null, place)} warnOnLeave={false} label="Mở lại thẩm định" className="space-y-2">
          <Seen head={head} />
          <p className="text-muted">Mở lại để sửa; các mục Đoàn Khối đã ghi lý do được giữ nguyên.</p>
          <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang mở lại…">
            Mở lại thẩm định
          </SubmitButton>
        </ActionForm>
      )}
      {may.takeBack && (
        <Details summary="Mở lại phiếu đã chốt">
          <ActionForm
            action={takeBackScoreSheetAction.bind(null, place)}
            label="Mở lại phiếu đã chốt"
            idPrefix="mo-lai-chot"
            className="space-y-3"
          >
            <Seen head={head} />
            <Textarea name="reason" label="Lý do mở lại" rows={2} maxLength={1000} required />
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang mở lại…">
              Mở lại phiếu đã chốt
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
      {may.bringBack && (
        <Details summary="Đưa trở lại xếp loại">
          <ActionForm
            action={bringBackScoreSheetAction.bind(null, place)}
            label="Đưa trở lại xếp loại"
            idPrefix="tro-lai"
            className="space-y-3"
          >
            <Seen head={head} />
            <p className="text-muted">Phiếu mở lại cho đơn vị điền và nộp; những gì đã điền còn nguyên.</p>
            <Textarea name="reason" label="Lý do đưa trở lại" rows={2} maxLength={1000} required />
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang đưa trở lại…">
              Đưa trở lại xếp loại
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
      {aside.length > 0 && (
        <Details summary="Để ngoài xếp loại">
          <ActionForm
            action={setAsideScoreSheetAction.bind(null, place)}
            label="Để ngoài xếp loại"
            idPrefix="de-ngoai"
            className="space-y-3"
          >
            <Seen head={head} />
            <p className="text-muted">Dùng cho đơn vị mới thành lập, đang giải thể hoặc không nộp phiếu. Đơn vị không tính vào số suất.</p>
            <Select name="level" label="Mức" options={aside} placeholder="Chọn mức" required />
            <Textarea name="reason" label="Lý do" rows={2} maxLength={1000} required />
            <SubmitButton variant="secondary" pendingText="Đang ghi…">
              Để ngoài xếp loại
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
      {may.return && (
        <Details summary="Trả lại cho đơn vị sửa">
          <ActionForm action={returnScoreSheetAction.bind(null, place)} label="Trả lại phiếu" idPrefix="tra-lai" className="space-y-3">
            <Seen head={head} />
            <Textarea name="comment" label="Điều đơn vị phải sửa" rows={3} maxLength={4000} required />
            <SubmitButton variant="secondary" icon="undo-2" pendingText="Đang trả lại…">
              Trả lại phiếu
            </SubmitButton>
          </ActionForm>
        </Details>
      )}
    </Card>
  );
}

function Seen({ head: { sheetId, version } }: Pick<DeskStepsProps, "head">) {
  return (
    <>
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
}
