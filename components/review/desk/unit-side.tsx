"use client";

import { addressOf } from "@/components/admin/address";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/cx";
import { FilterChips } from "@/components/ui/filter-chips";
import { Pagination } from "@/components/ui/pagination";
import type { ListData } from "./types";
import { UnitList } from "./unit-list";

const VIEWS = [
  { view: "can-xem", label: "Cần xem" },
  { view: "tra-lai", label: "Trả lại" },
  { view: "da-xong", label: "Đã xong" },
];

interface UnitSideProps {
  list: ListData;
  year: number;
  query: string;
  view: string;
  open: string | null;
  className?: string;
}

/** The queue of the desk: what is to be looked at, what was returned, what is done; search and "của tôi". */
export function UnitSide({ list, year, query, view, open, className }: UnitSideProps) {
  const base = `/${year}/tham-dinh`;
  const params = Object.fromEntries(new URLSearchParams(query));
  const isMine = params["cua-toi"] === "1";
  const chips = VIEWS.map(({ view: value, label }) => ({
    href: addressOf(base, { ...params, loc: value === "can-xem" ? "" : value, trang: "" }),
    label,
    count: list.counts[value] ?? 0,
    current: value === view,
  }));
  const mine = { href: addressOf(base, { ...params, "cua-toi": isMine ? "" : "1", trang: "" }), label: "Của tôi", current: isMine };
  return (
    <div className={cx("print:hidden", className)}>
      <div className="lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto">
        <FilterChips label="Hàng đợi thẩm định" items={[...chips, mine]} />
        <search>
          <form action={base} method="get" className="my-3 flex items-end gap-2">
            {view !== "can-xem" && <input type="hidden" name="loc" value={view} />}
            {isMine && <input type="hidden" name="cua-toi" value="1" />}
            <TextInput
              type="search"
              name="tim"
              label="Tìm đơn vị"
              labelHidden
              placeholder="Tìm đơn vị: so y te"
              defaultValue={params.tim}
              fieldClassName="flex-1"
            />
            <Button type="submit" variant="secondary" icon="search" aria-label="Tìm" />
          </form>
        </search>
        {list.units.length === 0 ? (
          <p className="rounded-card border border-line border-dashed bg-surface p-4 text-center">
            Không có đơn vị nào trong hàng đợi này.
          </p>
        ) : (
          <nav aria-label="Đơn vị trong hàng đợi">
            <UnitList list={list} open={open} hrefOf={(code) => `${base}/${code}${query}`} />
          </nav>
        )}
        <Pagination page={list.page} pageCount={list.pageCount} hrefFor={(page) => addressOf(base, { ...params, trang: page })} />
        <p className="mt-3 hidden text-[0.9375rem] text-muted lg:block">
          Phím trong danh sách: <kbd className="font-semibold">j</kbd> đơn vị sau · <kbd className="font-semibold">k</kbd> đơn vị trước
        </p>
      </div>
    </div>
  );
}
