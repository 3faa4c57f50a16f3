import type { Metadata } from "next";
import { Operation } from "@/components/programs/operation";
import { ProblemTable } from "@/components/programs/problem-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { describeApi } from "@/lib/api/describe";

export const metadata: Metadata = { title: "Kết nối phần mềm khác" };

const EXAMPLE = `curl -H "Authorization: Bearer <mã>" \\
  https://<máy chủ>/api/v1/dossiers?year=2024`;

export default function ProgramsPage() {
  const { groups, problems } = describeApi();
  return (
    <>
      <PageHeader
        title="Kết nối phần mềm khác"
        where="Phần mềm khác đọc và ghi hồ sơ qua /api/v1, cùng quy tắc và phạm vi với người giữ mã."
        actions={
          <LinkButton href="/api/v1/openapi.json" variant="secondary" download>
            Tải OpenAPI 3.1
          </LinkButton>
        }
      />
      <section className="max-w-form space-y-2">
        <p>Mỗi yêu cầu mang mã truy cập của một người; mã tạo và thu hồi ở trang tài khoản.</p>
        <pre className="whitespace-pre-wrap break-all rounded-control bg-sunken p-3 font-mono text-sm">{EXAMPLE}</pre>
        <p>
          Mỗi lần ghi mang tiêu đề <code>Idempotency-Key</code> riêng. Gửi lại với cùng khóa và cùng nội dung thì nhận lại câu trả lời cũ,
          việc không làm hai lần; câu trả lời được giữ 7 ngày. Cùng khóa với nội dung khác thì bị từ chối.
        </p>
        <p>
          Ghi trên bản cũ thì nhận 409 cùng hai bản: <code>current</code> đang lưu và <code>yours</code> vừa gửi. Hồ sơ ngoài phạm vi trả
          lời là không tìm thấy. Mỗi người được 600 yêu cầu mỗi phút.
        </p>
      </section>
      {groups.map((group) => (
        <section key={group.name} className="mt-8">
          <h2 className="font-semibold text-xl">{group.name}</h2>
          {group.operations.map((operation) => (
            <Operation key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <section className="mt-8">
        <h2 className="mb-3 font-semibold text-xl">Khi bị từ chối</h2>
        <ProblemTable problems={problems} />
      </section>
    </>
  );
}
