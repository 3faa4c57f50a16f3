import type { Metadata } from "next";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import { readCriteriaSets } from "@/lib/queries/criteria-sets";

export const metadata: Metadata = { title: "Bộ tiêu chí" };

export default async function CriteriaSetsPage() {
  const { sets } = await readCriteriaSets();
  return (
    <>
      <PageHeader title="Bộ tiêu chí" where="Theo loại hình đơn vị. Bộ đã công bố không đổi; muốn sửa thì sao chép thành bản nháp mới." />
      <Table label="Các bộ tiêu chí" stack>
        <thead>
          <tr>
            <th scope="col">Bộ tiêu chí</th>
            <th scope="col">Loại hình</th>
            <th scope="col">Tình trạng</th>
            <th scope="col" className="num">
              Tiêu chí
            </th>
            <th scope="col" className="num">
              Điểm
            </th>
            <th scope="col">Năm công tác dùng</th>
          </tr>
        </thead>
        <tbody>
          {sets.map((set) => (
            <tr key={set.id}>
              <th scope="row">
                <Link href={`/bo-tieu-chi/${set.id}`} prefetch={false} className="link inline-block py-1">
                  {set.name}, bản {set.version}
                </Link>
              </th>
              <td data-label="Loại hình">{UNIT_TYPE_LABEL[set.unitType]}</td>
              <td>
                {set.status === "published" ? (
                  <Badge tone="good">Đã công bố</Badge>
                ) : (
                  <Badge tone="warn" icon="pencil">
                    Bản nháp
                  </Badge>
                )}
              </td>
              <td data-label="Tiêu chí" className="num">
                {set.count}
              </td>
              <td data-label="Điểm" className="num">
                {set.points}
              </td>
              <td data-label="Năm công tác dùng">{set.years.join(", ") || "—"}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
