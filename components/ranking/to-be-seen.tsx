import { Card } from "@/components/ui/card";

interface Line {
  code: string;
  name: string;
  body: string;
  points: string;
  awards: readonly string[];
  notes: readonly string[];
}
interface ToBeSeenProps {
  publishedAt: string | null;
  ranked: number;
  first: readonly Line[];
  awarded: readonly Line[];
  knockedOut: readonly Line[];
}

/** What publishing shows to whom, with the lines worth a second look: the first ranks, awards, who is not ranked. */
export function ToBeSeen({ publishedAt, ranked, first, awarded, knockedOut }: ToBeSeenProps) {
  return (
    <Card title={publishedAt ? "Đơn vị đang thấy" : "Đơn vị sẽ thấy"} className="space-y-4">
      <ul className="list-disc space-y-1 pl-5">
        <li>
          Mỗi đơn vị trong <strong>{ranked + knockedOut.length}</strong> đơn vị đã thẩm định thấy điểm tự chấm, cụm chấm, thẩm định theo
          nhóm, hạng cụm, hạng Khối và đề nghị khen thưởng của riêng mình.
        </li>
        <li>Đơn vị không thấy hạng và điểm của đơn vị khác.</li>
        {!publishedAt && <li>Phiếu được chốt: không giải trình, không sửa điểm được nữa, trừ khi rút công bố.</li>}
      </ul>
      <Lines title="Dẫn đầu" lines={first} words={({ body, points }) => `hạng ${body}, ${points} điểm`} />
      <Lines title={`Đề nghị khen thưởng: ${awarded.length} đơn vị`} lines={awarded} words={({ awards }) => awards.join("; ")} />
      <Lines title={`Không xét thi đua: ${knockedOut.length} đơn vị`} lines={knockedOut} words={({ notes }) => notes.join("; ")} />
    </Card>
  );
}

function Lines({ title, lines, words }: { title: string; lines: readonly Line[]; words: (line: Line) => string }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="font-semibold">{title}</h3>
      <ul className="mt-1 space-y-1">
        {lines.map((line) => (
          <li key={line.code}>
            {line.name}: {words(line)}
          </li>
        ))}
      </ul>
    </section>
  );
}
