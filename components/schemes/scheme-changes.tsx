import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { SchemeChange } from "@/lib/domain/scheme-diff";

/** What a version changes against the one it came from. */
export function SchemeChanges({ base }: { base: { id: string; version: number; changes: readonly SchemeChange[] } }) {
  return (
    <Card
      title={
        <>
          Khác với{" "}
          <Link href={`/bo-quy-tac/${base.id}`} prefetch={false} className="link">
            bản {base.version}
          </Link>
        </>
      }
    >
      {base.changes.length === 0 && <p className="text-muted">Chưa có thay đổi nào.</p>}
      <ul className="divide-y divide-line">
        {base.changes.map((change) => (
          <li key={`${change.part}/${change.field}`} className="py-2">
            <span className="font-semibold">
              {change.part}
              {change.field ? `: ${change.field}` : change.before ? " bỏ đi" : " thêm mới"}
            </span>
            <span className="block">
              {change.before && <del className="text-bad">{change.before}</del>}
              {change.before && change.after && " → "}
              {change.after && <ins className="text-good no-underline">{change.after}</ins>}
              {change.field && !change.after && <span className="text-muted"> → để trống</span>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
