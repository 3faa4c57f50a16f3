import { anchorOf } from "@/components/dossier/anchor";
import { Icon } from "@/components/ui/icon";
import type { Scored } from "@/lib/domain/typed-score";
import { NoteField } from "./note-field";
import { ScoreFields } from "./score-fields";
import { ScoreLineForm, type SheetKeys } from "./score-line-form";

/** One line of a sheet as the queries give it; texts are printed, `values` are the fields as typed. */
export interface ScoreCardData {
  code: string;
  name: string;
  guide: string;
  facts: string[];
  scored: Scored;
  version: string;
  values: Record<string, string>;
  /** What the product knows and fills in by itself. */
  known: { figure: string; points: string; source: string } | null;
  hint: string;
  /** Why it cannot be edited now; null where it can. */
  locked: string | null;
  shown: { figure: string; points: string; note: string };
}

const OPINION = "Ý kiến về số liệu này";

/** One criterion or question of a phiếu chấm: wording, how it is scored, the fields or what is known and why it is locked. */
export function ScoreCard({ card, ...keys }: SheetKeys & { card: ScoreCardData }) {
  const { code, known, locked, shown } = card;
  return (
    <article id={anchorOf(code)} aria-label={`Mục ${code}`} className="rounded-card border border-line bg-surface p-4 sm:p-5">
      {locked ? (
        <>
          <p className="font-semibold text-accent">{code}</p>
          <Head card={card} />
          {known ? (
            <Shown {...known} note={shown.note} why={known.source} />
          ) : (
            <Shown {...shown} figure={shown.figure || "Chưa điền"} why={locked} />
          )}
        </>
      ) : (
        <ScoreLineForm
          {...keys}
          code={code}
          stage="self"
          version={card.version}
          values={known ? { note: card.values.note ?? "" } : card.values}
          kicker={code}
          head={<Head card={card} />}
          wordsLabel={known ? OPINION : "Ghi chú"}
        >
          {known ? (
            <>
              <Shown {...known} why={known.source} />
              <NoteField label={OPINION} />
            </>
          ) : (
            <ScoreFields scored={card.scored} wordsLabel="Ghi chú" wordsHint="Số liệu, văn bản làm căn cứ (nếu có)" />
          )}
        </ScoreLineForm>
      )}
    </article>
  );
}

function Head({ card }: { card: ScoreCardData }) {
  return (
    <div className="mb-3">
      <h2 className="font-semibold text-lg">{card.name}</h2>
      <p className="mt-1 text-[0.9375rem] text-muted">{card.facts.join(" · ")}</p>
      {card.guide && <p className="mt-1 text-[0.9375rem] text-muted">Cách tính: {card.guide}.</p>}
      {card.hint && <p className="mt-1 text-[0.9375rem]">{card.hint}</p>}
    </div>
  );
}

function Shown({ figure, points, note, why }: { figure: string; points: string; note?: string; why: string }) {
  return (
    <div className="rounded-control bg-sunken p-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-semibold text-lg">{figure}</span>
        {points && <span className="font-semibold">{points}</span>}
      </p>
      {note && <p className="mt-1 whitespace-pre-line">{note}</p>}
      <p className="mt-1 flex items-start gap-2 text-muted">
        <Icon name="lock" className="mt-0.5 size-4 flex-none" />
        <span>{why}</span>
      </p>
    </div>
  );
}
