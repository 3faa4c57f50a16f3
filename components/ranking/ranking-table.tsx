import Link from "next/link";
import { Table } from "@/components/ui/table";

export interface RankedLine {
  code: string;
  name: string;
  under: string;
  href: string;
  /** Ranks in Khối and cụm as words, ties stated. */
  body: string;
  cluster: string;
  points: string;
  share: string;
  compared: string;
  recognised: string;
  level: string;
  awards: readonly string[];
  notes: readonly string[];
}

/** A ranking, one unit a row: ranks, points with their share of the applicable maximum, last year's rank, awards, what is to be noted. */
export function RankingTable({ label, lines }: { label: string; lines: readonly RankedLine[] }) {
  return (
    <Table label={label} stack dense printWide>
      <thead>
        <tr>
          <th scope="col">Hạng Khối</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Hạng cụm</th>
          <th scope="col" className="num">
            Thẩm định
          </th>
          <th scope="col">Khen thưởng</th>
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.code}>
            <td data-label="Hạng Khối" className="font-semibold text-lg">
              {bare(line.body)}
            </td>
            <th scope="row" className="sm:min-w-52">
              <Link href={line.href} prefetch={false} className="link inline-block py-1 font-semibold">
                {line.name}
              </Link>
              <span className="block text-[0.9375rem] text-muted">{line.under}</span>
            </th>
            <td data-label="Hạng cụm">{bare(line.cluster)}</td>
            <td data-label="Thẩm định" className="num">
              <span className="whitespace-nowrap">{line.points}</span>
              <span className="block whitespace-nowrap text-[0.9375rem] text-muted">{line.share}/100</span>
            </td>
            <td data-label="Khen thưởng">
              {line.awards.map((name) => (
                <span key={name} className="block">
                  {name}
                </span>
              ))}
            </td>
            <td data-label="Ghi chú" className="text-[0.9375rem]">
              {[...line.notes, line.compared].filter(Boolean).map((note) => (
                <span key={note} className="block">
                  {note}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The rank alone; what decided it stands in the note. */
function bare(words: string): string {
  return words.split(" (")[0] ?? words;
}
