import { RadioGroup } from "@/components/form/radio-group";
import { choiceField } from "@/lib/forms/fill";

interface FillConflictsProps {
  rows: readonly {
    key: string;
    subject: string;
    name: string;
    where: string;
    changes: { label: string; before: string; after: string }[];
  }[];
}

/** Rows that were changed on the web and in the file: both side by side, and one choice for each. Stands inside the form of the confirmation. */
export function FillConflicts({ rows }: FillConflictsProps) {
  return (
    <ul className="space-y-4">
      {rows.map((row) => (
        <li key={row.key} className="rounded-card border border-line border-l-6 border-l-warn-strong bg-surface p-4">
          <h3 className="mb-2 font-semibold">
            <span className="text-accent">{row.subject}</span> {row.name}
          </h3>
          <RadioGroup
            name={choiceField(row.key)}
            label={`Giữ nội dung nào của ${row.subject}?`}
            labelHidden
            className="[&>div]:grid [&>div]:sm:grid-cols-2"
            options={[
              {
                value: "theirs",
                label: <Side title="Đang lưu trên web" values={row.changes.map(({ label, before }) => [label, before])} />,
              },
              { value: "mine", label: <Side title="Trong tệp" values={row.changes.map(({ label, after }) => [label, after])} /> },
            ]}
          />
        </li>
      ))}
    </ul>
  );
}

function Side({ title, values }: { title: string; values: [string, string][] }) {
  return (
    <>
      <span className="block font-semibold">{title}</span>
      {values.map(([label, text]) => (
        <span key={label} className="block whitespace-pre-line">
          <span className="text-muted">{label}: </span>
          {text || "(để trống)"}
        </span>
      ))}
    </>
  );
}
