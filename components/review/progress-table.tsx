"use client";

import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { toneText } from "@/components/ui/tone";
import type { ProgressLine } from "./progress-lines";
import { SelectAll } from "./select-all";

interface ProgressTableProps {
  year: number;
  lines: readonly ProgressLine[];
  mayTick: boolean;
  /** Whether the year before stands beside each unit. */
  compared: boolean;
}

/** The units of the year, one row each: one component over compact lines, so that a page of them stays small on the wire. */
export function ProgressTable({ year, lines, mayTick, compared }: ProgressTableProps) {
  return (
    <Table label={`Tiến độ năm ${year}`} stack dense printWide>
      <thead>
        <tr>
          {mayTick && (
            <th scope="col" className="print:hidden">
              <SelectAll name="chon" />
            </th>
          )}
          <th scope="col">Đơn vị</th>
          <th scope="col">Bước</th>
          <th scope="col">Đăng ký</th>
          <th scope="col">Báo cáo</th>
          {compared && <th scope="col">Năm {year - 1}</th>}
          <th scope="col">ND1 · 2 · 3</th>
          <th scope="col">Đề xuất</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line[0]}>
            {mayTick && <Tick line={line} />}
            <Cells line={line} year={year} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Tick({ line: [id, version, name] }: { line: ProgressLine }) {
  return (
    <td className="sm:w-12 print:hidden">
      <label className="inline-flex min-h-11 min-w-11 items-center gap-3">
        <input type="checkbox" name="chon" id={`chon-${id}`} value={`${id}.${version}.${name}`} className="tick" />
        <span className="sm:sr-only">
          Chọn<span className="sr-only"> {name}</span>
        </span>
      </label>
    </td>
  );
}

function Cells({ line, year }: { line: ProgressLine; year: number }) {
  const [, , name, place, under, status, tone, registered, reported, end, before] = line;
  return (
    <>
      <th scope="row" className="sm:min-w-52">
        <Link href={`/${year}/${place}`} prefetch={false} className="link inline-block py-1 font-semibold">
          {name}
        </Link>
        <span className="block text-[0.9375rem] text-muted">{under}</span>
      </th>
      <td data-label="Bước">
        <Badge tone={tone} className="sm:whitespace-nowrap">
          {status}
        </Badge>
      </td>
      {[registered, reported].map(([on, words, shade], index) => (
        <td key={index === 0 ? "dang-ky" : "bao-cao"} data-label={index === 0 ? "Đăng ký" : "Báo cáo"}>
          {on && <span className="whitespace-nowrap sm:block">{on} </span>}
          <span className={`whitespace-nowrap ${toneText[shade]}`}>{words}</span>
        </td>
      ))}
      {before !== 0 && (
        <td data-label={`Năm ${year - 1}`} className="text-[0.9375rem] sm:min-w-44">
          {before.map((told) => (
            <span key={told} className="block">
              {told}
            </span>
          ))}
        </td>
      )}
      <td data-label="Nội dung 1 · 2 · 3" className="mid">
        {end !== 0 && end[0]}
      </td>
      <td data-label="Đề xuất">
        {end !== 0 && <span className={`whitespace-nowrap font-semibold ${toneText[end[2]]}`}>{end[1]}</span>}
        {end !== 0 && end[3] && <span className="block text-[0.9375rem] text-muted">vì {end[3]}</span>}
      </td>
    </>
  );
}
