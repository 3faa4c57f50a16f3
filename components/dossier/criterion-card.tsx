import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { Verdict } from "@/lib/domain/assessment";
import { VERDICT_LABEL, VERDICT_TONE } from "@/lib/domain/labels";
import { FIELD_LABEL } from "@/lib/domain/typed-entry";
import type { SaveState } from "@/lib/forms/save-state";
import { anchorOf } from "./anchor";
import { AutosaveForm } from "./autosave-form";
import type { CardMeasure } from "./result-fields";

/** One criterion as the queries give it; texts are printed, `values` are the fields as typed. */
export interface CriterionCardData {
  code: string;
  name: string;
  facts: string[];
  howMeasured: string;
  evidenceHint: string;
  measure: CardMeasure;
  version: string;
  values: Record<string, string>;
  /** The Khối's words where it returned this criterion. */
  comment: string | null;
  /** Why it cannot be edited now; null where it can. */
  locked: string | null;
  computed: { result: string; working: string; verdict: Verdict } | null;
  shown: { target: string; result: string; verdict: Verdict };
  /** The latest note of the year ("Theo dõi quý 3: 58/62"). */
  noted?: string | null;
}

export interface OneCriterion {
  card: CriterionCardData;
  dossierId: string;
  stamp: number;
  userId: string;
}

interface CriterionCardProps extends OneCriterion {
  part: "target" | "result";
  action: (state: SaveState, formData: FormData) => Promise<SaveState>;
  /** The half's own fields: a page loads the scripts of those it shows only. */
  fields: ReactNode;
  /** Evidence strip, under the fields. */
  children?: ReactNode;
}

/** One criterion: code and wording, threshold and last year, the Khối's comment, the fields or why they are locked, evidence. */
export function CriterionCard({ part, card, dossierId, stamp, userId, action, fields, children }: CriterionCardProps) {
  const { code } = card;
  const editable = card.locked === null && card.computed === null;
  return (
    <article
      id={anchorOf(code)}
      aria-label={`Tiêu chí ${code}`}
      className={`rounded-card border bg-surface p-4 sm:p-5 ${card.comment ? "border-l-6 border-line border-l-warn-strong" : "border-line"}`}
    >
      {editable ? (
        <AutosaveForm
          action={action}
          hidden={{ dossierId, code }}
          version={card.version}
          values={card.values}
          labels={FIELD_LABEL}
          stamp={stamp}
          draftKey={`${userId}:${dossierId}:${code}:${part}`}
          liveKey={`${dossierId}:${part}`}
          idPrefix={`${part}-${code.replace(".", "-")}`}
          kicker={code}
          head={<Head card={card} />}
        >
          {fields}
        </AutosaveForm>
      ) : (
        <>
          <p className="font-semibold text-accent">{code}</p>
          <Head card={card} />
          {card.computed ? <Computed {...card.computed} /> : <Locked part={part} card={card} />}
        </>
      )}
      {children}
    </article>
  );
}

function Head({ card }: { card: CriterionCardData }) {
  return (
    <>
      <h2 className="font-semibold text-lg">{card.name}</h2>
      <p className="mt-1 text-[0.9375rem] text-muted">{[...card.facts, card.noted].filter(Boolean).join(" · ")}</p>
      <Details summary="Cách tính, minh chứng cần có" className="mb-1">
        <p>{card.howMeasured}</p>
        {card.evidenceHint && <p className="mt-1 text-muted">Minh chứng: {card.evidenceHint}.</p>}
      </Details>
      {card.comment && (
        <Notice tone="warn" icon="message-square" title="Đoàn Khối trả lại" className="mb-4">
          <p className="whitespace-pre-line">{card.comment}</p>
        </Notice>
      )}
    </>
  );
}

function Computed({ result, working, verdict }: { result: string; working: string; verdict: Verdict }) {
  return (
    <div className="rounded-control bg-sunken p-3">
      <p className="flex flex-wrap items-center gap-3">
        <span className="font-semibold text-xl">{result}</span>
        <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_LABEL[verdict]}</Badge>
      </p>
      <p className="mt-1 text-muted">Hệ thống tự tính: {working}</p>
    </div>
  );
}

/** What stands in a card that cannot be edited, and why. */
function Locked({ part, card }: { part: "target" | "result"; card: CriterionCardData }) {
  const { values, shown } = card;
  const plan = part === "target" ? [values.solution, values.dueText, values.person] : [values.reason, values.explanation];
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-3">
        <span className="whitespace-pre-line font-semibold text-lg">
          {(part === "target" ? shown.target : shown.result) || "Chưa điền"}
        </span>
        {part === "result" && <Badge tone={VERDICT_TONE[shown.verdict]}>{VERDICT_LABEL[shown.verdict]}</Badge>}
      </p>
      {plan.some(Boolean) && <p className="whitespace-pre-line">{plan.filter(Boolean).join("\n")}</p>}
      <p className="flex items-start gap-2 text-muted">
        <Icon name="lock" className="mt-0.5 size-4" />
        <span>{card.locked}</span>
      </p>
    </div>
  );
}
