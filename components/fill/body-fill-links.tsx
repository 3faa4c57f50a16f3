import { LinkButton } from "@/components/ui/link-button";

/** Ways to the workbooks of the whole Khối, one per open year. */
export function BodyFillLinks({ years }: { years: readonly number[] }) {
  if (years.length === 0) return null;
  return (
    <section aria-labelledby="dien-ca-khoi" className="mt-8">
      <h2 id="dien-ca-khoi" className="mb-1 font-semibold text-lg">
        Điền thay các đơn vị gửi bản giấy
      </h2>
      <p className="mb-3 max-w-form text-muted">
        Tải một tệp có sẵn mọi đơn vị và tiêu chí, điền các ô vàng rồi tải lên; đồng chí xem trước từng thay đổi trước khi ghi.
      </p>
      <div className="flex flex-wrap gap-3">
        {years.map((year) => (
          <LinkButton key={year} href={`/${year}/dien-excel`} variant="secondary" icon="file-spreadsheet">
            Điền trên Excel năm {year}
          </LinkButton>
        ))}
      </div>
    </section>
  );
}
