import type { ReactNode } from "react";
import type { NavItem } from "./nav-link";
import { BottomNavigation, SideNavigation } from "./navigation";
import { OfflineBanner } from "./offline-banner";
import { TopBar, type TopBarProps } from "./top-bar";

interface ShellProps extends TopBarProps {
  items: readonly NavItem[];
  children: ReactNode;
  /** Between bar and page, on every page: an announcement, "đang xem thay". */
  banner?: ReactNode;
}

/** The frame of every signed-in page. Prints nothing but the page itself. */
export function Shell({ items, children, banner, ...bar }: ShellProps) {
  return (
    <>
      <a
        href="#noi-dung"
        className="sr-only z-50 rounded-control bg-accent-strong px-4 py-3 font-semibold text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 print:hidden"
      >
        Chuyển đến nội dung chính
      </a>
      <TopBar {...bar} />
      <OfflineBanner />
      {banner}
      <div className="flex min-h-[calc(100dvh-4.5rem)]">
        <SideNavigation items={items} />
        <main id="noi-dung" tabIndex={-1} className="min-w-0 flex-1 px-4 pt-5 pb-28 outline-none lg:px-6 lg:pb-12 print:p-0">
          {children}
        </main>
      </div>
      <BottomNavigation items={items} />
    </>
  );
}
