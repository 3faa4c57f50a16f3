import Link from "next/link";
import { Icon } from "./icon";

interface PaginationProps {
  page: number;
  pageCount: number;
  /** Address of a page; keeps the filters. */
  hrefFor: (page: number) => string;
  /** What is listed ("175 đơn vị"). */
  total?: string;
}

/** Pages of a list as links. Nothing where all fits on one page. */
export function Pagination({ page, pageCount, hrefFor, total }: PaginationProps) {
  if (pageCount <= 1) return null;
  return (
    <nav aria-label="Các trang" className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="text-muted">
        Trang {page} trên {pageCount}
        {total && ` · ${total}`}
      </p>
      <ul className="flex flex-wrap gap-1">
        <li>{page > 1 && <Step href={hrefFor(page - 1)} icon="chevron-left" label="Trang trước" />}</li>
        {pagesAround(page, pageCount).map((number, index) => (
          <li key={number ?? `gap-${index}`}>
            {number === undefined ? (
              <span className="inline-flex min-h-11 items-center px-1 text-muted">…</span>
            ) : (
              <Link
                href={hrefFor(number)}
                prefetch={false}
                aria-label={`Trang ${number}`}
                aria-current={number === page ? "page" : undefined}
                className={`${step} aria-[current]:bg-accent-strong aria-[current]:text-on-accent`}
              >
                {number}
              </Link>
            )}
          </li>
        ))}
        <li>{page < pageCount && <Step href={hrefFor(page + 1)} icon="chevron-right" label="Trang sau" />}</li>
      </ul>
    </nav>
  );
}

function Step({ href, icon, label }: { href: string; icon: "chevron-left" | "chevron-right"; label: string }) {
  return (
    <Link href={href} prefetch={false} aria-label={label} className={step}>
      <Icon name={icon} />
    </Link>
  );
}

/** First, last and the neighbours of the page; undefined stands for a gap. */
function pagesAround(page: number, pageCount: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, pageCount].filter((number) => number >= 1 && number <= pageCount);
  const pages = [...new Set(wanted)].sort((a, b) => a - b);
  return pages.flatMap((number, index) => {
    const last = pages[index - 1];
    return last !== undefined && number - last > 1 ? [undefined, number] : [number];
  });
}

const step =
  "inline-flex min-h-11 min-w-11 items-center justify-center rounded-control border border-line bg-surface px-2 font-semibold text-accent hover:bg-accent-soft";
