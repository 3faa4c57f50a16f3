import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { DossierWay } from "@/lib/domain/unit-change-ways";
import { DOSSIER_WAY_DONE } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";

interface SuccessionNoticeProps {
  from: readonly { on: string; decisionNumber: string; way: DossierWay; name: string }[];
  to: readonly { on: string; decisionNumber: string; way: DossierWay; name: string; href: string | null }[];
}

/** Where a dossier came from, or what became of it, when units were merged, divided or dissolved. */
export function SuccessionNotice({ from, to }: SuccessionNoticeProps) {
  if (from.length === 0 && to.length === 0) return null;
  return (
    <Notice tone="info" className="mb-5">
      {from.map(({ on, decisionNumber, way, name }) => (
        <p key={`${on} ${name}`}>
          {way === "combine"
            ? `Hồ sơ đã nhận phần còn để trống từ hồ sơ của ${name} (gộp từ ngày ${formatDay(on)} theo Quyết định số ${decisionNumber}).`
            : `Hồ sơ tiếp nối hồ sơ của ${name} từ ngày ${formatDay(on)} theo Quyết định số ${decisionNumber}. Bản nộp trước ngày ấy mang tên của ngày nộp.`}
        </p>
      ))}
      {to.map(({ on, decisionNumber, way, name, href }) => (
        <p key={`${on} ${name}`}>
          Từ ngày {formatDay(on)}, theo Quyết định số {decisionNumber}, hồ sơ {DOSSIER_WAY_DONE[way]}
          {name !== "" && ": "}
          {href ? (
            <Link href={href} prefetch={false} className="link">
              {name}
            </Link>
          ) : (
            name
          )}
          .{["close", "carry", "combine"].includes(way) && " Nội dung dưới đây giữ nguyên như ngày ấy."}
        </p>
      ))}
    </Notice>
  );
}
