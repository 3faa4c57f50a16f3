import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { VERDICT_SHORT, VERDICT_TONE } from "@/lib/domain/labels";
import { EvidenceLinks } from "./evidence";
import type { EvidenceData, ItemData } from "./types";

const CHANGED: Record<string, string> = {
  target: "Chỉ tiêu",
  result: "Kết quả",
  reason: "Lý do",
  explanation: "Giải trình",
  evidence: "Minh chứng",
};

function Figure({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface ItemFactsProps {
  item: ItemData;
  openEvidence: string | null;
  onEvidence: (piece: EvidenceData) => void;
}

/** What the unit says of an item: wording, target, result, ratio, its own verdict, evidence; after a return also what stood before. */
export function ItemFacts({ item, openEvidence, onEvidence }: ItemFactsProps) {
  const notes = item.notes.filter((note) => !item.changes.some((change) => change.after !== "" && note.endsWith(change.after)));
  return (
    <>
      <div>
        <h3 className="font-medium">
          {!item.isPart && <span className="mr-2 font-semibold text-accent">{item.item}</span>}
          {item.name}
          {item.mandatory && !item.isPart && <span className="ml-2 text-[0.9375rem] text-muted">bắt buộc</span>}
        </h3>
        {notes.map((note) => (
          <p key={note} className="mt-1 whitespace-pre-line text-[0.9375rem] text-muted">
            {note}
          </p>
        ))}
        {item.changes
          .filter((change) => change.field in CHANGED)
          .map((change) => (
            <p key={change.field} className="mt-1 text-[0.9375rem]">
              <span className="text-muted">{CHANGED[change.field]}: </span>
              <del className="text-muted">
                <span className="sr-only">trước </span>
                {change.before || "(trống)"}
              </del>{" "}
              <ins className="rounded bg-warn-soft px-1 text-warn no-underline">
                <span className="sr-only">nay </span>
                {change.after || "(trống)"}
              </ins>
            </p>
          ))}
      </div>
      {item.isPart ? (
        <div />
      ) : (
        <dl>
          <Figure term="Đăng ký">
            {item.target}
            {item.threshold !== item.target && <span className="text-muted"> (≥ {item.threshold})</span>}
          </Figure>
          <Figure term="Kết quả">
            <span className="font-semibold">{item.result}</span>
            {item.percent && item.percent !== "—" && ` = ${item.percent}`}
          </Figure>
          {item.ratio !== "—" && <Figure term="Tỷ lệ">{item.ratio}</Figure>}
        </dl>
      )}
      <div className="space-y-1">
        {item.self && (
          <p>
            <span className="sr-only">Đơn vị tự đánh giá: </span>
            <Badge tone={VERDICT_TONE[item.self]}>{VERDICT_SHORT[item.self]}</Badge>
          </p>
        )}
        <EvidenceLinks evidence={item.evidence} open={openEvidence} onOpen={onEvidence} />
      </div>
    </>
  );
}
