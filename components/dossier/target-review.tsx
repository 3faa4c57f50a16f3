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
              <Plan label="Giải pháp" text={card.values.solution} />
              <Plan label="Thời gian" text={card.values.dueText} />
              <Plan label="Phụ trách" text={card.values.person} />
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

/** A cell of the plan, left out on a phone when nothing is written. */
function Plan({ label, text }: { label: string; text?: string }) {
  return (
    <td data-label={label} className={text ? "whitespace-pre-line" : "max-sm:hidden!"}>
      {text || "—"}
    </td>
  );
}
