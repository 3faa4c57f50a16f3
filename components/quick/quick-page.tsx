import { DossierHeader } from "@/components/dossier/dossier-header";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { QuickTable } from "./quick-table";
import type { QuickTableData } from "./types";

interface QuickPageProps {
  part: "dang-ky" | "tu-danh-gia";
  head: { base: string; year: number; unitName: string };
  due: string;
  table: QuickTableData;
}

const LABEL = { "dang-ky": "Đăng ký", "tu-danh-gia": "Tự đánh giá" } as const;

/** The page "Điền nhanh": one table to type and paste into. */
export function QuickPage({ part, head, due, table }: QuickPageProps) {
  const base = `${head.base}/${part}`;
  return (
    <div className="space-y-4">
      <DossierHeader
        head={head}
        title={`${LABEL[part]} ${head.year}: điền nhanh`}
        where={due}
        between={[{ href: base, label: LABEL[part] }]}
      />
      <p className="max-w-form text-muted">
        Chép một cột hoặc một khối ô từ Excel, LibreOffice rồi dán vào ô đầu tiên: các dòng bên dưới được điền theo. Phím Enter xuống ô
        dưới. Mỗi ô tự lưu khi rời ô.
      </p>
      <noscript>
        <Notice tone="warn">Trang này cần bật JavaScript. Đồng chí vẫn điền được ở từng nội dung.</Notice>
      </noscript>
      <QuickTable data={table} />
      <LinkButton href={`${base}/xem-lai`} variant="secondary" iconAfter="arrow-right">
        Xem lại và nộp
      </LinkButton>
    </div>
  );
}
