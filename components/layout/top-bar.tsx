import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { type Person, PersonMenu } from "./person-menu";
import { type YearItem, YearSwitch } from "./year-switch";

export interface TopBarProps {
  /** Name of the body or unit one works for. */
  bodyName: string;
  homeHref?: string;
  years?: readonly YearItem[];
  /** A GET form; shown from 768 px on, phones get it through `searchHref`. */
  search?: ReactNode;
  searchHref?: string;
  notices?: { href: string; unread: number };
  person?: Person;
  /** A form that ends the session, with its button. */
  signOut?: ReactNode;
}

/** Product, body, year, search, notices, person. */
export function TopBar(props: TopBarProps) {
  const { bodyName, homeHref = "/", years = [], search, searchHref, notices, person, signOut } = props;
  return (
    <header className="z-30 border-line md:sticky md:top-0 border-b bg-surface print:hidden">
      <div className="flex min-h-16 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 md:flex-nowrap lg:px-5">
        <Link href={homeHref} className="min-w-0 flex-1 py-1 leading-tight md:max-w-sm md:flex-initial">
          <span className="block font-bold text-accent text-lg">3 Chủ Động</span>
          <span className="block truncate text-[0.9375rem] text-muted">{bodyName}</span>
        </Link>
        <div className="flex items-center gap-1 md:order-3 md:ml-auto">
          {searchHref && (
            <Link href={searchHref} aria-label="Tìm kiếm" className={`${iconLink} md:hidden`}>
              <Icon name="search" />
            </Link>
          )}
          {notices && <NoticeLink {...notices} />}
          {person && <PersonMenu person={person} signOut={signOut} />}
        </div>
        {years.length > 0 && <YearSwitch years={years} />}
        {search && <search className="hidden min-w-0 max-w-md flex-1 md:block">{search}</search>}
      </div>
    </header>
  );
}

function NoticeLink({ href, unread }: { href: string; unread: number }) {
  const label = unread > 0 ? `Thông báo: ${unread} chưa đọc` : "Thông báo";
  return (
    <Link href={href} aria-label={label} className={iconLink}>
      <Icon name="bell" />
      {unread > 0 && (
        <span className="absolute top-0.5 right-0 min-w-5 rounded-full bg-bad-strong px-1 text-center font-semibold text-on-accent text-xs leading-5">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}

const iconLink = "relative inline-flex size-11 items-center justify-center rounded-control text-ink hover:bg-accent-soft";
