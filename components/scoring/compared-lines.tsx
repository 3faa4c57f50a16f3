import { Table } from "@/components/ui/table";

interface Figure {
  figure: string;
  points: string;
}
export interface ComparedLine {
  code: string;
  name: string;
  version: string;
  self: Figure;
  cluster: (Figure & { reason: string }) | null;
  final: Figure & { reason: string };
  differs: boolean;
  reply: string;
}
export interface ComparedGroup {
  code: string;
  title: string;
  lines: ComparedLine[];
}

/** Every line of a nhóm as the unit, the cụm and the Khối gave it, with the reason where they differ and the unit's giải trình. */
export function ComparedLines({ group }: { group: ComparedGroup }) {
  const clustered = group.lines.some((line) => line.cluster !== null);
  return (
    <section>
      <h3 className="mb-2 font-semibold">{group.title}</h3>
      <Table label={group.title} stack dense printWide>
        <thead>
          <tr>
            <th scope="col">Mục</th>
            <th scope="col">Tự chấm</th>
            {clustered && <th scope="col">Cụm chấm</th>}
            <th scope="col">Thẩm định</th>
            <th scope="col">Lý do, giải trình</th>
          </tr>
        </thead>
        <tbody>
          {group.lines.map((line) => (
            <tr key={line.code} aria-current={line.differs ? "true" : undefined}>
              <th scope="row" className="sm:w-2/5">
                {line.code}. <span className="font-normal">{line.name}</span>
              </th>
              <td data-label="Tự chấm">{printed(line.self)}</td>
              {clustered && <td data-label="Cụm chấm">{line.cluster ? printed(line.cluster) : null}</td>}
              <td data-label="Thẩm định" className={line.differs ? "font-semibold text-warn" : undefined}>
                {printed(line.final)}
              </td>
              <td data-label="Lý do, giải trình" className="whitespace-pre-line">
                {words(line)}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function printed({ figure, points }: Figure): string {
  return [figure || "Bỏ trống", points].filter(Boolean).join(" · ");
}

function words({ cluster, final, reply }: ComparedLine): string {
  return [cluster?.reason && `Cụm: ${cluster.reason}`, final.reason && `Đoàn Khối: ${final.reason}`, reply && `Đơn vị giải trình: ${reply}`]
    .filter(Boolean)
    .join("\n");
}
