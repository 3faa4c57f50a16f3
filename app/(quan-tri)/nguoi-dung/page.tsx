import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { PeopleFilter } from "@/components/people/people-filter";
import { PeopleTable } from "@/components/people/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ROLES } from "@/lib/domain/permissions";
import { ACCOUNT_STATES, readPeople } from "@/lib/queries/people";
import { choiceParam, pageParam, type SearchParams, textParam } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Tài khoản" };

export default async function PeoplePage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const search = textParam(params, "tim");
  const role = choiceParam(params, "vai-tro", ROLES);
  const state = choiceParam(params, "tinh-trang", ACCOUNT_STATES);
  const page = pageParam(params);
  const { people, total, pageCount, withoutPassword } = await readPeople({ search, role, state, page });
  const query = { tim: search, "vai-tro": role, "tinh-trang": state };
  const hrefFor = (trang: number) => addressOf("/nguoi-dung", { ...query, trang });
  return (
    <>
      <PageHeader
        title="Tài khoản"
        where={`${total} tài khoản${withoutPassword > 0 ? ` · ${withoutPassword} người chưa đặt mật khẩu` : ""}`}
        actions={
          <>
            <LinkButton href={addressOf("/api/tai-ve/nguoi-dung", query)} variant="secondary" icon="download" download>
              Tải danh sách đang lọc
            </LinkButton>
            {withoutPassword > 0 && (
              <LinkButton href="/nguoi-dung/phieu" variant="secondary" icon="printer">
                In phiếu cấp tài khoản
              </LinkButton>
            )}
            <LinkButton href="/nguoi-dung/moi" icon="user-plus">
              Thêm tài khoản
            </LinkButton>
          </>
        }
      />
      <PeopleFilter search={search} role={role} state={state} />
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState>Không có tài khoản nào khớp với điều kiện tìm. Tìm được cả khi gõ không dấu.</EmptyState>
      )}
      <Pagination page={page} pageCount={pageCount} hrefFor={hrefFor} total={`${total} tài khoản`} />
    </>
  );
}
