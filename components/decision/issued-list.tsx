import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Table } from "@/components/ui/table";
import type { Standing } from "@/lib/domain/verification-code";
import { KIND_TITLE } from "./kind-title";
import { StandingBadge } from "./standing-badge";

interface IssuedLine {
  id: string;
  year: number;
  kind: "recognition" | "withdrawal";
  numberText: string;
  day: string;
  unitCount: number;
  standing: Standing;
}

/** Issued decisions that the reader may open. */
export function IssuedList({ decisions }: { decisions: readonly IssuedLine[] }) {
  return (
    <Table label="Văn bản đã ban hành" stack>
      <thead>
        <tr>
          <th scope="col">Văn bản</th>
          <th scope="col">Số, ký hiệu</th>
          <th scope="col">Ngày ký</th>
          <th scope="col">Danh sách</th>
          <th scope="col">Tình trạng</th>
          <th scope="col">Tệp</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <th scope="row">
              <Link href={`/van-ban/${decision.id}`} prefetch={false} className="link inline-block py-1 font-semibold">
                {KIND_TITLE[decision.kind]} năm {decision.year}
              </Link>
            </th>
            <td data-label="Số, ký hiệu" className="whitespace-nowrap">
              {decision.numberText}
            </td>
            <td data-label="Ngày ký">{decision.day}</td>
            <td data-label="Danh sách">{decision.unitCount} đơn vị</td>
            <td data-label="Tình trạng">
              <StandingBadge standing={decision.standing} />
            </td>
            <td>
              <LinkButton
                href={`/api/tai-ve/quyet-dinh/${decision.id}`}
                variant="quiet"
                icon="download"
                download
                hiddenText={decision.numberText}
              >
                Tải DOCX
              </LinkButton>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
