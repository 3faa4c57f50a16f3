import { anchorOf } from "@/components/dossier/anchor";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { RemarkBox } from "./remark-box";

interface Change {
  field: string;
  before: string;
}
export interface RegistrationCriterionData {
  code: string;
  name: string;
  mandatory: boolean;
  threshold: string;
  last: { target: string; result: string } | null;
  target: string;
  solution: string;
  dueText: string;
  person: string;
  comment: string;
  returnedWith: string;
  changes: readonly Change[];
}

/** A value with what stood there before, struck through. */
function Amended({ field, value, changes }: { field: string; value: string; changes: readonly Change[] }) {
  const change = changes.find((candidate) => candidate.field === field);
  return (
    <>
      {change && (
        <del className="mr-2 text-muted">
          <span className="sr-only">Trước: </span>
          {change.before || "(trống)"}
        </del>
      )}
      <span className={change ? "rounded bg-warn-soft px-1 text-warn" : undefined}>{value || "—"}</span>
    </>
  );
}

/** One registered criterion: threshold, last year, target and plan, and the remark on it. */
export function RegistrationCriterion({
  criterion,
  dossierId,
  mayRemark,
}: {
  criterion: RegistrationCriterionData;
  dossierId: string;
  mayRemark: boolean;
}) {
  const { code, name, mandatory, threshold, last, target, solution, dueText, person, comment, returnedWith, changes } = criterion;
  const plan = [
    { field: "solution", term: "Giải pháp", value: solution },
    { field: "dueText", term: "Thời gian", value: dueText },
    { field: "person", term: "Phụ trách", value: person },
  ];
  return (
    <li id={anchorOf(code)} className="grid gap-x-6 gap-y-3 py-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,4fr)]">
      <div>
        <h3 className="font-medium">
          <span className="mr-2 font-semibold text-accent">{code}</span>
          {name}
        </h3>
        <p className="mt-1 text-[0.9375rem] text-muted">
          Ngưỡng {threshold}
          {mandatory && " · bắt buộc"}
          {last && ` · năm trước: chỉ tiêu ${last.target}, kết quả ${last.result}`}
        </p>
        {changes.length > 0 && (
          <p className="mt-2">
            <Badge tone="warn" icon="pencil">
              Đã sửa
            </Badge>
          </p>
        )}
      </div>
      <dl className="grid grid-cols-[6.5rem_minmax(0,1fr)] content-start gap-x-3 gap-y-1">
        <dt className="text-muted">Chỉ tiêu</dt>
        <dd className="font-semibold">
          <Amended field="target" value={target} changes={changes} />
        </dd>
        {plan.map(({ field, term, value }) => (
          <div key={field} className="contents text-[0.9375rem]">
            <dt className="text-muted">{term}</dt>
            <dd className="whitespace-pre-line">
              <Amended field={field} value={value} changes={changes} />
            </dd>
          </div>
        ))}
      </dl>
      <div>
        {returnedWith && (
          <p className="mb-2 text-[0.9375rem] text-muted">
            Lần trước đã trả lại: <q>{returnedWith}</q>
          </p>
        )}
        {mayRemark ? (
          <RemarkBox dossierId={dossierId} code={code} saved={comment} />
        ) : (
          comment && (
            <Notice tone="warn" title="Đã trả lại với nhận xét" icon="message-square">
              {comment}
            </Notice>
          )
        )}
      </div>
    </li>
  );
}
