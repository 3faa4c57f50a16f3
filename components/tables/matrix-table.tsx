"use client";

import "./matrix.css";
import Link from "next/link";
import { Fragment, type KeyboardEvent, type MouseEvent, memo } from "react";
import type { Verdict } from "@/lib/domain/assessment";
import { VERDICT_SHORT } from "@/lib/domain/labels";
import type { Matrix, MatrixCell, MatrixRow } from "@/lib/domain/matrix";
import { cellFigures } from "@/lib/domain/matrix-cell";

interface MatrixTableProps {
  matrix: Matrix;
  label: string;
  /** Unit codes of the rows, one by one. */
  codes: readonly string[];
  /** Verdicts in the order that the cells count them by. */
  verdicts: readonly Verdict[];
  /** Called with the places of row and column when a cell is chosen by click, Enter or blank. */
  onOpen: (row: number, column: number) => void;
}

/** Classes of matrix.css; a criterion that is not in the unit's set looks like one without figures. */
const LOOK: Record<Verdict, string> = { met: "good", metThreshold: "near", notMet: "bad", notApplicable: "none", noData: "none" };

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Units × criteria. One component over compact arrays: no cell is a component, and one cell at a time can be reached by Tab. */
export const MatrixTable = memo(function MatrixTable({ matrix, label, codes, verdicts, onOpen }: MatrixTableProps) {
  const { columns, groupCodes, rows, year } = matrix;
  const isGrouped = new Set(rows.map(([, , cluster]) => cluster)).size > 1;
  const width = columns.length + groupCodes.length + 2;

  function onClick(event: MouseEvent<HTMLTableElement>) {
    const cell = cellOf(event.target);
    if (cell) open(cell);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
    const cell = cellOf(event.target);
    if (!cell) return;
    const step = STEPS[event.key];
    if (event.key === "Enter" || event.key === " ") open(cell);
    else if (step) focus(cell, neighbour(cell, step));
    else return;
    event.preventDefault();
  }
  function open(cell: HTMLTableCellElement) {
    focus(cell, cell);
    onOpen(Number(cell.parentElement?.dataset.row), cell.cellIndex - 1);
  }

  return (
    <section aria-label={label} className="table-frame table-frame-tall print-wide">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked with the arrow keys is a grid
        role="grid"
        aria-label={label}
        onClick={onClick}
        onKeyDown={onKeyDown}
        className="data-table data-table-dense data-table-sticky matrix"
      >
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {columns.map(([code, name]) => (
              <th key={code} scope="col" title={name}>
                {code}
              </th>
            ))}
            {groupCodes.map((code) => (
              <th key={code} scope="col" title={`Nội dung ${code}: số tiêu chí đạt`}>
                ND{code}
              </th>
            ))}
            <th scope="col">Đề xuất</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const [id, name, cluster, cells, groups, eligible, note] = row;
            return (
              <Fragment key={id}>
                {isGrouped && cluster !== clusterAt(rows, index - 1) && (
                  <tr>
                    <th scope="rowgroup" colSpan={width}>
                      <span>{cluster || "Chưa xếp cụm"}</span>
                    </th>
                  </tr>
                )}
                <tr data-row={index}>
                  <th scope="row">
                    <Link href={`/${year}/ho-so/${codes[index]}/bang-tong-hop`} prefetch={false} className="link">
                      {name}
                    </Link>
                    {note && <span className="changed">*</span>}
                  </th>
                  {cells.map((cell, column) => (
                    <td
                      key={columns[column]?.[0]}
                      tabIndex={cell === 0 ? undefined : index === 0 && column === 0 ? 0 : -1}
                      className={
                        cell !== 0 && cell[3] ? `${LOOK[verdictOf(cell, verdicts)]} ${cell[3][0]}` : LOOK[verdictOf(cell, verdicts)]
                      }
                      title={cell === 0 ? undefined : cell[3]?.[1]}
                    >
                      {textOf(cell, verdicts)}
                    </td>
                  ))}
                  {groups.map((share, at) => (
                    <td key={groupCodes[at]}>{share}</td>
                  ))}
                  <td className={eligible === null ? undefined : eligible ? LOOK.met : LOOK.notMet}>
                    {eligible === null ? "" : eligible ? "Đủ" : "Chưa đủ"}
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
});

function verdictOf(cell: MatrixCell, verdicts: readonly Verdict[]): Verdict {
  return cell === 0 ? "noData" : (verdicts[cell[2]] ?? "noData");
}

function textOf(cell: MatrixCell, verdicts: readonly Verdict[]): string {
  return verdictOf(cell, verdicts) === "notApplicable" ? VERDICT_SHORT.notApplicable : cellFigures(cell);
}

function clusterAt(rows: readonly MatrixRow[], index: number): string | undefined {
  return rows[index]?.[2];
}

/** The cell of a criterion that an event happened in. */
function cellOf(target: EventTarget): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>("td[tabindex]") : null;
}

/** Moves the one place that Tab reaches. */
function focus(from: HTMLTableCellElement, to: HTMLTableCellElement | null): void {
  if (!to) return;
  from.closest("table")?.querySelector('td[tabindex="0"]')?.setAttribute("tabindex", "-1");
  to.setAttribute("tabindex", "0");
  to.focus();
}

function neighbour(cell: HTMLTableCellElement, [down, right]: [number, number]): HTMLTableCellElement | null {
  const rows = [...(cell.closest("tbody")?.querySelectorAll<HTMLTableRowElement>("tr[data-row]") ?? [])];
  const own = cell.closest<HTMLTableRowElement>("tr");
  const next = own && rows[rows.indexOf(own) + down]?.cells[cell.cellIndex + right];
  return next?.matches("td[tabindex]") ? next : null;
}
