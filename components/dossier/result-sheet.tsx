import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { Verdict } from "@/lib/domain/assessment";
import { VERDICT_LABEL, VERDICT_TONE } from "@/lib/domain/labels";
import { formatInstant } from "@/lib/format";

interface Row {
  code: string;
  name: string;
  mandatory: boolean;
  target: string;
  result: string;
  own: Verdict;
  verdict: Verdict;
  reason: string;
  by: string;
  at: Date | null;
}

interface ResultSheetProps {
  groups: readonly { code: string; name: string; passed: number; applicable: number; holds: boolean; rows: readonly Row[] }[];
}

/** Per criterion: target, result, the Khối's verdict, why it differs from the unit's, who and when. */
export function ResultSheet({ groups }: ResultSheetProps) {
  return (
    <Table label="Kết quả từng tiêu chí" stack printWide>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Đăng ký</th>
          <th scope="col">Kết quả</th>
          <th scope="col">Kết luận</th>
          <th scope="col">Lý do, người thẩm định</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {`Nội dung ${group.code}. ${group.name}: đạt ${group.passed}/${group.applicable}`}
            </th>
          </tr>
          {group.rows.map((row) => (
            <tr key={row.code}>
              <td>
                <span className="font-semibold text-accent">{row.code}</span> {row.name}
                {row.mandatory && <span className="text-muted"> (bắt buộc)</span>}
              </td>
              <td data-label="Đăng ký">{row.target}</td>
              <td data-label="Kết quả" className="whitespace-pre-line">
                {row.result}
              </td>
              <td data-label="Kết luận">
                <Badge tone={VERDICT_TONE[row.verdict]}>{VERDICT_LABEL[row.verdict]}</Badge>
                {row.own !== row.verdict && <span className="block text-[0.9375rem] text-muted">Đơn vị: {VERDICT_LABEL[row.own]}</span>}
              </td>
              <td data-label="Thẩm định">
                {row.reason && <span className="block whitespace-pre-line">{row.reason}</span>}
                {row.at && (
                  <span className="text-[0.9375rem] text-muted">{[row.by, formatInstant(row.at)].filter(Boolean).join(" · ")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
