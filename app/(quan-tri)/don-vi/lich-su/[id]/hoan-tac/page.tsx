import type { Metadata } from "next";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { UndoChange } from "@/components/unit-change/undo-change";
import { OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";
import { readUndo } from "@/lib/queries/unit-change-undo";

export const metadata: Metadata = { title: "Hoàn tác thay đổi tổ chức" };

export default async function UndoChangePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { change, lines, obstacles } = await readUndo(id);
  const title = `${OPERATION_LABEL[change.operation]} từ ngày ${formatDay(change.effectiveOn)}`;
  const record = `/don-vi/lich-su/${id}`;
  return (
    <>
      <PageHeader
        breadcrumb={
          <Breadcrumb
            items={[
              { href: "/don-vi", label: "Đơn vị" },
              { href: "/don-vi/lich-su", label: "Lịch sử thay đổi" },
              { href: record, label: title },
            ]}
          />
        }
        title="Hoàn tác thay đổi tổ chức"
        where={`${title}, Quyết định số ${change.decisionNumber}`}
      />
      <UndoChange id={id} lines={lines} obstacles={obstacles} back={record} />
    </>
  );
}
