import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { formatWhole } from "@/lib/format";
import { readAuditChain } from "@/lib/queries/audit";

export const metadata: Metadata = { title: "Kiểm tra chuỗi nhật ký" };

const WHY = {
  missing: "thiếu sự kiện ngay trước nó",
  link: "không nối với sự kiện trước nó",
  content: "nội dung đã bị sửa sau khi ghi",
  cutOff: "các sự kiện cuối đã bị cắt bỏ",
} as const;

export default async function AuditChainPage() {
  const { count, lastHash, broken } = await readAuditChain();
  return (
    <div className="max-w-form space-y-5">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nhat-ky", label: "Nhật ký" }]} />}
        title="Kiểm tra chuỗi nhật ký"
        where="Mỗi sự kiện mang mã băm SHA-256 của chính nó và của sự kiện trước; sửa hay xóa một sự kiện thì chuỗi đứt."
      />
      {broken ? (
        <Notice tone="bad" title={`Chuỗi đứt tại sự kiện số ${broken.seq}`}>
          Lý do: {WHY[broken.why]}. Hãy đối chiếu với bản sao lưu gần nhất và báo cho người quản lý máy chủ.
        </Notice>
      ) : (
        <Notice tone="good" title="Chuỗi nguyên vẹn">
          Đã tính lại {formatWhole(count)} sự kiện, tất cả khớp.
        </Notice>
      )}
      {lastHash && (
        <p className="break-all text-muted">
          Mã của sự kiện cuối: <code>{lastHash}</code>. Ghi lại mã này ở nơi khác để về sau đối chiếu.
        </p>
      )}
    </div>
  );
}
