import { Icon } from "@/components/ui/icon";
import { Menu } from "./menu";
import { MenuLink } from "./menu-link";
import { type NavItem, NavLink } from "./nav-link";

const barPlaces = 5;

/** Left column from 1024 px on. */
export function SideNavigation({ items }: { items: readonly NavItem[] }) {
  return (
    <nav aria-label="Chính" className="hidden w-56 flex-none border-line border-r bg-surface lg:block print:hidden">
      <ul className="sticky top-16 space-y-1 p-3">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink
              item={item}
              className="flex min-h-11 items-center gap-3 rounded-control px-3 py-2 font-medium text-muted hover:bg-accent-soft hover:text-accent aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent"
            >
              <Icon name={item.icon} />
              {item.label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Bar at the foot of phones and tablets: at most five places, the rest behind "Thêm". */
export function BottomNavigation({ items }: { items: readonly NavItem[] }) {
  const shown = items.length > barPlaces ? items.slice(0, barPlaces - 1) : items;
  const more = items.slice(shown.length);
  return (
    <nav
      aria-label="Chính"
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden print:hidden"
    >
      <ul className="mx-auto flex max-w-2xl">
        {shown.map((item) => (
          <li key={item.href} className="min-w-0 flex-1">
            <NavLink item={item} className={place}>
              <Icon name={item.icon} />
              <span className="max-w-full">{item.label}</span>
            </NavLink>
          </li>
        ))}
        {more.length > 0 && (
          <li className="min-w-0 flex-1">
            <Menu
              up
              summary={
                <>
                  <Icon name="menu" />
                  <span>Thêm</span>
                </>
              }
              summaryClassName={place}
            >
              <ul>
                {more.map((item) => (
                  <li key={item.href}>
                    <MenuLink href={item.href}>{item.label}</MenuLink>
                  </li>
                ))}
              </ul>
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  );
}

const place =
  "flex min-h-14 flex-col items-center justify-center gap-0.5 px-0.5 py-1.5 text-center text-[0.8125rem] text-muted leading-tight hover:text-accent aria-[current]:font-semibold aria-[current]:text-accent";
