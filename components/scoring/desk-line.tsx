import { anchorOf } from "@/components/dossier/anchor";
import { Icon } from "@/components/ui/icon";
import type { ScoreInput } from "@/lib/domain/scoring";
import type { Scored } from "@/lib/domain/typed-score";
import type { ComparedLine } from "./compared-lines";
import { DESK_WORD, type DeskStage } from "./desk-stage";
import { FinalFields } from "./final-fields";
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

/** One line on a desk: wording, what the unit (and the cụm) gave, and the own figure of those who judge with its reason, which save themselves. */
export function DeskLine({ line, editable, stage, ...keys }: SheetKeys & { line: DeskLineData; editable: boolean; stage: DeskStage }) {
  const { code, name, facts, final, differs, cluster } = line;
  const keep = cluster ? "Giữ theo cụm chấm" : "Giữ theo tự chấm";
  return (
    <li id={anchorOf(code)} className="grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[5fr_4fr_5fr]">
      <div className="min-w-0">
        <h3 className="font-semibold">
          {code}. {name}
        </h3>
        <p className="text-[0.9375rem] text-muted">{facts.join(" · ")}</p>
      </div>
      <Given line={line} />
      {editable ? (
        <ScoreLineForm
          {...keys}
          code={code}
          stage={stage}
          version={line.version}
          values={line.values}
          kicker={null}
          head={null}
          wordsLabel="Lý do"
        >
          <FinalFields stage={stage} code={code} scored={line.scored} before={{ input: line.before, words: keep }} />
        </ScoreLineForm>
      ) : (
        <div className="min-w-0">
          <p>
            {DESK_WORD[stage]}: <strong className={differs ? "text-warn" : undefined}>{final.figure || "bỏ trống"}</strong>{" "}
            {final.points && `(${final.points})`}
          </p>
          {final.reason && <p className="whitespace-pre-line">Lý do: {final.reason}</p>}
        </div>
      )}
    </li>
  );
}

/** What unit, product and cụm gave. */
function Given({ line: { self, source, note, cluster, reply } }: { line: DeskLineData }) {
  return (
    <div className="min-w-0 space-y-1">
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
  );
}
