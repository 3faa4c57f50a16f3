import { Icon } from "@/components/ui/icon";
import { Menu } from "./menu";
import { MenuLink } from "./menu-link";

export interface YearItem {
  year: number;
  /** What that year is doing now ("đang báo cáo", "đang đăng ký"). */
  label: string;
  href: string;
  current: boolean;
}

/** Which working year the screen is in. Two are open at once, so it is always said in words. */
export function YearSwitch({ years }: { years: readonly YearItem[] }) {
  const current = years.find((item) => item.current);
  return (
    <Menu
      align="left"
      className="w-full md:w-auto"
      summary={
        <>
          <Icon name="calendar" />
          <span className="min-w-0 flex-1">
            Năm <span className="max-sm:hidden">công tác </span>
            <span className="font-semibold">{current?.year ?? "…"}</span>
            {current && <span className="text-muted"> · {current.label}</span>}
          </span>
          <Icon name="chevron-down" />
        </>
      }
      summaryClassName="gap-2 rounded-control border border-accent-line bg-surface px-3 py-1 hover:bg-accent-soft"
    >
      <ul>
        {years.map((item) => (
          <li key={item.year}>
            <MenuLink href={item.href} current={item.current}>
              Năm công tác {item.year} · {item.label}
            </MenuLink>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
