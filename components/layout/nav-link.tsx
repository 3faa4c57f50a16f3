"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { IconName } from "@/components/ui/icon";

export interface NavItem {
  href: string;
  label: string;
  icon: IconName;
  /** Further paths that belong to this item, matched by their beginning. */
  match?: readonly string[];
  /** Says it outright; without it the address decides. */
  current?: boolean;
}

interface NavLinkProps {
  item: NavItem;
  children: ReactNode;
  className: string;
}

/** A link of the main navigation; marks itself by the address, since a layout does not render again between pages. */
export function NavLink({ item, children, className }: NavLinkProps) {
  const pathname = usePathname();
  const here = item.current ?? [item.href, ...(item.match ?? [])].some((path) => isUnder(pathname, path));
  return (
    <Link href={item.href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}

function isUnder(pathname: string, path: string): boolean {
  const start = path.split("?")[0] ?? path;
  return pathname === start || (start !== "/" && pathname.startsWith(`${start}/`));
}
