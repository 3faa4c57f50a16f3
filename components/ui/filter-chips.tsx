import Link from "next/link";

export interface LinkChoice {
  href: string;
  label: string;
  count?: number;
  current: boolean;
}

/** Filters of a list as links, so that the address carries them. */
export function FilterChips({ label, items }: { label: string; items: readonly LinkChoice[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-2">
        {items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              scroll={false}
              aria-current={item.current ? "true" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-full border border-line bg-surface px-4 py-1 hover:bg-accent-soft aria-[current]:border-accent-strong aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              {item.label}
              {item.count !== undefined && <span className="font-semibold">{item.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
