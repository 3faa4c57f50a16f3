const [WIDTH, HEIGHT, EDGE] = [96, 28, 4];

/** The way of a figure over the years as a small line, oldest first; null is passed over. Only drawn: the figures stand beside it. */
export function TrendLine({ values }: { values: readonly (number | null)[] }) {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const points = values.flatMap((value, index) => {
    if (value === null) return [];
    const height = most === least ? 0.5 : (value - least) / (most - least);
    return [{ x: EDGE + (index * (WIDTH - 2 * EDGE)) / (values.length - 1), y: HEIGHT - EDGE - height * (HEIGHT - 2 * EDGE) }];
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" className="my-1 block h-7 w-24">
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className="fill-none stroke-2 stroke-accent-strong" />
      {points.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={2.5} className="fill-accent-strong" />
      ))}
    </svg>
  );
}
