import { Badge } from "@/components/ui/badge";

interface FillCountsProps {
  counts: { wrong: number; conflict: number; changed: number; unchanged: number; lost: number; strays: number };
}

/** What a file would do, in one line: "12 thay đổi · 3 lỗi · 0 mất". */
export function FillCounts({ counts }: FillCountsProps) {
  return (
    <ul aria-label="Tóm tắt" className="flex flex-wrap gap-2">
      <li>
        <Badge tone={counts.changed > 0 ? "good" : "neutral"}>{`${counts.changed} thay đổi`}</Badge>
      </li>
      <li>
        <Badge tone={counts.wrong > 0 ? "bad" : "neutral"}>{`${counts.wrong} lỗi`}</Badge>
      </li>
      <li>
        <Badge tone={counts.lost > 0 ? "warn" : "neutral"}>{`${counts.lost} mất`}</Badge>
      </li>
      {counts.conflict > 0 && (
        <li>
          <Badge tone="warn">{`${counts.conflict} cần chọn`}</Badge>
        </li>
      )}
      {counts.strays > 0 && (
        <li>
          <Badge tone="warn">{`${counts.strays} ngoài chỗ điền`}</Badge>
        </li>
      )}
      <li>
        <Badge tone="neutral">{`${counts.unchanged} giữ nguyên`}</Badge>
      </li>
    </ul>
  );
}
