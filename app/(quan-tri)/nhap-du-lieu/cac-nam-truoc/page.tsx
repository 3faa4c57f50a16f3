import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { recordPast } from "@/lib/actions/past-outcomes";
import { PAST_OUTCOME_COLUMNS } from "@/lib/domain/past-outcomes";
import { requireRight } from "@/lib/queries/rights";

export const metadata: Metadata = { title: "Kết quả các năm trước" };

export default async function PastOutcomesPage() {
  await requireRight("importData");
  return (
    <div className="max-w-form">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/nhap-du-lieu", label: "Nhập từ Excel" }]} />}
        title="Kết quả các năm trước"
        where="Công nhận, xếp loại, thi đua của những năm đã quyết định trước khi dùng hệ thống."
      />
      <ActionForm action={recordPast} resetOnSuccess label="Kết quả các năm trước">
        <Textarea
          name="lines"
          label="Dán từ Excel"
          hint={`Mỗi đơn vị một năm là một dòng, các cột theo thứ tự: ${PAST_OUTCOME_COLUMNS.join(" · ")}. Ô chưa rõ để trống. Chỉ tiêu và kết quả từng tiêu chí của năm trước nhập ở trang Nhập từ Excel, sau khi tạo và mở năm đó.`}
          rows={12}
          required
          spellCheck={false}
        />
        <SubmitButton pendingText="Đang ghi…">Ghi kết quả</SubmitButton>
      </ActionForm>
    </div>
  );
}
