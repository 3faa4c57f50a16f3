import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate, formatDay } from "@/lib/format";

interface Note {
  id: string;
  code: string;
  name: string;
  quarter: number;
  at: Date;
  result: string;
  note: string;
  document: string;
}

interface Inspection {
  id: string;
  on: string;
  codes: readonly string[];
  findings: string;
  remedy: string;
  remedyDueOn: string | null;
  remedyDoneOn: string | null;
}

const ROMAN = ["", "I", "II", "III", "IV"];

/** What was noted in the year, newest first. */
export function NoteList({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0)
    return <EmptyState icon="trending-up">Chưa ghi kết quả nào trong năm. Số liệu ghi ở đây được lấy vào bản tự đánh giá.</EmptyState>;
  return (
    <ul className="divide-y divide-line border-line border-y">
      {notes.map((note) => (
        <li key={note.id} className="keep-together py-3">
          <p>
            <span className="font-semibold text-accent">{note.code}</span> {note.name}
          </p>
          <p className="font-medium">
            Quý {ROMAN[note.quarter]}
            {note.result && `: ${note.result}`}
          </p>
          {note.note && <p className="whitespace-pre-line">{note.note}</p>}
          <p className="text-[0.9375rem] text-muted">{[note.document, `ghi ngày ${formatDate(note.at)}`].filter(Boolean).join(" · ")}</p>
        </li>
      ))}
    </ul>
  );
}

/** The Khối's inspections, newest first, with what is still to be remedied. */
export function InspectionList({ inspections }: { inspections: readonly Inspection[] }) {
  if (inspections.length === 0) return <p className="text-muted">Đoàn Khối chưa ghi lần kiểm tra nào.</p>;
  return (
    <div className="space-y-3">
      {inspections.map((one) => {
        const owed = one.remedyDueOn !== null && one.remedyDoneOn === null;
        return (
          <Card
            key={one.id}
            headingLevel={3}
            title={`Kiểm tra ngày ${formatDay(one.on)}`}
            edge={owed ? "warn" : undefined}
            subtitle={one.codes.length > 0 ? `Tiêu chí ${one.codes.join(", ")}` : undefined}
          >
            <p className="whitespace-pre-line">{one.findings}</p>
            {one.remedy && (
              <div className="mt-2">
                <p className="whitespace-pre-line">Cần khắc phục: {one.remedy}</p>
                {one.remedyDoneOn ? (
                  <Badge tone="good">Đã khắc phục ngày {formatDay(one.remedyDoneOn)}</Badge>
                ) : (
                  one.remedyDueOn && (
                    <Badge tone="warn" icon="clock">
                      Hạn {formatDay(one.remedyDueOn)}
                    </Badge>
                  )
                )}
              </div>
            )}
          </Card>
        );
      })}
    </div>
  );
}
