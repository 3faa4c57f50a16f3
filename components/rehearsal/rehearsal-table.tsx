import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";

interface RehearsalTableProps {
  year: number;
  lines: readonly { code: string; name: string; before: string; after: string; step: -1 | 0 | 1; because: readonly string[] }[];
}

const STEP = {
  1: { tone: "good", label: "Lên" },
  [-1]: { tone: "bad", label: "Xuống" },
  0: { tone: "neutral", label: "Giữ nguyên" },
} as const;

/** One row per unit: how it came out, how it would, and because of which clause. */
export function RehearsalTable({ year, lines }: RehearsalTableProps) {
  return (
    <Table label={`Chạy thử trên năm ${year}`} stack>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col">Theo quy tắc của năm</th>
          <th scope="col">Theo quy tắc chạy thử</th>
          <th scope="col">Vì</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <th scope="row" data-label="Đơn vị">
              <Link
                href={`/${year}/ho-so/${encodeURIComponent(line.code)}`}
                prefetch={false}
                className="link inline-flex min-h-11 items-center"
              >
                {line.name}
              </Link>
            </th>
            <td data-label="Theo quy tắc của năm">{line.before}</td>
            <td data-label="Theo quy tắc chạy thử">
              <span className="inline-flex flex-wrap items-center gap-2">
                {line.after}
                <Badge tone={STEP[line.step].tone}>{STEP[line.step].label}</Badge>
              </span>
            </td>
            <td data-label="Vì">
              {line.because.length > 0 && (
                <ul className="list-disc space-y-1 pl-5">
                  {line.because.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
