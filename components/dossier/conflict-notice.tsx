import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { differing, type Texts } from "./draft-store";

interface ConflictNoticeProps {
  message: string;
  mine: Texts;
  theirs: Texts;
  labels: Texts;
  /** Absent without scripts: a second "Lưu" then overwrites. */
  onChoose?: (side: "mine" | "theirs") => void;
}

/** Somebody else was faster: both values of every field that differs, and the choice. */
export function ConflictNotice({ message, mine, theirs, labels, onChoose }: ConflictNoticeProps) {
  const fields = differing(mine, theirs).filter((field) => field in labels);
  return (
    <Notice
      tone="warn"
      live
      className="mb-4"
      title={message || "Tiêu chí này đã được sửa ở nơi khác."}
      actions={
        onChoose && (
          <>
            <Button variant="secondary" onClick={() => onChoose("mine")}>
              Giữ nội dung tôi nhập
            </Button>
            <Button variant="secondary" onClick={() => onChoose("theirs")}>
              Dùng nội dung đang lưu
            </Button>
          </>
        )
      }
    >
      <ul className="space-y-2">
        {fields.map((field) => (
          <li key={field}>
            <span className="font-semibold">{labels[field]}</span>
            <span className="block">Đang lưu: {printed(theirs[field])}</span>
            <span className="block">Đồng chí nhập: {printed(mine[field])}</span>
          </li>
        ))}
      </ul>
      {!onChoose && <p className="mt-2">Bấm “Lưu” lần nữa để giữ nội dung đồng chí nhập, hoặc tải lại trang để dùng nội dung đang lưu.</p>}
    </Notice>
  );
}

function printed(text: string | undefined): string {
  if (text === "on") return "có chọn";
  return text ? `“${text}”` : "(để trống)";
}
