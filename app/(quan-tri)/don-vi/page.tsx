import type { Metadata } from "next";
import { addressOf } from "@/components/admin/address";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { UnitFilter } from "@/components/units/unit-filter";
import { UnitListActions } from "@/components/units/unit-list-actions";
import { UnitTable } from "@/components/units/unit-table";
import { UNIT_TYPES } from "@/lib/domain/criteria";
import { UNIT_LEVELS } from "@/lib/domain/organisation";
import { formatWhole } from "@/lib/format";
import { choiceParam, pageParam, type SearchParams, textParam } from "@/lib/queries/search-params";
import { readUnits } from "@/lib/queries/units";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const page = pageParam(params);
  const filter = {
    search: textParam(params, "tim"),
    unitType: choiceParam(params, "loai", UNIT_TYPES),
    level: choiceParam(params, "cap", UNIT_LEVELS),
    cluster: textParam(params, "cum"),
  };
  const { units, total, pageCount, clusters, mayEdit } = await readUnits({ ...filter, page });
  const query = { tim: filter.search, loai: filter.unitType, cap: filter.level, cum: filter.cluster };
  const hrefFor = (trang: number) => addressOf("/don-vi", { ...query, trang });
  return (
    <>
      <PageHeader
        title="Đơn vị"
        where={`${formatWhole(total)} đơn vị`}
        actions={<UnitListActions download={addressOf("/api/tai-ve/don-vi", query)} mayEdit={mayEdit} />}
      />
      <UnitFilter {...filter} clusters={clusters} />
      <UnitTable units={units} />
      <Pagination page={page} pageCount={pageCount} hrefFor={hrefFor} total={`${formatWhole(total)} đơn vị`} />
    </>
  );
}
