import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { pointsText } from "@/lib/domain/score-text";

export const DESK_DONE = ["hoan-tat", "mo-lai", "tra-lai", "mo-lai-chot", "de-ngoai", "tro-lai"] as const;
type DeskDone = (typeof DESK_DONE)[number];

interface DeskNoticesProps {
  /** What was just done. */
  done?: DeskDone;
  /** Under which level the sheet was left out of xếp loại, and why; null where it was not. */
  setAside: { level: string; reason: string } | null;
  list: { href: string; label: string };
  /** Why nothing can be marked now; null where it can. */
  locked: string | null;
  returnComment: string;
  own: { points: number; maximum: number; level: string | null };
  selfLevel: string | null;
  /** The version that was sent; null where there is none. */
  received: string | null;
}

const DONE: Record<DeskDone, string> = {
  "hoan-tat": "Đã hoàn tất thẩm định. Đơn vị xem được kết quả và giải trình ở trang phiếu của mình.",
  "mo-lai": "Đã mở lại thẩm định.",
  "mo-lai-chot": "Đã mở lại phiếu; mức xếp loại dự kiến được giữ để chốt lại.",
  "de-ngoai": "Đã để đơn vị ngoài xếp loại. Đơn vị chỉ thấy kết quả sau khi công bố.",
  "tro-lai": "Đã đưa đơn vị trở lại xếp loại. Đơn vị điền và nộp phiếu như các đơn vị khác.",
  "tra-lai": "Đã trả lại phiếu cho đơn vị.",
};

/** Over the desk of a sheet: what was just done, why it is closed, and what the unit gave itself. */
export function DeskNotices({ done, setAside, list, locked, returnComment, own, selfLevel, received }: DeskNoticesProps) {
  return (
    <>
      {done && (
        <Notice
          tone="good"
          live
          actions={
            <LinkButton href={list.href} variant="secondary">
              Về danh sách phiếu
            </LinkButton>
          }
        >
          {DONE[done]}
        </Notice>
      )}
      {setAside && (
        <Notice tone="info" icon="lock" title={`Để ngoài xếp loại: ${setAside.level}`}>
          <p className="whitespace-pre-line">Lý do: {setAside.reason}</p>
          <p>Phiếu không thẩm định, đơn vị không tính vào số suất. {locked}</p>
        </Notice>
      )}
      {locked && !setAside && (
        <Notice tone="info" icon="lock">
          {locked}
        </Notice>
      )}
      {returnComment && (
        <Notice tone="warn" icon="message-square" title="Đã trả lại với ý kiến">
          <p className="whitespace-pre-line">{returnComment}</p>
        </Notice>
      )}
      {received && (
        <p>
          Đơn vị tự chấm: <strong>{pointsText(own.points)}</strong> trên {pointsText(own.maximum)}
          {selfLevel && (
            <>
              {" "}
              · tự xếp loại: <strong>{selfLevel}</strong>
            </>
          )}
        </p>
      )}
    </>
  );
}
