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

interface ItemFactsProps {
  item: ItemData;
  openEvidence: string | null;
  onEvidence: (piece: EvidenceData) => void;
}

/** What the unit says of an item: wording, target, result, ratio, its own verdict, evidence; after a return also what stood before. */
export function ItemFacts({ item, openEvidence, onEvidence }: ItemFactsProps) {
  return (
    <>
      <div className="min-w-0">
        <h4 className="font-medium">
          {!item.isPart && <span className="mr-2 font-semibold text-accent">{item.item}</span>}
          {item.name}
          {item.mandatory && !item.isPart && <span className="ml-2 text-[0.9375rem] text-muted">bắt buộc</span>}
        </h4>
        {item.notes.map((note) => (
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
        <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] content-start gap-x-2 text-[0.9375rem]">
          <dt className="text-muted">Đăng ký</dt>
          <dd>
            {item.target}
            {item.threshold !== item.target && <span className="text-muted"> (≥ {item.threshold})</span>}
          </dd>
          <dt className="text-muted">Kết quả</dt>
          <dd className="font-semibold">
            {item.result}
            {item.percent && item.percent !== "—" && <span className="font-normal"> = {item.percent}</span>}
          </dd>
          {item.ratio !== "—" && (
            <>
              <dt className="text-muted">Tỷ lệ</dt>
              <dd>{item.ratio}</dd>
            </>
          )}
        </dl>
      )}
      <div className="min-w-0 space-y-1">
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
