import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { AuditFilter } from "@/components/audit/audit-filter";
import { AuditTable } from "@/components/audit/audit-table";
import { SignInSwitch } from "@/components/audit/sign-in-switch";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readAudit } from "@/lib/queries/audit";
import { auditFilterOf, auditQuery } from "@/lib/queries/audit-filter";
import { pageParam, type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Nhật ký" };

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const filter = auditFilterOf(params);
  const before = textParam(params, "truoc") === "" ? 0 : pageParam(params, "truoc");
  const { events, older, hidden } = await readAudit(filter, before);
  const query = auditQuery(filter);
  const hrefFor = (truoc?: number) => addressOf("/nhat-ky", { ...query, truoc });
  return (
    <>
      <PageHeader
        title="Nhật ký"
        where="Ai đã làm gì, khi nào. Chỉ ghi thêm, không sửa, không xóa."
        actions={
          <>
            <LinkButton href={addressOf("/api/tai-ve/nhat-ky", query)} variant="secondary" icon="download" download>
              Tải danh sách đang lọc
            </LinkButton>
            <LinkButton href="/nhat-ky/kiem-tra" variant="secondary" icon="shield-check">
              Kiểm tra chuỗi
            </LinkButton>
          </>
        }
      />
      <AuditFilter {...filter} />
      {filter.action === undefined && <SignInSwitch query={query} hidden={hidden} />}
      {events.length > 0 ? <AuditTable events={events} /> : <EmptyState>Không có sự kiện nào khớp với điều kiện tìm.</EmptyState>}
      <nav aria-label="Các trang" className="mt-4 flex flex-wrap gap-3">
        {before > 0 && (
          <LinkButton href={hrefFor()} variant="secondary">
            Mới nhất
          </LinkButton>
        )}
        {older > 0 && (
          <LinkButton href={hrefFor(older)} variant="secondary" iconAfter="chevron-right">
            Cũ hơn
          </LinkButton>
        )}
      </nav>
    </>
  );
}
