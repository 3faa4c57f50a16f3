import { Table } from "@/components/ui/table";
import type { CriteriaContent, Criterion } from "@/lib/domain/criteria";
import { KIND_LABEL } from "@/lib/domain/labels";
import { formatHundredths, formatTarget } from "@/lib/domain/measure";

function Marks({ criterion }: { criterion: Criterion }) {
  const marks = [
    criterion.mandatory && "Bắt buộc",
    criterion.computedBySystem && "Hệ thống tự tính",
    criterion.notApplicableAllowed &&
      (criterion.notApplicableWhen ? `Không phát sinh: ${criterion.notApplicableWhen}` : "Được chọn không phát sinh"),
  ].filter(Boolean);
  return marks.length > 0 && <span className="block font-normal text-muted">{marks.join(" · ")}</span>;
}

/** A criteria set as it will stand in the tables: by nội dung, one row per criterion. */
export function SetTable({ content }: { content: CriteriaContent }) {
  return (
    <Table label="Bộ tiêu chí" stack>
      <thead>
        <tr>
          <th scope="col">Tiêu chí</th>
          <th scope="col">Cách tính</th>
          <th scope="col" className="num">
            Ngưỡng
          </th>
          <th scope="col" className="num">
            Điểm
          </th>
          <th scope="col">Cách xác định, minh chứng</th>
        </tr>
      </thead>
      {content.groups.map((group) => (
        <tbody key={group.code}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {group.code}. {group.name}
            </th>
          </tr>
          {group.criteria.map((criterion) => (
            <tr key={criterion.code}>
              <th scope="row">
                {criterion.code}. {criterion.name}
                <Marks criterion={criterion} />
              </th>
              <td data-label="Cách tính">
                {KIND_LABEL[criterion.kind]}
                {criterion.unit && criterion.kind === "count" && ` (${criterion.unit})`}
              </td>
              <td data-label="Ngưỡng" className="num">
                {formatTarget(criterion.kind, criterion.threshold)}
              </td>
              <td data-label="Điểm" className="num">
                {formatHundredths(criterion.points)}
              </td>
              <td data-label="Cách xác định">
                {criterion.howMeasured}
                {criterion.evidenceHint && <span className="block text-muted">Minh chứng: {criterion.evidenceHint}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
