import { Details } from "@/components/ui/details";
import { type FieldRow, FieldTable } from "./field-table";

/** One method of one path, in words. */
export interface OperationRow {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  parameters: readonly FieldRow[];
  body: readonly FieldRow[];
  bodyNote: string;
  status: number;
  answer: readonly FieldRow[];
  problems: readonly string[];
}

/** An answer as one text, one field per line: many fields as one piece keep the page light. */
function answerText(fields: readonly FieldRow[]): string {
  return fields.map(({ path, type, text }) => `${path}: ${type}${text ? ` (${text})` : ""}`).join("\n");
}

/** A door for programs: address, what it takes, what it answers; closed until somebody wants to read it. */
export function Operation({ operation }: { operation: OperationRow }) {
  const { id, method, path, summary, description, parameters, body, bodyNote, status, answer, problems } = operation;
  return (
    <Details card id={id} summary={summary} aside={<span className="font-mono text-muted">{method}</span>} className="mt-3">
      <p className="break-all font-mono">
        {method} {path}
      </p>
      {description && <p className="mt-2">{description}</p>}
      {parameters.length > 0 && (
        <>
          <h3 className="mt-4 font-semibold">Trên địa chỉ</h3>
          <FieldTable label={`${summary}: tham số trên địa chỉ`} fields={parameters} />
        </>
      )}
      {(body.length > 0 || bodyNote) && <h3 className="mt-4 font-semibold">Nội dung gửi lên</h3>}
      {bodyNote && <p>{bodyNote}</p>}
      {body.length > 0 && <FieldTable label={`${summary}: nội dung gửi lên`} fields={body} />}
      <h3 className="mt-4 font-semibold">Trả lời {status}</h3>
      <pre className="whitespace-pre-wrap break-words rounded-control bg-sunken p-3 font-mono text-sm">{answerText(answer)}</pre>
      <p className="mt-3 text-muted">Từ chối: {problems.join(" · ")}</p>
    </Details>
  );
}
