import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { formatInstant } from "@/lib/format";

interface Version {
  kind: string;
  number: number;
  submittedAt: Date;
  submittedBy: string;
  lateDays: number;
  imported: boolean;
  href: string;
}

/** The versions that were sent, each with its receipt. */
export function Versions({ versions }: { versions: readonly Version[] }) {
  if (versions.length === 0) return null;
  return (
    <ul>
      {versions.map((version) => (
        <li key={version.href} className="flex flex-wrap items-center gap-x-2">
          <Link href={version.href} prefetch={false} className="link inline-flex min-h-9 items-center font-medium">
            Bản {version.number}
          </Link>
          <span className="text-muted">
            {formatInstant(version.submittedAt)} · {version.imported ? "nhập từ bản giấy" : version.submittedBy}
          </span>
          {version.lateDays > 0 && (
            <Badge tone="warn" icon="clock">
              Trễ {version.lateDays} ngày
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A grey line of a chapter. */
export function Line({ children }: { children: ReactNode }) {
  return <p className="text-muted">{children}</p>;
}
