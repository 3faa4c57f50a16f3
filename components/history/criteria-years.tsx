import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { HistoryRow } from "@/lib/domain/history";
import { VERDICT_SHORT, VERDICT_TONE } from "@/lib/domain/labels";
import { TrendLine } from "./trend-line";

/** Criteria down, years across: target, result and verdict of each, and what the sets changed between two years. */
export function CriteriaYears({ years, rows }: { years: readonly number[]; rows: readonly HistoryRow[] }) {
  return (
    <Table label="Từng tiêu chí qua các năm" stack dense>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" data-label="Tiêu chí" className="min-w-60">
              {row.code} <span className="font-normal">{row.name}</span>
              <TrendLine values={row.trend} />
              {row.changes.map((change) => (
                <span key={change} className="block font-normal text-[0.9375rem] text-warn">
                  {change}
                </span>
              ))}
            </th>
            {row.cells.map((cell, index) => (
              <td key={years[index]} data-label={String(years[index])}>
                {cell === null ? (
                  "Chưa có tiêu chí này"
                ) : (
                  <>
                    <span className="block">
                      {cell.result || "—"} <span className="text-muted">/ chỉ tiêu {cell.target || "—"}</span>
                    </span>
                    <Badge tone={VERDICT_TONE[cell.verdict]}>{VERDICT_SHORT[cell.verdict]}</Badge>
                  </>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
