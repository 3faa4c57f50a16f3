import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { savePartAction } from "@/lib/actions/save-entry";
import { PART_LABEL } from "@/lib/domain/labels";
import type { Part } from "@/lib/domain/parts";
import type { SoftwareReading } from "@/lib/domain/software-step";
import { PART_FIELD_LABEL } from "@/lib/domain/typed-part";
import { anchorOf } from "./anchor";
import { AutosaveForm } from "./autosave-form";
import { type EvidenceItemData, EvidenceStrip } from "./evidence-strip";
import { PartFields } from "./part-fields";
import { ReadingNotice } from "./reading-notice";

interface PartCardProps {
  part: Part;
  values: Record<string, string>;
  version: string;
  comment: string | null;
  locked: string | null;
  evidence: readonly EvidenceItemData[];
  dossierId: string;
  stamp: number;
  userId: string;
  uploadsAllowed: boolean;
  /** What the Khối read in the national software; the values are its own where `isFilledIn`. */
  reading: SoftwareReading | null;
  isFilledIn: boolean;
}

/** Biên bản, ý kiến cấp ủy or phần mềm: its fields or why they are locked, and its evidence. */
export function PartCard(props: PartCardProps) {
  const { part, values, version, comment, locked, dossierId, reading, isFilledIn } = props;
  const read = reading && <ReadingNotice reading={reading} isFilledIn={isFilledIn} />;
  const note = comment && (
    <Notice tone="warn" icon="message-square" title="Đoàn Khối trả lại" className="my-3">
      <p className="whitespace-pre-line">{comment}</p>
    </Notice>
  );
  return (
    <article
      id={anchorOf(part)}
      aria-label={PART_LABEL[part]}
      className={`rounded-card border bg-surface p-4 sm:p-5 ${comment ? "border-l-6 border-line border-l-warn-strong" : "border-line"}`}
    >
      {locked === null ? (
        <AutosaveForm
          action={savePartAction}
          hidden={{ dossierId, part }}
          version={version}
          values={values}
          labels={PART_FIELD_LABEL}
          stamp={props.stamp}
          draftKey={`${props.userId}:${dossierId}:${part}`}
          liveKey={`${dossierId}:result`}
          idPrefix={part}
          kicker="Kèm theo báo cáo"
          head={
            <>
              <h2 className="mb-3 font-semibold text-lg">{PART_LABEL[part]}</h2>
              {note}
              {read}
            </>
          }
        >
          <PartFields part={part} />
        </AutosaveForm>
      ) : (
        <>
          <h2 className="font-semibold text-lg">{PART_LABEL[part]}</h2>
          {note}
          {read}
          <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
            {Object.entries(values).map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted">{PART_FIELD_LABEL[name]}</dt>
                <dd className="whitespace-pre-line font-medium">{value || "—"}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 flex items-start gap-2 text-muted">
            <Icon name="lock" className="mt-0.5 size-4" />
            <span>{locked}</span>
          </p>
        </>
      )}
      <EvidenceStrip
        dossierId={dossierId}
        item={part}
        evidence={props.evidence}
        editable={locked === null}
        uploadsAllowed={props.uploadsAllowed}
      />
    </article>
  );
}
