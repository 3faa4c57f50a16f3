import Link from "next/link";
import type { LinkChoice } from "./filter-chips";

/** Parts of one subject, each a page with its own address. */
export function TabsAsLinks({ label, items }: { label: string; items: readonly LinkChoice[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-line border-b">
      <ul className="-mb-px flex flex-wrap gap-x-1">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              aria-current={item.current ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 border-transparent border-b-3 px-3 py-1 text-muted hover:text-accent aria-[current]:border-accent-strong aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {item.label}
              {item.count !== undefined && <span className="rounded-full bg-sunken px-2 text-sm">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
