import Link from "next/link";
import { Table } from "@/components/ui/table";
import { UNIT_TABLE_COLUMNS, type UnitTable } from "@/lib/domain/unit-table";
import { anchorOf } from "./anchor";

/** The Bảng tổng hợp as it will be printed; with `base` each row links back to its card. */
export function UnitTableView({ table, base }: { table: UnitTable; base?: string }) {
  return (
    <section aria-label="Bảng tổng hợp">
      <h2 className="font-semibold text-lg">{table.title}</h2>
      <p className="mb-3 text-muted">
        {table.unitName} · {table.subtitle}
      </p>
      <Table label="Bảng tổng hợp" stickyFirst dense printWide>
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
                {`Nội dung ${group.code}. ${group.name}`} <span className="font-normal">({group.summary})</span>
              </th>
            </tr>
            {group.rows.map((row) => (
              <tr key={row.code}>
                <td>
                  {base ? (
                    <Link href={`${base}/${group.code}#${anchorOf(row.code)}`} prefetch={false} className="link font-medium">
                      {row.tt}
                    </Link>
                  ) : (
                    row.tt
                  )}
                </td>
                <td className="min-w-52">
                  {row.name}
                  {row.mandatory && <span className="text-muted"> (bắt buộc)</span>}
                </td>
                <td className="mid">{row.unit}</td>
                <td className="num">{row.target}</td>
                <td className="num whitespace-pre-line">{row.result}</td>
                <td className="num">{row.ratio}</td>
                <td className="mid">{row.selfVerdict}</td>
                <td className="min-w-44">{row.evidence.join("; ")}</td>
                <td className="mid">{row.appraised}</td>
                <td className="min-w-40 whitespace-pre-line">{row.note}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </Table>
      <ul className="mt-3 space-y-1">
        {table.groups.map((group) => (
          <li key={group.code}>{group.summary}</li>
        ))}
        {table.conclusion.map((line) => (
          <li key={line} className="font-medium">
            {line}
          </li>
        ))}
      </ul>
    </section>
  );
}
