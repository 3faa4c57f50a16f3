import { anchorOf } from "@/components/dossier/anchor";
import { Icon } from "@/components/ui/icon";
import type { ScoreInput } from "@/lib/domain/scoring";
import type { Scored } from "@/lib/domain/typed-score";
import type { ComparedLine } from "./compared-lines";
import { ScoreFields } from "./score-fields";
import { ScoreLineForm, type SheetKeys } from "./score-line-form";

export interface DeskLineData extends ComparedLine {
  facts: string[];
  scored: Scored;
  note: string;
  /** Where the product knows the figure by itself: from what. */
  source: string;
  /** What stands where the Khối says nothing. */
  before: ScoreInput | null;
  values: Record<string, string>;
}

/** One line on the Khối's desk: what the unit (and the cụm) gave beside the Khối's own figure and reason, which save themselves. */
export function DeskLine({ line, editable, ...keys }: SheetKeys & { line: DeskLineData; editable: boolean }) {
  const { code, name, facts, self, cluster, final, note, source, reply } = line;
  return (
    <li id={anchorOf(code)} className="grid gap-x-8 gap-y-3 py-4 lg:grid-cols-2">
      <div className="space-y-1">
        <h3 className="font-semibold">
          {code}. {name}
        </h3>
        <p className="text-[0.9375rem] text-muted">{facts.join(" · ")}</p>
        <p>
          Tự chấm: <strong>{self.figure || "bỏ trống"}</strong> {self.points && `(${self.points})`}
        </p>
        {source && (
          <p className="flex items-start gap-2 text-[0.9375rem] text-muted">
            <Icon name="lock" className="mt-0.5 size-4 flex-none" />
            <span>{source}</span>
          </p>
        )}
        {note && <p className="whitespace-pre-line">Ghi chú của đơn vị: {note}</p>}
        {cluster && (
          <p className="whitespace-pre-line">
            Cụm chấm: <strong>{cluster.figure}</strong> {cluster.points && `(${cluster.points})`}
            {cluster.reason && `. Lý do: ${cluster.reason}`}
          </p>
        )}
        {reply && <p className="whitespace-pre-line text-warn">Đơn vị giải trình: {reply}</p>}
      </div>
      {editable ? (
        <ScoreLineForm
          {...keys}
          code={code}
          stage="final"
          version={line.version}
          values={line.values}
          kicker="Đoàn Khối thẩm định"
          head={null}
          wordsLabel="Lý do"
        >
          <ScoreFields
            scored={line.scored}
            wordsLabel="Lý do"
            wordsHint="Bắt buộc khi điểm khác điểm trước"
            before={{ input: line.before, words: cluster ? "Giữ theo cụm chấm" : "Giữ theo tự chấm" }}
          />
        </ScoreLineForm>
      ) : (
        <div>
          <p>
            Thẩm định: <strong className={line.differs ? "text-warn" : undefined}>{final.figure || "bỏ trống"}</strong>{" "}
            {final.points && `(${final.points})`}
          </p>
          {final.reason && <p className="whitespace-pre-line">Lý do: {final.reason}</p>}
        </div>
      )}
    </li>
  );
}
