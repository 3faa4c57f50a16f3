import type { Metadata } from "next";
import { cookies } from "next/headers";
import { FillCard } from "@/components/fill/fill-card";
import { FillUploads } from "@/components/fill/fill-uploads";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { FILL_PROBLEM } from "@/lib/forms/fill";
import { readBodyFill } from "@/lib/queries/fill-page";
import { yearOf } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Điền trên Excel" };

export default async function BodyFillPage({ params }: { params: Promise<{ nam: string }> }) {
  const year = yearOf((await params).nam);
  const { isOpen, uploads } = await readBodyFill(year);
  const problem = (await cookies()).get(FILL_PROBLEM)?.value;
  return (
    <div className="space-y-5">
      <PageHeader
        title="Điền trên Excel cho cả Khối"
        kicker={`Năm công tác ${year}`}
        where="Dành cho thư ký Ban Thường vụ, quản trị điền thay các đơn vị gửi bản giấy. Ghi vào hệ thống chưa phải là nộp: đơn vị vẫn là người nộp."
      />
      {problem && (
        <Notice tone="bad" live title="Chưa nhận được tệp">
          {problem}
        </Notice>
      )}
      {isOpen ? (
        <div className="grid gap-5 lg:grid-cols-2">
          <FillCard year={year} part="dang-ky" unitCode="" title={`Đăng ký chỉ tiêu năm ${year}`} />
          <FillCard year={year} part="tu-danh-gia" unitCode="" title={`Tự đánh giá năm ${year}`} />
        </div>
      ) : (
        <Notice tone="info" icon="lock">
          Năm công tác {year} chưa mở hoặc đã đóng nên chưa điền được.
        </Notice>
      )}
      <FillUploads uploads={uploads} />
    </div>
  );
}
