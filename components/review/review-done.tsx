import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** What was just done with a registration, and the way to the next one. */
export function ReviewDone({ done, queue, returned }: { done: "duyet" | "tra-lai"; queue: string; returned: readonly string[] }) {
  const words =
    done === "duyet"
      ? "Đã duyệt bản đăng ký; các chỉ tiêu được chốt."
      : `Đã trả lại ${returned.length > 0 ? `${returned.length} tiêu chí (${returned.join(", ")})` : "bản đăng ký"} cho đơn vị sửa.`;
  return (
    <Notice
      tone="good"
      live
      className="mb-5"
      actions={
        <LinkButton href={queue} variant="secondary" iconAfter="arrow-right">
          Các bản đăng ký chờ duyệt
        </LinkButton>
      }
    >
      {words}
    </Notice>
  );
}
