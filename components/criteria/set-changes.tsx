import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { CriteriaChange } from "@/lib/domain/criteria";
import { CHANGE_LABEL, changeText } from "./labels";

/** What a draft changes against the version it came from. */
export function SetChanges({ base }: { base: { id: string; version: number; changes: readonly CriteriaChange[] } }) {
  return (
    <Card
      title={
        <>
          Khác với{" "}
          <Link href={`/bo-tieu-chi/${base.id}`} prefetch={false} className="link">
            bản {base.version}
          </Link>
        </>
      }
    >
      {base.changes.length === 0 && <p className="text-muted">Chưa có thay đổi nào.</p>}
      <ul className="divide-y divide-line">
        {base.changes.map((change) => (
          <li key={`${change.code}-${change.field}`} className="py-2">
            <span className="font-semibold">
              {change.code} {CHANGE_LABEL[change.field]}
              {change.field === "criterion" && (change.before ? " bỏ đi" : " thêm mới")}
            </span>
            <span className="block">
              {change.before && <del className="text-bad">{changeText(change, "before")}</del>}
              {change.before && change.after && " → "}
              {change.after && <ins className="text-good no-underline">{changeText(change, "after")}</ins>}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
