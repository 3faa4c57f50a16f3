import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

/** A year before the product in place of its story: nothing was sent or decided here, there are figures to read. */
export function RecordedYear({ base, year }: { base: string; year: number }) {
  return (
    <Card title={`Số liệu năm ${year}`}>
      <p className="mb-4">
        Năm đã qua: chỉ tiêu và kết quả được Đoàn Khối ghi lại từ tệp của năm ấy, chỉ để xem và so sánh. Không có việc gì phải làm.
      </p>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`${base}/bang-tong-hop`}>Xem Bảng tổng hợp</LinkButton>
        <LinkButton href={`${base}/qua-cac-nam`} variant="secondary">
          So với các năm khác
        </LinkButton>
      </div>
    </Card>
  );
}
