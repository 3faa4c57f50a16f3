import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface PositionListProps {
  positions: readonly { id: string; line: string; holder: string }[];
  isSearched: boolean;
}

/** Positions with their holders, each with the way to hand it over. */
export function PositionList({ positions, isSearched }: PositionListProps) {
  if (positions.length === 0) {
    return (
      <EmptyState>
        {isSearched
          ? "Không có chức vụ nào khớp. Tìm được cả khi gõ không dấu."
          : "Đồng chí không có chức vụ nào để bàn giao. Bí thư của đơn vị hoặc quản trị Đoàn Khối thực hiện việc này."}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {positions.map(({ id, line, holder }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2 py-2.5">
          <div className="min-w-0 flex-1 basis-40">
            <p className="font-medium">{line}</p>
            <p className="text-muted">{holder}</p>
          </div>
          <LinkButton href={`/ban-giao/${id}`} variant="secondary" hiddenText={`: ${line}, ${holder}`}>
            Bàn giao
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
