import { Details } from "@/components/ui/details";
import type { MatrixColumn } from "@/lib/domain/matrix";

/** What the codes over the columns stand for. */
export function CriteriaNames({ columns }: { columns: readonly MatrixColumn[] }) {
  if (columns.length === 0) return null;
  return (
    <div className="mt-4">
      <Details summary={`Nội dung ${columns.length} tiêu chí`}>
        <ul className="space-y-1">
          {columns.map(([code, name]) => (
            <li key={code}>
              <span className="font-semibold">{code}</span> {name}
            </li>
          ))}
        </ul>
      </Details>
    </div>
  );
}
