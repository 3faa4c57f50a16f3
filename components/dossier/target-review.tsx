import Link from "next/link";
import { Table } from "@/components/ui/table";
import { anchorOf } from "./anchor";
import type { CriterionCardData } from "./criterion-card";

interface TargetReviewProps {
  base: string;
  groups: readonly { code: string; name: string; cards: readonly CriterionCardData[] }[];
}

/** The registration as it will be sent, each row a link back to its card. */
export function TargetReview({ base, groups }: TargetReviewProps) {
  return (
    <Table label="Bản đăng ký" stack printWide>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col">Giải pháp</th>
          <th scope="col">Thời gian</th>
          <th scope="col">Phụ trách</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {`Nội dung ${group.code}. ${group.name}`}
            </th>
          </tr>
          {group.cards.map((card) => (
            <tr key={card.code}>
              <td>
                <Link href={`${base}/${group.code}#${anchorOf(card.code)}`} prefetch={false} className="link font-medium">
                  {card.code}
                </Link>{" "}
                {card.name}
              </td>
              <td data-label="Chỉ tiêu" className="whitespace-nowrap font-semibold">
                {card.measure.kind === "text" ? "Có ý kiến" : card.shown.target || <span className="text-bad">Chưa có</span>}
              </td>
              <td data-label="Giải pháp" className="whitespace-pre-line">
                {card.values.solution || "—"}
              </td>
              <td data-label="Thời gian">{card.values.dueText || "—"}</td>
              <td data-label="Phụ trách">{card.values.person || "—"}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
