import Link from "next/link";
import { Table } from "@/components/ui/table";
import { proposalLabel, reasonSentence } from "@/lib/domain/labels";
import type { Ballot } from "@/lib/domain/meeting";
import type { Tabled } from "@/lib/domain/tabled";
import { ResultMark } from "./result-mark";

export interface AgendaLine {
  dossierId: string;
  tabled: Tabled;
  conflicted: readonly string[];
  ballot: Ballot | null;
  problem: string | null;
}

/** Dossiers of a session with what the BTV must see of each, and their results. */
export function AgendaTable({ label, rows, path }: { label: string; rows: readonly AgendaLine[]; path: string }) {
  return (
    <Table label={label} stack>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Nội dung 1 · 2 · 3</th>
          <th scope="col">Đề xuất</th>
          <th scope="col">Cần lưu ý</th>
          <th scope="col">Kết quả</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.dossierId}>
            <th scope="row">
              <Link href={`${path}/${row.tabled.unitCode}`} prefetch={false} className="link inline-block py-1 font-semibold">
                {row.tabled.unitName}
              </Link>
            </th>
            <td data-label="Nội dung 1 · 2 · 3" className="mid">
              {sharesText(row.tabled)}
            </td>
            <td data-label="Đề xuất" className="sm:whitespace-nowrap">
              {proposalLabel(row.tabled.eligible)}
            </td>
            <td data-label="Cần lưu ý">{notesOf(row) || "Không"}</td>
            <td data-label="Kết quả">
              <ResultMark ballot={row.ballot} problem={row.problem} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** "8/9 · 9/9 · 6/7". */
export function sharesText({ groups }: Pick<Tabled, "groups">): string {
  return groups.map((group) => `${group.passed}/${group.applicable}`).join(" · ");
}

function notesOf({ tabled, conflicted }: AgendaLine): string {
  const notes = tabled.reasons.map(reasonSentence);
  if (tabled.belowTarget.length > 0) notes.push(`Đạt ngưỡng, chưa đạt chỉ tiêu: ${tabled.belowTarget.map(({ code }) => code).join(", ")}.`);
  if (tabled.disagreements.length > 0)
    notes.push(`Thẩm định khác tự đánh giá: ${tabled.disagreements.map(({ code }) => code).join(", ")}.`);
  if (conflicted.length > 0) notes.push(`Không biểu quyết: ${conflicted.join(", ")}.`);
  if (tabled.lateDays > 0) notes.push(`Nộp báo cáo trễ ${tabled.lateDays} ngày.`);
  return notes.join(" ");
}
