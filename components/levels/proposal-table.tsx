import Link from "next/link";
import { Select } from "@/components/form/select";
import { Textarea } from "@/components/form/textarea";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";

export interface ProposalTableLine {
  id: string;
  version: number;
  name: string;
  under: string;
  href: string;
  points: string;
  outOf100: string;
  band: string;
  proposed: string;
  own: string;
  last: string;
  sentences: readonly string[];
  level: string;
  levelText: string;
  reason: string;
  over: boolean;
  /** Why it cannot be chosen now; null where it can, or where it is final. */
  locked: string | null;
  status: string;
  options: readonly { value: string; label: string }[];
}

/** The units of one group of seats, by share of points: what comes out and why, what the unit says, what the BTV chooses. */
export function ProposalTable({ label, lines }: { label: string; lines: readonly ProposalTableLine[] }) {
  return (
    <Table label={label} stack dense printWide>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          <th scope="col" className="num">
            Điểm
          </th>
          <th scope="col">Mức đề xuất</th>
          <th scope="col">Tự xếp loại, năm trước</th>
          <th scope="col">Mức xếp loại, lý do</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="sm:min-w-40">
              <Link href={line.href} prefetch={false} className="link inline-block py-1 font-semibold">
                {line.name}
              </Link>
              <span className="block text-[0.9375rem] text-muted">{line.under}</span>
            </th>
            <td data-label="Điểm" className="num whitespace-nowrap">
              {line.outOf100}
              {line.points && <span className="block text-[0.9375rem] text-muted">{line.points}</span>}
            </td>
            <td data-label="Mức đề xuất" className="sm:min-w-48">
              <Proposed line={line} />
            </td>
            <td data-label="Tự xếp loại, năm trước" className="sm:min-w-36">
              {line.own}
              <span className="block text-[0.9375rem] text-muted">Năm trước: {line.last || "chưa có"}</span>
            </td>
            <td data-label="Mức xếp loại, lý do" className="sm:min-w-64">
              <Chosen line={line} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Proposed({ line }: { line: ProposalTableLine }) {
  if (!line.proposed) return null;
  return (
    <>
      {line.proposed}
      {line.band !== line.proposed && <span className="block text-[0.9375rem] text-muted">Theo điểm: {line.band}</span>}
      <Details summary="Vì sao">
        <ul className="list-disc space-y-1 text-[0.9375rem]">
          {line.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Details>
    </>
  );
}

function Chosen({ line }: { line: ProposalTableLine }) {
  const { id, version, name, over } = line;
  if (line.status === "final") {
    return (
      <>
        <strong>{line.levelText}</strong>
        {line.reason && <span className="block text-[0.9375rem]">Lý do: {line.reason}</span>}
        {over && <OverSeats />}
      </>
    );
  }
  if (line.locked) return <span className="text-muted">{line.locked}</span>;
  return (
    <div className="space-y-2">
      <input type="hidden" name={`version.${id}`} value={version} />
      <Select name={`level.${id}`} label={`Mức xếp loại: ${name}`} labelHidden options={line.options} defaultValue={line.level} />
      <Textarea
        name={`reason.${id}`}
        label={`Lý do: ${name}`}
        labelHidden
        placeholder="Lý do, khi khác đề xuất hoặc vượt suất"
        rows={2}
        maxLength={1000}
        defaultValue={line.reason}
      />
      {over && <OverSeats />}
    </div>
  );
}

/** Marks a unit that is over the seats of its group. */
function OverSeats() {
  return (
    <Badge tone="warn" icon="triangle-alert" className="mt-1">
      Vượt suất
    </Badge>
  );
}
