import { addressOf } from "@/components/admin/address";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";

interface FillCardProps {
  year: number;
  part: "dang-ky" | "tu-danh-gia";
  /** "" for the whole Khối. */
  unitCode: string;
  title?: string;
}

/** The two ways of one workbook: down to be filled in, and up again. A plain form, so that it works without scripts as well. */
export function FillCard({ year, part, unitCode, title }: FillCardProps) {
  const id = `tep-${part}`;
  return (
    <Card title={title}>
      <div className="space-y-5">
        <div>
          <p className="mb-2">
            <strong>1.</strong> Tải tệp về, điền các ô vàng bằng Excel hoặc LibreOffice, lúc nào cũng được, không cần mạng. Trang “Hướng
            dẫn” trong tệp nói rõ từng cột.
          </p>
          <LinkButton
            href={addressOf("/api/dien-excel", { nam: year, phan: part, ...(unitCode && { donVi: unitCode }) })}
            variant="secondary"
            icon="download"
            download
          >
            Tải tệp để điền
          </LinkButton>
        </div>
        <form action="/api/dien-excel" method="post" encType="multipart/form-data" className="space-y-3">
          <input type="hidden" name="nam" value={year} />
          <input type="hidden" name="phan" value={part} />
          <input type="hidden" name="donVi" value={unitCode} />
          <div>
            <label htmlFor={id} className="mb-1 block">
              <strong>2.</strong> Chọn tệp đã điền. Đồng chí xem trước từng thay đổi; chưa có gì được ghi cho đến khi xác nhận.
            </label>
            <input id={id} name="tep" type="file" required accept=".xlsx" className="control" />
          </div>
          <Button type="submit" icon="upload">
            Tải lên và xem trước
          </Button>
        </form>
      </div>
    </Card>
  );
}
