interface Change {
  item: string;
  label: string;
  before: string;
  after: string;
}

/** What changed between two versions: old struck through, new beside. `names` by item. */
export function VersionDiff({ changes, names }: { changes: readonly Change[]; names: Readonly<Record<string, string>> }) {
  const items = [...new Set(changes.map((change) => change.item))];
  return (
    <ul className="divide-y divide-line border-line border-y">
      {items.map((item) => (
        <li key={item} className="keep-together py-3">
          <p className="font-medium">
            {/^\d/.test(item) && <span className="font-semibold text-accent">{item} </span>}
            {names[item]}
          </p>
          <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[9rem_1fr]">
            {changes
              .filter((change) => change.item === item)
              .map((change) => (
                <div key={change.label} className="contents">
                  <dt className="text-muted">{change.label}</dt>
                  <dd className="min-w-0 whitespace-pre-line">
                    {change.before && <del className="text-bad">{change.before}</del>} {change.before && "→ "}
                    <ins className="font-medium text-good no-underline">{change.after || "(để trống)"}</ins>
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
