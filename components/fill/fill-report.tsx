import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

interface FillReportProps {
  report: { changed: number; mine: number; theirs: number };
  /** Where the work goes on. */
  next: { href: string; label: string };
}

/** What was written, and the next step. */
export function FillReportNotice({ report, next }: FillReportProps) {
  const words = [
    `${report.changed + report.mine} tiêu chí đã ghi`,
    report.theirs > 0 ? `${report.theirs} tiêu chí giữ nội dung trên web theo lựa chọn của đồng chí` : "",
  ];
  return (
    <Notice tone="good" title="Đã ghi nội dung từ tệp" actions={<LinkButton href={next.href}>{next.label}</LinkButton>}>
      {words.filter(Boolean).join("; ")}. Ghi chưa phải là nộp.
    </Notice>
  );
}

/** Confirming would write nothing. */
export function NothingToWrite({ wrong }: { wrong: number }) {
  return (
    <Notice tone={wrong > 0 ? "warn" : "info"} title="Không có gì để ghi">
      {wrong > 0
        ? "Các dòng còn lại đã giống nội dung đang lưu. Đồng chí sửa các dòng lỗi trong tệp rồi tải lên lại."
        : "Mọi ô trong tệp giống nội dung đang lưu."}
    </Notice>
  );
}
