import Link from "next/link";
import { Table } from "@/components/ui/table";
import { UNIT_TABLE_COLUMNS, type UnitTable } from "@/lib/domain/unit-table";
import { anchorOf } from "./anchor";

/** The Bảng tổng hợp as it will be printed; with `base` each row links back to its card. */
export function UnitTableView({ table, base }: { table: UnitTable; base?: string }) {
  return (
    <div>
      <h2 className="font-semibold text-lg">{table.title}</h2>
      <p className="mb-3 text-muted">
        {table.unitName} · {table.subtitle}
      </p>
      <Table label="Bảng tổng hợp" stack dense printWide>
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
                {`Nội dung ${group.code}. ${group.name}`}
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
                <td className="min-w-48">
                  {row.name}
                  {row.mandatory && <span className="text-muted"> (bắt buộc)</span>}
                </td>
                <Cell label="Đơn vị tính" text={row.unit} className="" />
                <Cell label="Đăng ký" text={row.target} className="num" />
                <Cell label="Kết quả" text={row.result} className="num" />
                <Cell label="Tỷ lệ so với đăng ký" text={row.ratio} className="num" />
                <Cell label="Tự đánh giá" text={row.selfVerdict} className="mid" />
                <Cell label="Minh chứng" text={row.evidence.join("; ")} className="min-w-36" />
                <Cell label="Đoàn Khối thẩm định" text={row.appraised} className="mid" />
                <Cell label="Ghi chú, nguyên nhân" text={row.note} className="min-w-32 whitespace-pre-line" />
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
    </div>
  );
}

/** A cell that a phone leaves out when it is empty. */
function Cell({ label, text, className }: { label: string; text: string; className: string }) {
  return (
    <td data-label={label} className={`${className} ${text === "" || text === "—" ? "max-sm:hidden!" : ""}`}>
      {text}
    </td>
  );
}
