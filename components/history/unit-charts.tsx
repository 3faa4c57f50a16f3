import { Card } from "@/components/ui/card";
import { RankChart } from "./rank-chart";
import { ShareChart } from "./share-chart";

interface UnitChartsProps {
  lines: readonly { year: number; isOwn: boolean; share: number | null; counted: string; bodyRank: number | null }[];
}

/** A unit's own years drawn, one each: criteria met, and its place in the Khối; each only where there is something to draw. Years of the units it comes from stand in the table. */
export function UnitCharts({ lines }: UnitChartsProps) {
  const own = lines.filter(({ isOwn }) => isOwn);
  const ranked = own.filter(({ bodyRank }) => bodyRank !== null);
  return (
    <div className="flex flex-wrap gap-6 empty:hidden">
      {own.some(({ share }) => share !== null) && (
        <Card title="Tiêu chí đạt trên tiêu chí có phát sinh">
          <ShareChart label="Tiêu chí đạt mỗi năm" years={own.map(({ year, share, counted }) => ({ year, share, text: counted }))} />
        </Card>
      )}
      {ranked.length > 1 && (
        <Card title="Hạng thi đua trong Khối">
          <RankChart label="Hạng trong Khối mỗi năm" years={own.map(({ year, bodyRank }) => ({ year, rank: bodyRank }))} />
        </Card>
      )}
    </div>
  );
}
