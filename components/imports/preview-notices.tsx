import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

/** Why there is no preview, and where to mend it. */
export function ProblemNotice({ message, href, canMap }: { message: string; href: string; canMap: boolean }) {
  const action = canMap ? (
    <LinkButton href={href}>Chọn năm, tờ và cột</LinkButton>
  ) : (
    <LinkButton href="/nhap-du-lieu">Tải tệp khác</LinkButton>
  );
  return (
    <Notice tone="bad" title="Chưa xem trước được" actions={action}>
      {message}
    </Notice>
  );
}

/** Names the sheets that are left out, so that nothing is dropped silently. */
export function LeftOutNotice({ sheets, href }: { sheets: readonly string[]; href: string }) {
  if (sheets.length === 0) return null;
  const action = (
    <LinkButton href={href} variant="secondary">
      Chọn lại tờ và cột
    </LinkButton>
  );
  return (
    <Notice tone="warn" title="Có tờ không được nhập" actions={action}>
      Bỏ qua {sheets.map((sheet) => `“${sheet}”`).join(", ")}: tờ được chọn bỏ qua, hoặc không nhận ra cột của danh sách đơn vị, đăng ký hay
      kết quả.
    </Notice>
  );
}

/** Confirming would write nothing. */
export function NothingNotice({ refused }: { refused: number }) {
  return (
    <Notice tone={refused > 0 ? "warn" : "info"} title="Không có gì để nhập">
      {refused > 0
        ? "Các dòng còn lại đã giống dữ liệu đang lưu. Hãy sửa các ô bị từ chối trong Excel rồi tải tệp lên lại."
        : "Mọi dòng trong tệp đã giống dữ liệu đang lưu."}
    </Notice>
  );
}
