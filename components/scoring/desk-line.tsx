import { anchorOf } from "@/components/dossier/anchor";
import { Details } from "@/components/ui/details";
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

/** Whose desk: the Khối's, or the cụm's, whose figure then stands in `final`. */
export type DeskStage = "final" | "cluster";
const GIVEN: Record<DeskStage, string> = { final: "Thẩm định", cluster: "Cụm chấm" };

/** One line on a desk: wording, what the unit (and the cụm) gave, and the own figure of those who judge with its reason, which save themselves. */
export function DeskLine({ line, editable, stage, ...keys }: SheetKeys & { line: DeskLineData; editable: boolean; stage: DeskStage }) {
  const { code, name, facts, final, differs, values, cluster } = line;
  const keep = cluster ? "Giữ theo cụm chấm" : "Giữ theo tự chấm";
  const marked = Object.values(values).some((text) => text !== "");
  return (
    <li id={anchorOf(code)} className="grid gap-x-6 gap-y-2 py-3 lg:grid-cols-[5fr_4fr_5fr]">
      <div className="min-w-0">
        <h3 className="font-semibold">
          {code}. {name}
        </h3>
        <p className="text-[0.9375rem] text-muted">{facts.join(" · ")}</p>
      </div>
      <Given line={line} />
      <div className="min-w-0">
        <p>
          {GIVEN[stage]}: <strong className={differs ? "text-warn" : undefined}>{final.figure || "bỏ trống"}</strong>{" "}
          {final.points && `(${final.points})`}
        </p>
        {!editable && final.reason && <p className="whitespace-pre-line">Lý do: {final.reason}</p>}
        {editable && (
          <Details
            summary={
              <>
                Chấm khác<span className="sr-only"> mục {code}</span>
              </>
            }
            open={marked || undefined}
          >
            <ScoreLineForm
              {...keys}
              code={code}
              stage={stage}
              version={line.version}
              values={values}
              kicker={null}
              head={null}
              wordsLabel="Lý do"
            >
              <ScoreFields
                scored={line.scored}
                wordsLabel="Lý do"
                wordsHint="Bắt buộc khi điểm khác điểm trước"
                before={{ input: line.before, words: keep }}
              />
            </ScoreLineForm>
          </Details>
        )}
      </div>
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
