import type { ReactNode } from "react";
import type { NavItem } from "./nav-link";
import { Shell } from "./shell";
import { SignOutButton } from "./sign-out-button";
import { UnitSearch } from "./unit-search";

interface AppFrameProps {
  placeName: string;
  person: { name: string; role: string };
  cycles: readonly { year: number; phase: string }[];
  /** The year the page is in; pages outside a year show the home year. */
  year: number;
  unitCode: string | null;
  sees: { body: boolean; admin: boolean };
  children: ReactNode;
}

const HELP: NavItem = { href: "/huong-dan", label: "Hướng dẫn", icon: "circle-question-mark" };

function itemsOf({ year, unitCode, sees }: Pick<AppFrameProps, "year" | "unitCode" | "sees">): NavItem[] {
  const items: NavItem[] = [{ href: "/", label: "Việc cần làm", icon: "list-todo" }];
  if (unitCode) items.push({ href: `/${year}/ho-so/${unitCode}`, label: "Hồ sơ", icon: "folder-open", match: [`/${year}/ho-so`] });
  if (unitCode && !sees.body) {
    const match = [`/${year}/xep-loai`, `/${year}/thi-dua`];
    items.push({ href: `/${year}/phieu-cham/${unitCode}`, label: "Phiếu chấm", icon: "clipboard-check", match });
  }
  if (sees.body) {
    const match = ["duyet-dang-ky", "tham-dinh", "ma-tran", "danh-sach", "phien-hop", "kiem-tra", "dieu-chinh", "xep-loai", "thi-dua"].map(
      (path) => `/${year}/${path}`,
    );
    items.push({
      href: `/${year}/tien-do`,
      label: "Tiến độ",
      icon: "chart-column",
      match: unitCode ? match : [...match, `/${year}/ho-so`],
    });
  }
  const papers = ["/so-van-ban", `/${year}/quyet-dinh`, `/${year}/soan-van-ban`];
  items.push({ href: "/van-ban", label: "Văn bản", icon: "file-text", match: papers });
  const administration = [
    "/don-vi",
    "/nguoi-dung",
    "/bo-tieu-chi",
    "/bo-quy-tac",
    "/nam-cong-tac",
    "/nhap-du-lieu",
    "/nhat-ky",
    "/co-quan",
  ];
  items.push(sees.admin ? { href: "/quan-tri", label: "Quản trị", icon: "settings", match: administration } : HELP);
  return items;
}

/** The frame of signed-in pages with the navigation of the person's roles. */
export function AppFrame({ placeName, person, cycles, year, unitCode, sees, children }: AppFrameProps) {
  const path = sees.body ? "tien-do" : unitCode ? `ho-so/${unitCode}` : "";
  return (
    <Shell
      items={itemsOf({ year, unitCode, sees })}
      bodyName={placeName}
      years={cycles.map((cycle) => ({
        year: cycle.year,
        label: cycle.phase,
        href: `/${cycle.year}/${path}`,
        current: cycle.year === year,
      }))}
      person={{
        ...person,
        links: [
          { href: "/tep-xuat", label: "Tệp đã xuất" },
          { href: "/tai-khoan", label: "Tài khoản" },
          { href: "/huong-dan", label: "Hướng dẫn" },
        ],
      }}
      search={sees.body && <UnitSearch year={year} />}
      signOut={<SignOutButton />}
    >
      {children}
    </Shell>
  );
}
