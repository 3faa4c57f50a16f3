import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Table } from "@/components/ui/table";
import { formatHundredths } from "@/lib/domain/measure";
import { knockOutWords, placeWords } from "@/lib/domain/ranking-words";
import type { Standing } from "@/lib/domain/standing";

interface StandingCardProps {
  title: string;
  standing: Standing;
  /** How the ranks stand to last year's; "" without one. */
  compared: string;
  clusterCompared: string;
}

/** Ranks with their ties, awards, and the three scores by nhóm. */
export function StandingCard({ title, standing, compared, clusterCompared }: StandingCardProps) {
  const { inCluster, inBody, awards, awardReason } = standing;
  const out = knockOutWords(standing);
  return (
    <Card title={title} className="space-y-4">
      {out.map((words) => (
        <p key={words} className="text-bad">
          {words}.
        </p>
      ))}
      <DefinitionList
        items={[
          { term: "Hạng trong Khối", value: ranked(placeWords(inBody), compared) },
          { term: "Hạng trong cụm", value: ranked(placeWords(inCluster), clusterCompared) },
          { term: "Đề nghị khen thưởng", value: awards.length > 0 ? awards.join("; ") : "Không có" },
          ...(awardReason ? [{ term: "Lý do khác đề xuất theo hạng", value: awardReason }] : []),
        ]}
      />
      <Scores {...standing} />
    </Card>
  );
}

function ranked(words: string, compared: string): string {
  return [words, compared].filter(Boolean).join(". ");
}

const GROUP = { main: "Nhóm", bonus: "Điểm thưởng", minus: "Điểm trừ" } as const;

function Scores({ groups, self, cluster, final, maximum }: Standing) {
  const rows = [
    ...groups.map((group) => ({
      ...group,
      title: group.role === "main" ? `${GROUP.main} ${group.code}. ${group.name}` : GROUP[group.role],
    })),
    { code: "", title: "Tổng cộng", self, cluster, final, maximum },
  ];
  return (
    <Table label="Điểm theo nhóm" stack dense>
      <thead>
        <tr>
          <th scope="col">Nhóm</th>
          <th scope="col" className="num">
            Tự chấm
          </th>
          {cluster !== null && (
            <th scope="col" className="num">
              Cụm chấm
            </th>
          )}
          <th scope="col" className="num">
            Thẩm định
          </th>
          <th scope="col" className="num">
            Tối đa
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={row.code === "" ? undefined : "font-normal"}>
              {row.title}
            </th>
            <td data-label="Tự chấm" className="num">
              {formatHundredths(row.self)}
            </td>
            {cluster !== null && (
              <td data-label="Cụm chấm" className="num">
                {formatHundredths(row.cluster ?? row.self)}
              </td>
            )}
            <td data-label="Thẩm định" className="num font-semibold">
              {formatHundredths(row.final)}
            </td>
            <td data-label="Tối đa" className="num">
              {formatHundredths(row.maximum)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
