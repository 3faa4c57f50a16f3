interface RankChartProps {
  label: string;
  /** Oldest first; `rank` 1 is the best, null where the unit was not ranked. */
  years: readonly { year: number; rank: number | null }[];
}

const [STEP, HEIGHT, TOP] = [64, 96, 22];

/** The rank of each year as a line, the first place on top; years without one are passed over; each rank stands at its point and in the text for screen readers. */
export function RankChart({ label, years }: RankChartProps) {
  const ranks = years.flatMap(({ rank }) => rank ?? []);
  const worst = Math.max(...ranks, 2);
  const points = years.flatMap(({ rank }, index) =>
    rank === null ? [] : [{ rank, x: STEP * (index + 0.5), y: TOP + ((rank - 1) * HEIGHT) / (worst - 1) }],
  );
  const spoken = years.map(({ year, rank }) => `${year}: ${rank === null ? "không xếp hạng" : `hạng ${rank}`}`).join("; ");
  const width = STEP * years.length;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + 46}`}
      role="img"
      aria-label={`${label}. ${spoken}`}
      className="h-44 max-w-full"
      preserveAspectRatio="xMinYMid"
    >
      <line x1={0} x2={width} y1={TOP} y2={TOP} className="stroke-line" strokeDasharray="4 4" />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className="fill-none stroke-2 stroke-accent-strong" />
      {points.map(({ rank, x, y }) => (
        <g key={x}>
          <circle cx={x} cy={y} r={4} className="fill-accent-strong" />
          <text x={x} y={y - 9} textAnchor="middle" className="fill-ink text-[0.8125rem]">
            {rank}
          </text>
        </g>
      ))}
      {years.map(({ year }, index) => {
        const x = STEP * (index + 0.5);
        return (
          <text key={x} x={x} y={HEIGHT + 44} textAnchor="middle" className="fill-muted text-[0.8125rem]">
            {year}
          </text>
        );
      })}
    </svg>
  );
}
