import type { ReactNode } from "react";

interface DefinitionListProps {
  items: readonly { term: string; value: ReactNode /** Link to change it. */; action?: ReactNode }[];
}

/** Facts as pairs, one under the other on a phone; the check-answers list with `action`. */
export function DefinitionList({ items }: DefinitionListProps) {
  return (
    <dl className="divide-y divide-line">
      {items.map((item) => (
        <div key={item.term} className="grid gap-x-6 py-2.5 sm:grid-cols-[14rem_1fr_auto]">
          <dt className="text-muted">{item.term}</dt>
          <dd className="min-w-0 font-medium">{item.value}</dd>
          {item.action && <dd className="print:hidden">{item.action}</dd>}
        </div>
      ))}
    </dl>
  );
}
