import { Table } from "@/components/ui/table";
import { formatHundredths } from "@/lib/domain/measure";
import { groupWords, scoringWords, sourceWords } from "@/lib/domain/scheme-words";
import type { ScoreCriterion, ScoreTable } from "@/lib/domain/score-table";

/** A score table as it stands: by nhóm, one row per criterion, how it is scored in words. */
export function ScoreTableView({ table }: { table: ScoreTable }) {
  return (
    <Table label="Bảng điểm" stack>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col" className="num">
            Tối đa
          </th>
          <th scope="col">Cách chấm</th>
          <th scope="col">Số liệu, hướng dẫn</th>
        </tr>
      </thead>
      {table.groups.map((group) => (
        <tbody key={group.code}>
          <tr>
            <th scope="rowgroup" colSpan={4}>
              {group.code}. {group.name}
              <span className="font-normal text-muted"> · {groupWords(group)}</span>
            </th>
          </tr>
          {group.criteria.map((criterion) => (
            <Line key={criterion.code} criterion={criterion} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function Line({ criterion }: { criterion: ScoreCriterion }) {
  return (
    <tr>
      <th scope="row">
        {criterion.code}. {criterion.name}
        {criterion.notApplicableAllowed && <span className="block font-normal text-muted">Được chọn không áp dụng</span>}
      </th>
      <td data-label="Tối đa" className="num">
        {formatHundredths(criterion.max)}
      </td>
      <td data-label="Cách chấm">
        {scoringWords(criterion).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </td>
      <td data-label="Số liệu">
        {sourceWords(criterion)}
        {criterion.guide && <span className="block text-muted">{criterion.guide}</span>}
      </td>
    </tr>
  );
}
