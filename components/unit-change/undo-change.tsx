import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { undoUnitChange } from "@/lib/actions/unit-change";

interface UndoChangeProps {
  id: string;
  /** What undoing does, as sentences. */
  lines: readonly string[];
  /** What stands in its way; without any it can be confirmed. */
  obstacles: readonly string[];
  back: string;
}

/** What undoing a change would do, before it is confirmed with a reason; or why it cannot be undone. */
export function UndoChange({ id, lines, obstacles, back }: UndoChangeProps) {
  if (obstacles.length > 0) {
    return (
      <div className="max-w-form space-y-5">
        <Notice tone="warn" title="Chưa hoàn tác được thay đổi này">
          <Sentences sentences={obstacles} />
        </Notice>
        <p className="text-muted">
          Hoàn tác trả mọi thứ về như trước thay đổi, nên chỉ làm được khi chưa có việc nào dựa vào nó. Nếu các việc trên là đúng, hãy sửa
          bằng một quyết định khác.
        </p>
        <LinkButton href={back} variant="secondary">
          Về thay đổi này
        </LinkButton>
      </div>
    );
  }
  return (
    <div className="max-w-form space-y-5">
      <Card title="Hoàn tác thì" subtitle="Mọi thứ trở lại đúng như trước thay đổi, kể cả ngày, bản thông tin và các bước của hồ sơ.">
        <Sentences sentences={lines} />
      </Card>
      <Notice tone="info" title="Thay đổi vẫn còn trong lịch sử">
        Lịch sử ghi “Đã hoàn tác”, người hoàn tác, lúc nào và lý do. Phả hệ và so sánh với năm trước không tính thay đổi này nữa.
      </Notice>
      <ActionForm action={undoUnitChange} label="Hoàn tác thay đổi" className="space-y-5">
        <input type="hidden" name="changeId" value={id} />
        <Textarea name="reason" label="Lý do hoàn tác" required rows={3} maxLength={500} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingText="Đang hoàn tác…">Hoàn tác thay đổi</SubmitButton>
          <LinkButton href={back} variant="secondary">
            Không hoàn tác
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  );
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
