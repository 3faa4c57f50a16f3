"use client";

import { NavLink } from "./nav-link";

const TABS = [
  ["tien-do", "Tiến độ", ["duyet-dang-ky", "doi-chieu-phan-mem", "phan-mem", "chay-thu"]],
  ["tham-dinh", "Thẩm định", []],
  ["danh-sach", "Danh sách", []],
  ["ma-tran", "Ma trận", []],
  ["kiem-tra", "Kiểm tra", []],
  ["dieu-chinh", "Điều chỉnh", []],
  ["phien-hop", "Phiên họp", []],
  ["quyet-dinh", "Quyết định", []],
  ["xep-loai", "Xếp loại", []],
  ["thi-dua", "Thi đua", []],
  ["qua-cac-nam", "Qua các năm", []],
] as const;

/** The Khối's rooms of one year; on a phone the row scrolls by itself. */
export function YearTabs({ year }: { year: number }) {
  return (
    <nav
      aria-label={`Năm công tác ${year}`}
      className="-mx-4 -mt-5 mb-5 overflow-x-auto border-line border-b bg-surface px-2 lg:-mx-6 lg:px-4"
    >
      <ul className="flex w-max gap-x-1 lg:gap-x-0">
        {TABS.map(([path, label, more]) => (
          <li key={path}>
            <NavLink
              item={{ href: `/${year}/${path}`, label, icon: "list", match: more.map((other) => `/${year}/${other}`) }}
              className="inline-flex min-h-11 items-center border-transparent border-b-3 px-3 py-1 lg:px-2 2xl:px-3 text-muted hover:text-accent aria-[current]:border-accent-strong aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:[scroll-initial-target:nearest]"
            >
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
