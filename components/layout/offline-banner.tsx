"use client";

import { useSyncExternalStore } from "react";
import { Icon } from "@/components/ui/icon";

/** Appears while the browser has no network and says what still works. */
export function OfflineBanner() {
  const online = useSyncExternalStore(
    watchNetwork,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status" className="print:hidden">
      {!online && (
        <p className="flex items-start gap-3 bg-warn-soft px-4 py-2 text-warn">
          <Icon name="cloud-off" className="mt-0.5" />
          <span>
            <strong className="font-semibold">Đang mất mạng.</strong> Đồng chí vẫn xem và điền tiếp trang này được; xin giữ trang mở, nội
            dung chưa lưu sẽ gửi lại được khi có mạng.
          </span>
        </p>
      )}
    </div>
  );
}

function watchNetwork(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}
