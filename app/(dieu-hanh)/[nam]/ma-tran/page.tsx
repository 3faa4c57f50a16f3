import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { CriteriaNames } from "@/components/tables/criteria-names";
import { MatrixDownload } from "@/components/tables/matrix-download";
import { MatrixFigures } from "@/components/tables/matrix-figures";
import { MatrixFilters } from "@/components/tables/matrix-filters";
import { MatrixGrid } from "@/components/tables/matrix-grid";
import { MatrixKey } from "@/components/tables/matrix-key";
import { MatrixNotes } from "@/components/tables/matrix-notes";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { VERDICTS } from "@/lib/domain/assessment";
import type { MatrixFilter } from "@/lib/domain/table-filter";
import { formatDay, formatWhole } from "@/lib/format";
import type { SearchParams } from "@/lib/queries/search-params";
import { matrixFilterOf, readMatrix } from "@/lib/queries/tables";

export const metadata: Metadata = { title: "Ma trận chỉ tiêu, kết quả" };

interface Props {
  params: Promise<{ nam: string }>;
  searchParams: SearchParams;
}

export default async function MatrixPage({ params, searchParams }: Props) {
  const { nam } = await params;
  const filter = matrixFilterOf(await searchParams);
  const { matrix, codes, clusters, counts, dataDate } = await readMatrix(nam, filter);
  const query = ({ cluster, failing, compared }: MatrixFilter) => {
    return { cum: cluster, loc: failing ? "chua-dat" : "", "so-sanh": compared ? "1" : "" };
  };
  const figures = `${formatWhole(counts.targets)} chỉ tiêu · ${formatWhole(counts.results)} kết quả`;
  return (
    <>
      <PageHeader
        title="Tổng hợp so với chỉ tiêu đăng ký"
        where={`${codes.length} Đoàn cơ sở · ${figures} · số liệu chốt ${formatDay(dataDate)} · mỗi ô: chỉ tiêu / kết quả`}
        actions={
          <>
            <PrintButton>In A4 ngang</PrintButton>
            <MatrixDownload filter={filter} count={codes.length} href={addressOf("/api/tai-ve/ma-tran", { nam, ...query(filter) })} />
          </>
        }
      />
      <MatrixFilters hrefFor={(chosen) => addressOf(`/${nam}/ma-tran`, query(chosen))} counts={counts} clusters={clusters} {...filter} />
      <MatrixKey compared={matrix.compared} />
      {codes.length === 0 ? (
        <EmptyState>Không có đơn vị nào khớp với điều kiện lọc.</EmptyState>
      ) : (
        <MatrixGrid matrix={matrix} codes={codes} verdicts={VERDICTS} label={`Ma trận năm ${nam}: đơn vị theo hàng, tiêu chí theo cột`} />
      )}
      <MatrixNotes matrix={matrix} />
      <CriteriaNames columns={matrix.columns} />
      <MatrixFigures year={nam} filter={filter} />
    </>
  );
}
