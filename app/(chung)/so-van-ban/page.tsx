import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { ExcelButton } from "@/components/export/excel-button";
import { KeeperForms } from "@/components/register/keeper-forms";
import { RegisterFilter } from "@/components/register/register-filter";
import { RegisterTable } from "@/components/register/register-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { registerFilterOf } from "@/lib/queries/find-register";
import { readRegister } from "@/lib/queries/register";
import type { SearchParams } from "@/lib/queries/search-params";

export const metadata: Metadata = { title: "Sổ văn bản" };

export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = registerFilterOf(await searchParams);
  const register = await readRegister(filter);
  const { key, issuer, issuers, types, terms, typeName, lines, found, all, isCurrent } = register;
  const query = { "don-vi": issuer.code, loai: key.type, "nhiem-ky": key.term, tim: filter.search };
  const next = isCurrent ? `Số tiếp theo: ${register.nextText}` : "Nhiệm kỳ đã qua, không cấp số nữa";
  const choice = { issuer, issuers, types, terms, type: key.type, term: key.term };
  return (
    <>
      <PageHeader
        title={`Sổ văn bản: ${typeName} (${key.type})`}
        kicker={`${issuer.name} · nhiệm kỳ ${key.term}`}
        where={`${all} số trong sổ. ${next}.`}
        breadcrumb={<Breadcrumb items={[{ href: "/van-ban", label: "Văn bản" }]} />}
        actions={all > 0 && <ExcelButton list="so-van-ban" params={query} />}
      />
      {register.report.map((sentence) => (
        <Notice key={sentence} tone="warn" className="mb-3">
          {sentence}
        </Notice>
      ))}
      {register.mayKeep && <KeeperForms register={key} next={isCurrent ? register.next : null} example={register.nextText} />}
      <RegisterFilter key={JSON.stringify(query)} search={filter.search} {...choice} />
      {lines.length > 0 ? (
        <RegisterTable lines={lines} />
      ) : (
        <EmptyState icon="book-open">
          {all > 0
            ? "Không có số nào khớp với điều kiện tìm. Tìm được cả khi gõ không dấu."
            : "Sổ chưa có số nào. Số được cấp khi ban hành."}
        </EmptyState>
      )}
      <Pagination
        page={filter.page}
        pageCount={register.pageCount}
        hrefFor={(trang) => addressOf("/so-van-ban", { ...query, trang })}
        total={`${found.length} số`}
      />
    </>
  );
}
