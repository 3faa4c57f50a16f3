interface SparklineProps {
  /** The line said in words ("Tỷ lệ theo quý: 80, 88, 92, 95 %"). */
  label: string;
  values: readonly number[];
  max?: number;
}

/** A line of a few values inside a sentence or a cell. */
export function Sparkline({ label, values, max }: SparklineProps) {
  if (values.length < 2) return null;
  const top = max ?? Math.max(1, ...values);
  const points = values.map((value, index) => ({
    x: 2 + (index * 76) / (values.length - 1),
    y: 22 - (Math.max(0, value) * 20) / top,
  }));
  const last = points.at(-1);
  return (
    <svg role="img" aria-label={label} viewBox="0 0 80 24" width="80" height="24" className="inline-block">
      <polyline points={points.map((point) => `${point.x},${point.y}`).join(" ")} className="fill-none stroke-accent-strong stroke-2" />
      {last && <circle cx={last.x} cy={last.y} r="2.5" className="fill-accent-strong" />}
    </svg>
  );
}
