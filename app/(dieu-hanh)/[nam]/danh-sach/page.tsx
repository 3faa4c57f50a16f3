import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { BodyListFilter } from "@/components/tables/body-list-filter";
import { bodyListLines, bodyListSummary, bodyListTotals } from "@/components/tables/body-list-lines";
import { BodyListTable } from "@/components/tables/body-list-table";
import { BODY_SIGNATURES, PrintedFrame } from "@/components/tables/printed-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { listFilterSentence } from "@/lib/domain/table-filter";
import type { SearchParams } from "@/lib/queries/search-params";
import { listFilterOf, readBodyList } from "@/lib/queries/tables";

export const metadata: Metadata = { title: "Danh sách trình Ban Thường vụ" };

type Props = { params: Promise<{ nam: string }>; searchParams: SearchParams };

export default async function BodyListPage({ params, searchParams }: Props) {
  const { nam } = await params;
  const filter = listFilterOf(await searchParams);
  const { list, codes, head, clusters, all } = await readBodyList(nam, filter);
  const { search, cluster, proposal, outcome, compared } = filter;
  const kept = { tim: search, cum: cluster, "de-xuat": proposal, "ket-qua": outcome, "so-sanh": compared ? "1" : "" };
  const file = addressOf("/api/tai-ve/danh-sach", { nam, ...kept });
  const narrowed = listFilterSentence(filter);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Danh sách trình Ban Thường vụ"
          where={bodyListSummary(list, all)}
          actions={
            <>
              <PrintButton>In A4 ngang</PrintButton>
              <LinkButton href={file} download icon="download">
                {narrowed ? "Tải danh sách đang lọc" : "Tải Excel"}
              </LinkButton>
            </>
          }
        />
        <BodyListFilter action={`/${nam}/danh-sach`} filter={filter} clusters={clusters} />
      </div>
      {list.rows.length === 0 ? (
        <EmptyState>Không có đơn vị nào khớp với điều kiện lọc. Tìm được cả khi gõ không dấu.</EmptyState>
      ) : (
        <PrintedFrame head={head} title={list.title} subtitle={narrowed} signatures={BODY_SIGNATURES}>
          <BodyListTable
            label={list.title}
            columns={list.columns}
            lines={bodyListLines(list, codes)}
            totals={bodyListTotals(list)}
            base={`/${nam}/ho-so/`}
          />
        </PrintedFrame>
      )}
    </>
  );
}
