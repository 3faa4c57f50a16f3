import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import type { UnitType } from "@/lib/domain/criteria";
import { UNIT_TYPE_LABEL } from "@/lib/domain/labels";
import type { Purpose, Subject } from "@/lib/domain/score-sheet";
import { PURPOSE_LABEL, SUBJECT_LABEL } from "@/lib/domain/scoring-labels";

interface SchemeLine {
  id: string;
  name: string;
  purpose: Purpose;
  subject: Subject;
  unitType: UnitType;
  version: number;
  isDraft: boolean;
  count: number;
  points: string;
  rounds: readonly string[];
}

/** Schemes of one purpose by subject and unit type: each version with its state and the rounds that use it. */
export function SchemesList({ purpose, schemes }: { purpose: Purpose; schemes: readonly SchemeLine[] }) {
  const subjects = [...new Set(schemes.map((scheme) => scheme.subject))];
  return (
    <Table label={`Bộ quy tắc ${PURPOSE_LABEL[purpose].toLowerCase()}`} stack>
      <thead>
        <tr>
          <th scope="col">Loại hình</th>
          <th scope="col">Bộ quy tắc</th>
          <th scope="col">Tình trạng</th>
          <th scope="col" className="num">
            Tiêu chí
          </th>
          <th scope="col" className="num">
            Điểm tối đa
          </th>
          <th scope="col">Dùng trong đợt</th>
        </tr>
      </thead>
      {subjects.map((subject) => (
        <tbody key={subject}>
          <tr>
            <th scope="rowgroup" colSpan={6}>
              {SUBJECT_LABEL[subject]}
            </th>
          </tr>
          {schemes
            .filter((scheme) => scheme.subject === subject)
            .map((scheme) => (
              <Line key={scheme.id} scheme={scheme} />
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function Line({ scheme }: { scheme: SchemeLine }) {
  return (
    <tr>
      <th scope="row">{UNIT_TYPE_LABEL[scheme.unitType]}</th>
      <td>
        <Link href={`/bo-quy-tac/${scheme.id}`} prefetch={false} className="link inline-block py-1">
          {scheme.name}, bản {scheme.version}
        </Link>
      </td>
      <td className="sm:whitespace-nowrap">
        {scheme.isDraft ? (
          <Badge tone="warn" icon="pencil">
            Bản nháp
          </Badge>
        ) : (
          <Badge tone="good">Đã công bố</Badge>
        )}
      </td>
      <td data-label="Tiêu chí" className="num">
        {scheme.count}
      </td>
      <td data-label="Điểm tối đa" className="num">
        {scheme.points}
      </td>
      <td data-label="Dùng trong đợt">{scheme.rounds.join(", ")}</td>
    </tr>
  );
}
