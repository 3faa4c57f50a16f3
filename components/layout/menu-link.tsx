import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

interface MenuLinkProps {
  href: string;
  children: ReactNode;
  current?: boolean;
}

/** One line of a menu. */
export function MenuLink({ href, children, current }: MenuLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "true" : undefined}
      className="flex min-h-11 items-center justify-between gap-4 rounded-control px-3 py-2 hover:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
    >
      <span>{children}</span>
      {current && <Icon name="check" />}
    </Link>
  );
}
