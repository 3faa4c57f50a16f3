import type { ReactNode } from "react";
import { cx } from "./cx";
import type { Tone } from "./tone";

interface CardProps {
  children: ReactNode;
  /** Coloured edge for what needs attention; the words inside say why. */
  edge?: Exclude<Tone, "neutral">;
  title?: ReactNode;
  /** Short line over the title, in the accent: a criterion's code. */
  kicker?: ReactNode;
  /** At the right of the title: a badge or a saving state. */
  aside?: ReactNode;
  /** Grey line under the title. */
  subtitle?: ReactNode;
  headingLevel?: 2 | 3 | 4;
  id?: string;
  className?: string;
}

const edges = {
  good: "border-l-6 border-l-good-strong",
  warn: "border-l-6 border-l-warn-strong",
  bad: "border-l-6 border-l-bad-strong",
  info: "border-l-6 border-l-accent-strong",
};

/** A white panel for one thing. */
export function Card({ children, edge, title, kicker, aside, subtitle, headingLevel = 2, id, className }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  const heading = title && <Heading className="mb-1 min-w-0 font-semibold text-lg">{title}</Heading>;
  return (
    <section id={id} className={cx("rounded-card border border-line bg-surface p-4 sm:p-5", edge && edges[edge], className)}>
      {(kicker || aside) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          {kicker ? <p className="font-semibold text-accent">{kicker}</p> : heading}
          {aside}
        </div>
      )}
      {(kicker || !aside) && heading}
      {subtitle && <p className="mb-3 text-muted">{subtitle}</p>}
      {children}
    </section>
  );
}
