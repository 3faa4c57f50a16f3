"use client";

import { useSyncExternalStore } from "react";
import { ProgressBar } from "@/components/ui/progress-bar";
import { groupOf, missingItems } from "@/lib/domain/items";
import { PART_LABEL } from "@/lib/domain/labels";
import { isPart } from "@/lib/domain/parts";
import { anchorOf } from "./anchor";
import { type Live, latestLive, subscribeLive } from "./live-store";

interface LiveProgressProps {
  liveKey: string;
  /** As of the making of the page. */
  initial: Live;
  /** Nội dung of this page; "" for a page of another kind. */
  group: string;
  /** Address of the pages of this half ("…/tu-danh-gia"). */
  base: string;
  /** Shows how many are đạt besides how many are filled. */
  results?: boolean;
}

/** How far this nội dung has come and what is missing, each a link; follows every save. */
export function LiveProgress({ liveKey, initial, group, base, results }: LiveProgressProps) {
  const live = useSyncExternalStore(
    subscribeLive,
    () => latestLive(liveKey),
    () => undefined,
  );
  const now = live && live.stamp > initial.stamp ? live : initial;
  const state = now.groups.find((candidate) => candidate.code === group);
  const missing = missingItems(now.missing);
  const here = missing.filter((item) => (state ? groupOf(item) === group : isPart(item)));
  const elsewhere = missing.length - here.length;
  return (
    <section aria-label="Tiến độ" className="mb-5 space-y-1.5">
      {state && (
        <ProgressBar
          value={state.filled}
          max={state.total}
          label={`Nội dung ${group}: tiêu chí đã điền`}
          text={`${state.filled}/${state.total} đã điền`}
        />
      )}
      {state && results && (
        <p>
          Tự đánh giá: đạt <strong>{`${state.passed}/${state.applicable}`}</strong> tiêu chí áp dụng.
        </p>
      )}
      {here.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-1 text-muted">
          Còn thiếu:
          {here.map((item) => (
            <a key={item} href={`#${anchorOf(item)}`} className="link inline-flex min-h-8 items-center px-1.5 font-medium">
              {isPart(item) ? PART_LABEL[item] : item}
            </a>
          ))}
        </p>
      )}
      {missing.length === 0 ? (
        <p className="text-good">
          Đã đủ, có thể{" "}
          <a href={`${base}/xem-lai`} className="link">
            xem lại và nộp
          </a>
          .
        </p>
      ) : (
        elsewhere > 0 && (
          <p className="text-muted">
            <a href={`${base}/xem-lai`} className="link">
              Còn {elsewhere} mục ở phần khác
            </a>
          </p>
        )
      )}
    </section>
  );
}
