"use client";

import { useCallback, useState } from "react";
import type { Verdict } from "@/lib/domain/assessment";
import type { Matrix } from "@/lib/domain/matrix";
import { CellDialog } from "./cell-dialog";
import { MatrixTable } from "./matrix-table";

interface MatrixGridProps {
  matrix: Matrix;
  codes: string[];
  label: string;
  /** Verdicts in the order that the cells count them by. */
  verdicts: readonly Verdict[];
}

/** The matrix and the dialog with the story of the chosen cell. */
export function MatrixGrid({ matrix, codes, label, verdicts }: MatrixGridProps) {
  const [chosen, setChosen] = useState<{ row: number; column: number } | null>(null);
  const onOpen = useCallback((row: number, column: number) => setChosen({ row, column }), []);
  const onClose = useCallback(() => setChosen(null), []);
  const row = chosen && matrix.rows[chosen.row];
  const column = chosen && matrix.columns[chosen.column];
  const cell = chosen && row?.[3][chosen.column];
  const code = chosen && codes[chosen.row];
  return (
    <>
      <MatrixTable matrix={matrix} codes={codes} verdicts={verdicts} label={label} onOpen={onOpen} />
      {row && column && cell && code && (
        <CellDialog
          key={`${code} ${column[0]}`}
          year={matrix.year}
          unit={{ code, name: row[1] }}
          criterion={{ code: column[0], name: column[1] }}
          verdict={verdicts[cell[2]] ?? "noData"}
          before={[cell[3]?.[1], row[6]].filter(Boolean).join("\n")}
          onClose={onClose}
        />
      )}
    </>
  );
}
