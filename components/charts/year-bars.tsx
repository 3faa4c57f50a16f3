interface YearBarsProps {
  /** What is compared ("Đoàn viên được học tập nghị quyết, %"). */
  label: string;
  years: readonly {
    year: number;
    value: number | null /** Written out ("95,2 %"). */;
    text: string;
    current?: boolean;
  }[];
  /** Top of the scale; the largest value where absent. */
  max?: number;
  /** Line to reach, with its words ("chỉ tiêu 95 %"). */
  threshold?: { value: number; text: string };
}

const height = 48;

/** Year beside year as small bars, the figure over each and the threshold as a line. */
export function YearBars({ label, years, max, threshold }: YearBarsProps) {
  const top = max ?? Math.max(1, threshold?.value ?? 0, ...years.map((item) => item.value ?? 0));
  const width = years.length * 40;
  const line = threshold && height - (threshold.value * height) / top;
  return (
    <figure className="keep-together w-max max-w-full">
      <figcaption className="mb-1 text-[0.9375rem] text-muted">
        {label}
        {threshold && ` · ${threshold.text}`}
      </figcaption>
      <div className="grid auto-cols-fr grid-flow-col text-center text-sm">
        {years.map((item) => (
          <span key={item.year} className={item.current ? "px-1 font-semibold" : "px-1 text-muted"}>
            {item.text}
          </span>
        ))}
      </div>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className="h-12 w-full">
        {years.map((item, index) => {
          const size = Math.max(((item.value ?? 0) * height) / top, item.value === null ? 0 : 1);
          return (
            <rect
              key={item.year}
              x={index * 40 + 10}
              y={height - size}
              width="20"
              height={size}
              className={item.current ? "fill-accent-strong" : "fill-control"}
            />
          );
        })}
        {line !== undefined && <line x1="0" x2={width} y1={line} y2={line} strokeDasharray="4 3" className="stroke-warn-strong" />}
      </svg>
      <div className="grid auto-cols-fr grid-flow-col border-line border-t text-center text-muted text-sm">
        {years.map((item) => (
          <span key={item.year}>{item.year}</span>
        ))}
      </div>
    </figure>
  );
}
