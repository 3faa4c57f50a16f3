import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { ListUpload } from "@/components/handover/list-upload";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { HANDOVER_UPLOAD_PROBLEM } from "@/lib/forms/handover-list";
import { readHandoverLists } from "@/lib/queries/handover-lists";

export const metadata: Metadata = { title: "Bàn giao từ Excel" };

export default async function HandoverListsPage() {
  const { lists, today } = await readHandoverLists();
  const problem = (await cookies()).get(HANDOVER_UPLOAD_PROBLEM)?.value;
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/ban-giao", label: "Bàn giao" }]} />}
        title="Bàn giao nhiều chức vụ từ Excel"
        where="Sau đại hội: tải danh sách có người đang giữ, ghi người nhận vào các ô vàng, tải lên, xem trước rồi xác nhận."
        actions={
          <LinkButton href="/api/ban-giao" variant="secondary" icon="download" download>
            Tải danh sách để điền
          </LinkButton>
        }
      />
      <ListUpload today={today} problem={problem} />
      {lists.length > 0 && (
        <Card title="Các lần tải lên" className="mt-8">
          <ul className="divide-y divide-line">
            {lists.map(({ id, fileName, by, uploadedAt, done }) => (
              <li key={id} className="py-2">
                <Link href={`/ban-giao/excel/${id}`} prefetch={false} className="link inline-flex min-h-11 items-center">
                  {fileName}
                </Link>
                <p className="text-muted">
                  {uploadedAt} · {by} · {done ? `đã bàn giao ${done.written} chức vụ` : "chưa xác nhận"}
                  {done && done.takenBack > 0 && `, đã hoàn tác ${done.takenBack === done.written ? "tất cả" : done.takenBack}`}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
