interface ShareChartProps {
  /** What the bars say, read before the figures. */
  label: string;
  /** Oldest first; `share` in percent, null where nothing was counted. */
  years: readonly { year: number; share: number | null; text: string }[];
}

const WIDTH = 44;
const GAP = 20;
const HEIGHT = 96;

/** One bar a year, 100 % at the dashed line; the figures stand above the bars and in the text for screen readers. */
export function ShareChart({ label, years }: ShareChartProps) {
  const width = Math.max(1, years.length) * (WIDTH + GAP) + GAP;
  const spoken = years.map(({ year, share, text }) => `${year}: ${share === null ? "không có số liệu" : text}`).join("; ");
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT + 46}`}
      role="img"
      aria-label={`${label}. ${spoken}`}
      className="h-44 max-w-full"
      preserveAspectRatio="xMinYMid"
    >
      <line x1={GAP / 2} x2={width - GAP / 2} y1={22} y2={22} className="stroke-line" strokeDasharray="4 4" />
      <line x1={GAP / 2} x2={width - GAP / 2} y1={22 + HEIGHT} y2={22 + HEIGHT} className="stroke-control" />
      {years.map(({ year, share, text }, index) => {
        const x = GAP + index * (WIDTH + GAP);
        const height = ((share ?? 0) * HEIGHT) / 100;
        return (
          <g key={year}>
            {share !== null && <rect x={x} y={22 + HEIGHT - height} width={WIDTH} height={height} rx={3} className="fill-accent-strong" />}
            <text
              x={x + WIDTH / 2}
              y={share === null ? 16 + HEIGHT : 16 + HEIGHT - height}
              textAnchor="middle"
              className="fill-ink text-[0.8125rem]"
            >
              {share === null ? "—" : text}
            </text>
            <text x={x + WIDTH / 2} y={HEIGHT + 40} textAnchor="middle" className="fill-muted text-[0.8125rem]">
              {year}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
