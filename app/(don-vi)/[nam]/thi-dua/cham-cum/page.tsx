import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { TaskList } from "@/components/ui/task-list";
import { readClusterSheets } from "@/lib/queries/cluster-scores";
import type { SearchParams } from "@/lib/queries/search-params";

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Cụm chấm điểm thi đua ${(await params).nam}` };
}

/** The sent sheets of the other units of the cụm, to be scored. */
export default async function ClusterSheetsPage({ params, searchParams }: Props) {
  const { round, cluster, lines, waiting } = await readClusterSheets((await params).nam, await searchParams);
  return (
    <div className="max-w-form space-y-5">
      <PageHeader
        title="Cụm chấm điểm"
        kicker={round}
        where={`${cluster}: ${lines.length} phiếu đã nộp${waiting > 0 ? `, ${waiting} đơn vị chưa nộp` : ""}`}
      />
      <p>
        Các đơn vị trong cụm chấm phiếu của nhau. Mục nào cụm không ghi thì giữ theo điểm tự chấm; mục chấm khác cần ghi lý do. Cụm chấm đến
        khi Đoàn Khối hoàn tất thẩm định phiếu.
      </p>
      {lines.length === 0 ? (
        <EmptyState>Chưa có đơn vị nào khác trong cụm nộp phiếu.</EmptyState>
      ) : (
        <TaskList
          label="Phiếu của các đơn vị trong cụm"
          tasks={lines.map(({ code, name, href, sent, scored, open }) => ({
            ...{ id: code, label: name, href, hint: `Nộp ${sent} · ${scored}` },
            status: open ? { tone: "info", label: "Đang nhận điểm" } : { tone: "neutral", label: "Đã khóa" },
          }))}
        />
      )}
    </div>
  );
}
