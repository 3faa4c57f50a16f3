import type { Metadata } from "next";
import { AnonymiseRequest } from "@/components/account/anonymise-request";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readOwnData } from "@/lib/queries/read-own-data";

export const metadata: Metadata = { title: "Dữ liệu của tôi" };

export default async function OwnDataPage() {
  const { account, roles, sessions, tokens, links, handovers, anonymiseRequests, submissions, events } = await readOwnData();
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: "/tai-khoan", label: "Tài khoản" }]} />}
        title="Phần mềm lưu gì về tôi"
        where="Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025: đồng chí được xem, sửa, tải về và đề nghị xóa dữ liệu của mình."
        actions={
          <LinkButton href="/api/du-lieu-cua-toi" icon="download" download>
            Tải về (JSON)
          </LinkButton>
        }
      />
      <div className="grid items-start gap-5 xl:grid-cols-2">
        <Card title="Đang lưu">
          <DefinitionList
            items={[
              { term: "Họ tên hoặc chức danh", value: account.name },
              { term: "Tên đăng nhập", value: account.username },
              { term: "Thư điện tử công vụ", value: account.email || "không lưu" },
              { term: "Điện thoại công vụ", value: account.phone || "không lưu" },
              { term: "Mật khẩu", value: account.hasPassword ? "chỉ lưu dạng băm, không ai đọc được" : "chưa đặt" },
              { term: "Vai trò đã và đang giữ", value: roles.map((role) => role.role).join(", ") || "không có" },
              { term: "Phiên đăng nhập, thiết bị", value: `${sessions.length} phiên` },
              { term: "Mã truy cập, liên kết đặt mật khẩu", value: `${tokens.length} mã, ${links.length} liên kết (chỉ lưu dạng băm)` },
              { term: "Lần bàn giao, nhận bàn giao", value: String(handovers.length) },
              { term: "Bản nộp đứng tên", value: String(submissions) },
              { term: "Việc đã làm trong nhật ký", value: String(events.length) },
            ]}
          />
        </Card>
        <Card title="Sửa và xóa">
          <div className="space-y-3">
            <p>Họ tên, thư điện tử, điện thoại: đồng chí tự sửa ở trang Tài khoản. Tên đăng nhập do quản trị sửa.</p>
            <AnonymiseRequest last={anonymiseRequests[0]} />
            <p>
              Văn bản đã ban hành, bản đã nộp và tệp đính kèm giữ nguyên tên người ký, người nộp vì là hồ sơ chính thức. Không lưu số định
              danh, ngày sinh, địa chỉ nhà.
            </p>
          </div>
        </Card>
      </div>
    </>
  );
}
