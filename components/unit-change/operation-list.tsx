import Link from "next/link";
import { UNIT_OPERATIONS } from "@/lib/domain/unit-change";
import { OPERATION_HINT, OPERATION_LABEL, OPERATION_SLUG } from "@/lib/domain/unit-change-words";

/** The operations by which units change, each with what it means. */
export function OperationList() {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {UNIT_OPERATIONS.map((operation) => (
        <li key={operation} className="rounded-card border border-line bg-surface p-4">
          <Link
            href={`/don-vi/thay-doi/${OPERATION_SLUG[operation]}`}
            prefetch={false}
            className="link inline-flex min-h-11 items-center font-semibold text-lg"
          >
            {OPERATION_LABEL[operation]}
          </Link>
          <p className="text-muted">{OPERATION_HINT[operation]}</p>
        </li>
      ))}
    </ul>
  );
}
