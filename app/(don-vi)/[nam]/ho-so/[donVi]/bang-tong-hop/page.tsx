import type { Metadata } from "next";
import { PrintedFrame, UNIT_SIGNATURES } from "@/components/tables/printed-frame";
import { UnitTableView } from "@/components/tables/unit-table-view";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { readUnitTable } from "@/lib/queries/tables";

type Params = Promise<{ nam: string; donVi: string }>;

export async function generateMetadata({ params }: { params: Params }): Promise<Metadata> {
  const { nam, donVi } = await params;
  return { title: `Bảng tổng hợp ${nam} · ${decodeURIComponent(donVi)}` };
}

export default async function UnitTablePage({ params }: { params: Params }) {
  const address = await params;
  const { table, head, unitCode } = await readUnitTable(address);
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          breadcrumb={<Breadcrumb items={[{ href: `/${address.nam}/ho-so/${address.donVi}`, label: `Hồ sơ ${table.year}` }]} />}
          kicker={table.unitName}
          title={`Bảng tổng hợp năm ${table.year}`}
          where={table.subtitle}
          actions={
            <>
              <PrintButton>In A4 ngang</PrintButton>
              <LinkButton
                href={`/api/tai-ve/bang-tong-hop?nam=${table.year}&don-vi=${encodeURIComponent(unitCode)}`}
                download
                icon="download"
              >
                Tải Excel
              </LinkButton>
            </>
          }
        />
      </div>
      <PrintedFrame head={head} title={table.title} subtitle={`${table.unitName} (${table.subtitle})`} signatures={UNIT_SIGNATURES}>
        <UnitTableView table={table} />
      </PrintedFrame>
    </>
  );
}
