import type { ReactNode } from "react";
import { cx } from "./cx";

interface TableProps {
  /** Name of the table, read aloud for its scrolling frame. */
  label: string;
  /** Native thead, tbody, tr, th (with scope) and td; cell classes `num` (right) and `mid` (centre). */
  children: ReactNode;
  caption?: ReactNode;
  /** Keeps the first column in view while scrolling sideways. */
  stickyFirst?: boolean;
  /** Scrolls inside its own frame with the heading kept in view; for long or wide tables. */
  tall?: boolean;
  dense?: boolean;
  /** On phones each row becomes a block; give every td a `data-label`. For short lists of few columns. */
  stack?: boolean;
  /** Prints on A4 landscape. */
  printWide?: boolean;
  className?: string;
}

/** A table in a frame that scrolls by itself, never the page. Headings repeat on paper. */
export function Table(props: TableProps) {
  const { label, children, caption, stickyFirst, tall, dense, stack, printWide, className } = props;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className={cx("table-frame", tall && "table-frame-tall", printWide && "print-wide", className)}
    >
      <table className={cx("data-table", dense && "data-table-dense", stickyFirst && "data-table-sticky", stack && "data-table-stack")}>
        {caption && <caption>{caption}</caption>}
        {children}
      </table>
    </section>
  );
}
