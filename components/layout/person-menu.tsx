import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { Menu } from "./menu";
import { MenuLink } from "./menu-link";

export interface Person {
  name: string;
  /** Position in the union's words ("Cán bộ theo dõi"). */
  role: string;
  links: readonly { href: string; label: string }[];
}

/** Who is signed in, their own pages, and the way out. */
export function PersonMenu({ person, signOut }: { person: Person; signOut: ReactNode }) {
  return (
    <Menu
      label={`Tài khoản: ${person.name}`}
      summary={
        <>
          <Icon name="user-round" />
          <span className="max-w-44 truncate max-lg:hidden">{person.name}</span>
        </>
      }
      summaryClassName="min-w-11 justify-center gap-2 rounded-control px-2 hover:bg-accent-soft"
    >
      <div className="border-line border-b px-3 pt-1 pb-2">
        <p className="font-semibold">{person.name}</p>
        <p className="text-[0.9375rem] text-muted">{person.role}</p>
      </div>
      <ul className="py-1">
        {person.links.map((link) => (
          <li key={link.href}>
            <MenuLink href={link.href}>{link.label}</MenuLink>
          </li>
        ))}
      </ul>
      <div className="border-line border-t pt-1">{signOut}</div>
    </Menu>
  );
}
