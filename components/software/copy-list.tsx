"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { ProgressBar } from "@/components/ui/progress-bar";
import { useCopyTicks } from "./copy-ticks";

interface Field {
  id: string;
  label: string;
  text: string;
}
interface CopyListProps {
  /** Under which this browser remembers what was copied. */
  storeKey: string;
  groups: readonly { code: string; name: string; items: readonly { code: string; name: string; fields: readonly Field[] }[] }[];
}

/** The values in typing order, each with a button that copies it and a tick that this browser remembers. Readable without scripts. */
export function CopyList({ storeKey, groups }: CopyListProps) {
  const { ticks, set, clear } = useCopyTicks(storeKey);
  const [said, setSaid] = useState("");
  const fields = groups.flatMap((group) => group.items.flatMap((item) => item.fields));
  const done = ticks ? fields.filter((field) => ticks[field.id] === field.text).length : 0;

  async function copy(field: Field) {
    try {
      await navigator.clipboard.writeText(field.text);
    } catch {
      window.prompt("Đồng chí chép đoạn dưới đây:", field.text);
    }
    set(field.id, field.text);
    setSaid(`Đã chép ${field.label}: ${field.text}`);
  }

  return (
    <div className="space-y-5">
      {ticks && (
        <div className="flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
          <div className="min-w-56 flex-1">
            <ProgressBar
              value={done}
              max={Math.max(1, fields.length)}
              label="Đã chép trên máy này"
              text={`${done}/${fields.length} ô`}
              showLabel
            />
          </div>
          {done > 0 && (
            <Button variant="secondary" icon="undo-2" onClick={clear}>
              Bỏ mọi dấu đã chép
            </Button>
          )}
        </div>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {groups.map((group) => (
        <section key={group.code} aria-labelledby={`nhom-${group.code}`}>
          <h2 id={`nhom-${group.code}`} className="mb-3 font-semibold text-lg">
            {group.code.length === 1 ? `Nội dung ${group.code}. ${group.name}` : group.name}
          </h2>
          <ol className="space-y-3">
            {group.items.map((item) => (
              <li key={item.code} className="keep-together rounded-card border border-line bg-surface p-4">
                <h3 className="font-semibold">{/^\d/.test(item.code) ? `${item.code} ${item.name}` : item.name}</h3>
                {item.fields.length === 0 && <p className="mt-1 text-muted">Chưa có số liệu để chép.</p>}
                <dl className="mt-1 divide-y divide-line">
                  {item.fields.map((field) => (
                    <CopyRow
                      key={field.id}
                      field={field}
                      ready={ticks !== null}
                      copied={ticks?.[field.id] === field.text}
                      onCopy={() => copy(field)}
                      onClear={() => set(field.id, null)}
                    />
                  ))}
                </dl>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

interface CopyRowProps {
  field: Field;
  ready: boolean;
  copied: boolean;
  onCopy: () => void;
  onClear: () => void;
}

function CopyRow({ field, ready, copied, onCopy, onClear }: CopyRowProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 py-2 sm:grid-cols-[13rem_minmax(0,1fr)_auto]">
      <dt className="text-[0.9375rem] text-muted max-sm:col-span-1 max-sm:row-start-1">{field.label}</dt>
      <dd className="whitespace-pre-line break-words font-medium max-sm:col-start-1 max-sm:row-start-2">{field.text}</dd>
      {ready && (
        <dd className="flex items-center gap-2 max-sm:col-start-2 max-sm:row-span-2 max-sm:row-start-1 print:hidden">
          {copied && (
            <button
              type="button"
              onClick={onClear}
              className="inline-flex min-h-11 min-w-11 items-center justify-center gap-1 text-good"
              aria-label={`Bỏ dấu đã chép: ${field.label}`}
            >
              <Icon name="circle-check" className="size-5" />
              <span className="max-sm:sr-only">Đã chép</span>
            </button>
          )}
          <Button variant="secondary" icon="copy" onClick={onCopy} aria-label={`Chép ${field.label}: ${field.text}`}>
            {copied ? "Chép lại" : "Chép"}
          </Button>
        </dd>
      )}
    </div>
  );
}
