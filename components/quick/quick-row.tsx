import { ConflictNotice } from "@/components/dossier/conflict-notice";
import { Icon } from "@/components/ui/icon";
import { StatusLine } from "@/components/ui/status-line";
import { type FillColumn, fieldOfColumn } from "@/lib/domain/fill-sheet";
import { FIELD_LABEL } from "@/lib/domain/typed-entry";
import { QuickCell } from "./quick-cell";
import type { QuickRowData, RowState } from "./types";

interface QuickRowProps {
  part: "target" | "result";
  row: QuickRowData;
  state: RowState;
  columns: readonly FillColumn[];
  onText: (field: string, text: string) => void;
  onLeave: () => void;
  onChoose: (side: "mine" | "theirs") => void;
}

/** One criterion of the table: its cells, how its saving stands, and below it the two sides of a conflict. */
export function QuickRow({ part, row, state, columns, onText, onLeave, onChoose }: QuickRowProps) {
  const isQuiet = state.status === "idle" || state.status === "waiting";
  const failed = state.status === "failed" && Object.keys(state.errors).length > 0;
  return (
    <>
      <tr data-code={row.code}>
        <th scope="row" className="lg:min-w-80">
          <span className="block">
            <span className="font-semibold text-accent">{row.code}</span> {row.name}
          </span>
          <span className="block font-normal text-[0.875rem] text-muted">{row.facts}</span>
          {row.locked && (
            <span className="flex items-start gap-1.5 font-normal text-[0.875rem] text-muted">
              <Icon name="lock" className="mt-0.5 size-4" />
              <span>{row.locked}</span>
            </span>
          )}
          {row.locked === null && (
            <span className={isQuiet ? "block h-0 overflow-hidden" : "block"}>
              <StatusLine
                state={state.status === "waiting" ? "idle" : state.status}
                time={state.time}
                text={failed ? "Còn ô chưa đúng" : undefined}
              />
            </span>
          )}
        </th>
        {columns.map(({ key, title }) => {
          const field = fieldOfColumn(part, row, key);
          if (!field) return <td key={key} className="bg-sunken" />;
          const value = state.values[field] ?? "";
          return (
            <td key={key}>
              {row.locked === null ? (
                <QuickCell
                  code={row.code}
                  field={field}
                  title={title}
                  kind={row.kind}
                  value={value}
                  error={state.errors[field]}
                  onText={(text) => onText(field, text)}
                  onLeave={onLeave}
                />
              ) : (
                <span className="whitespace-pre-line">{field === "notApplicable" && value ? "x" : value}</span>
              )}
            </td>
          );
        })}
      </tr>
      {(state.theirs || (state.message && !failed)) && (
        <tr>
          <td colSpan={columns.length + 1}>
            {state.theirs ? (
              <ConflictNotice message={state.message} mine={state.values} theirs={state.theirs} labels={FIELD_LABEL} onChoose={onChoose} />
            ) : (
              <p className="font-semibold text-bad">{state.message}</p>
            )}
          </td>
        </tr>
      )}
    </>
  );
}
