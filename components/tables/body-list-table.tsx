"use client";

import "./body-list.css";
import Link from "next/link";
import type { BodyListLine } from "./body-list-lines";

interface BodyListTableProps {
  label: string;
  columns: readonly string[];
  lines: readonly BodyListLine[];
  totals: readonly string[];
  /** Beginning of a dossier's address, which ends in the unit's code. */
  base: string;
}

const NAME = 1;
const REPORTED = 6;

/** The Khối's list. One component over compact arrays: hundreds of units stay small on the wire. */
export function BodyListTable({ label, columns, lines, totals, base }: BodyListTableProps) {
  const proposal = columns.length - 3;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      className="table-frame table-frame-tall print-wide"
    >
      <table className="data-table data-table-dense data-table-stack body-list">
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([code, cells, isLate, eligible]) => (
            <tr key={code}>
              {cells.map((text, index) => {
                const title = columns[index] ?? "";
                if (index === NAME) {
                  return (
                    <th key={title} scope="row">
                      <Link href={`${base}${code}`} prefetch={false} className="link inline-block max-sm:py-2.5">
                        {text}
                      </Link>
                    </th>
                  );
                }
                const alert = (index === REPORTED && isLate) || (index === proposal && eligible === false);
                return (
                  <td key={title} data-label={text === "" || index === 0 ? undefined : title} className={alert ? "alert" : undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            {totals.map((text, index) => (
              <td key={columns[index]} data-label={text === "" || index === NAME ? undefined : columns[index]}>
                {text}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
