import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { requestYearArchiveAction } from "@/lib/actions/year-archive";

/** Offers a whole year as one file: of a unit, or of the body with all its units where no unit is named. */
export function YearArchiveCard({ year, unitCode = "" }: { year: number; unitCode?: string }) {
  return (
    <Card title={`Hồ sơ năm ${year}`} className="mt-6 print:hidden">
      <p className="mb-3 text-muted">
        Mọi văn bản, bảng, bản nộp, minh chứng và số liệu của năm{unitCode === "" && ", của tất cả đơn vị,"} trong một tệp ZIP, mở được khi
        không có phần mềm này. Tệp được lập ở máy chủ; xong thì tải ở trang{" "}
        <Link className="link" href="/tep-xuat">
          Tệp đã xuất
        </Link>
        .
      </p>
      <ActionForm action={requestYearArchiveAction.bind(null, { year, unitCode })} idPrefix="ho-so-nam" warnOnLeave={false}>
        <SubmitButton variant="secondary" icon="archive" pendingText="Đang yêu cầu…">
          Lập hồ sơ năm
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
