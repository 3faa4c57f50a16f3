import "./unit-table.css";
import Link from "next/link";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { VERDICT_LABEL } from "@/lib/domain/labels";
import { UNIT_TABLE_COLUMNS, type UnitTable, type UnitTableRow } from "@/lib/domain/unit-table";

interface UnitTableViewProps {
  table: UnitTable;
  /** Where the name of a criterion leads, by the codes of its nội dung and its own; without it names are plain. */
  hrefOf?: (group: string, code: string) => string;
}

/** The Bảng tổng hợp as it is printed; on a phone each criterion becomes a block. */
export function UnitTableView({ table, hrefOf }: UnitTableViewProps) {
  return (
    <>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={table.title}
        className="table-frame print-wide"
      >
        <table className="data-table data-table-dense data-table-stack unit-table">
          <thead>
            <tr>
              {UNIT_TABLE_COLUMNS.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {table.groups.map((group) => (
            <tbody key={group.code}>
              <tr>
                <th scope="rowgroup" colSpan={UNIT_TABLE_COLUMNS.length}>
                  Nội dung {group.code}. {group.name}
                </th>
              </tr>
              {group.rows.map((row) => (
                <Row key={row.code} row={row} href={hrefOf?.(group.code, row.code)} />
              ))}
            </tbody>
          ))}
        </table>
      </section>
      <Conclusion table={table} />
    </>
  );
}

function Row({ row, href }: { row: UnitTableRow; href?: string }) {
  const cell = (index: number, text: string, className?: string) => (
    <td data-label={text === "" ? undefined : UNIT_TABLE_COLUMNS[index]} className={cx(className, text === "—" && "max-sm:hidden!")}>
      {text}
    </td>
  );
  return (
    <tr>
      <td>{row.tt}</td>
      <th scope="row">
        {href ? (
          <Link href={href} prefetch={false} className="link py-2">
            {row.name}
          </Link>
        ) : (
          row.name
        )}
        {row.mandatory && <span className="font-normal text-muted print:hidden"> (bắt buộc)</span>}
      </th>
      {cell(2, row.unit, "mid")}
      {cell(3, row.target, "mid")}
      {cell(4, row.result, "mid")}
      {cell(5, row.ratio, "mid")}
      {cell(6, row.selfVerdict, verdictLook(row.selfVerdict))}
      {cell(7, row.evidence.join("\n"), "wide")}
      {cell(8, row.appraised, verdictLook(row.appraised))}
      {cell(9, row.note, "wide")}
    </tr>
  );
}

/** The words say it; colour only helps to find them. */
function verdictLook(text: string): string | undefined {
  if (text === VERDICT_LABEL.notMet) return "font-semibold text-bad";
  return text === VERDICT_LABEL.metThreshold ? "font-semibold text-warn" : undefined;
}

function Conclusion({ table }: { table: UnitTable }) {
  const summaries = table.groups.filter((group) => group.summary !== "");
  if (summaries.length === 0) return null;
  const [proposal, ...reasons] = table.conclusion;
  return (
    <div className="keep-together mt-4 space-y-1">
      {summaries.map((group) => (
        <p key={group.code} className="font-semibold">
          {group.summary}
        </p>
      ))}
      {proposal && (
        <p className={cx("flex items-start gap-2 pt-2 font-semibold", table.eligible ? "text-good" : "text-bad")}>
          <Icon name={table.eligible ? "circle-check" : "circle-x"} className="mt-0.5 print:hidden" />
          {proposal}
        </p>
      )}
      {reasons.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
