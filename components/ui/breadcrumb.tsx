import Link from "next/link";

/** The way here; the page itself is not in it. */
export function Breadcrumb({ items }: { items: readonly { href: string; label: string }[] }) {
  return (
    <nav aria-label="Đường dẫn" className="-mt-2">
      <ol className="flex flex-wrap items-center text-[0.9375rem] text-muted">
        {items.map((item) => (
          <li key={item.href} className="after:mx-2 after:content-['/'] last:after:content-none">
            <Link href={item.href} prefetch={false} className="link inline-flex min-h-11 items-center">
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
