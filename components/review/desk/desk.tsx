"use client";

import "./desk.css";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useActionState, useRef, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { markForm } from "@/lib/actions/appraisal";
import { emptyFormState } from "@/lib/forms/form-state";
import { DeskHead, DeskRowsHead } from "./desk-head";
import { DisciplineCard } from "./discipline";
import { isTyping, markOfKey } from "./keys";
import { Preview } from "./preview";
import { DeskRow } from "./row";
import { DeskSteps } from "./steps";
import { DeskSummary } from "./summary";
import type { DossierData, EvidenceData, ItemData, ListData } from "./types";
import { UnitSide } from "./unit-side";
import { useMarks } from "./use-marks";

interface DeskProps {
  dossier: DossierData;
  list: ListData;
  year: number;
  /** Present filters as a query, "" or "?…". */
  query: string;
  view: string;
  /** Rows to show. */
  show: "tat-ca" | "da-sua" | "chua-ket-luan";
}

const PARTS = { code: "", name: "Biên bản, ý kiến cấp ủy, Phần mềm" };

/** Bàn thẩm định: the queue at the left, one dossier at the right, evidence beside it. */
export function Desk({ dossier, list, year, query, view, show }: DeskProps) {
  const router = useRouter();
  const { items, saving, send, settled, version, summary } = useMarks(dossier);
  const [posted, post] = useActionState(markForm, emptyFormState);
  const [preview, setPreview] = useState<EvidenceData | null>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [shownAtFirst] = useState(() => new Set(dossier.items.filter((item) => item.mark === null).map((item) => item.item)));
  const visible = items.filter((item) => show === "tat-ca" || (show === "da-sua" ? item.changes.length > 0 : shownAtFirst.has(item.item)));

  const next = list.next && `/${year}/tham-dinh/${list.next}${query}`;

  function focusRow(from: Element | null, step: 1 | -1, unmarkedOnly: boolean) {
    const all = [...(rows.current?.querySelectorAll("[data-row]") ?? [])];
    const start = all.findIndex((row) => row.contains(from));
    for (let index = start + step; index >= 0 && index < all.length; index += step) {
      const button = all[index]?.querySelector<HTMLElement>('button[data-mark="agree"]');
      if (!button || (unmarkedOnly && all[index]?.querySelector('button[aria-pressed="true"]'))) continue;
      button.focus();
      return;
    }
  }

  function closePreview() {
    rows.current?.querySelector<HTMLElement>(`a[href*="${preview?.id}"]`)?.focus();
    setPreview(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (isTyping(event) || !(event.target instanceof Element)) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      focusRow(event.target, event.key === "ArrowDown" ? 1 : -1, false);
      return;
    }
    if (event.key === "j" && next) return router.push(next);
    const mark = markOfKey(event.key);
    const button = mark && event.target.closest("[data-row]")?.querySelector<HTMLElement>(`button[data-mark="${mark}"]`);
    if (!button) return;
    event.preventDefault();
    button.click();
  }

  const groups = [...dossier.groups, PARTS].map((group) => ({
    ...group,
    items: visible.filter((item) => (item.isPart ? group.code === "" : item.item.startsWith(`${group.code}.`))),
  }));
  const row = (item: ItemData) => (
    <DeskRow
      key={item.item}
      dossierId={dossier.id}
      item={item}
      saving={saving[item.item]}
      locked={dossier.whyNot.mark}
      returned={dossier.returned[item.item]}
      openEvidence={preview?.id ?? null}
      post={post}
      refused={posted.ok || !posted.message ? undefined : { message: posted.message, values: posted.values }}
      onMark={send}
      onNext={() => focusRow(document.activeElement, 1, true)}
      onEvidence={setPreview}
    />
  );
  return (
    <div
      className={preview ? "lg:grid lg:grid-cols-[minmax(0,1fr)_27rem] lg:gap-5" : "lg:grid lg:grid-cols-[17rem_minmax(0,1fr)] lg:gap-5"}
    >
      {!preview && <UnitSide list={list} year={year} query={query} view={view} open={dossier.code} className="hidden lg:block" />}
      <div className="@container min-w-0">
        <DeskHead dossier={dossier} year={year} query={query} items={items} />
        {posted.message && (
          <Notice tone={posted.ok ? "good" : "bad"} live className="mb-4">
            {posted.message}
            {!posted.ok && posted.values.item && (
              <a href={`#muc-${posted.values.item}`} className="link ml-2 inline-block py-1">
                Đến mục {posted.values.item}
              </a>
            )}
          </Notice>
        )}
        {dossier.whyNot.mark && (
          <Notice tone="info" icon="lock" className="mb-4">
            {dossier.whyNot.mark}
          </Notice>
        )}
        {summary && <DeskSummary summary={summary} groups={dossier.groups} />}
        <DeskRowsHead dossier={dossier} year={year} query={query} show={show} items={items} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: shortcuts over the buttons inside, which work without them */}
        <div ref={rows} onKeyDown={onKeyDown} className="mb-4 rounded-card border border-line bg-surface">
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <section key={group.code} className="border-line border-b last:border-b-0">
                <h2 className="bg-sunken px-4 py-2 font-semibold">
                  {group.code && `Nội dung ${group.code}. `}
                  {group.name}
                </h2>
                <ul className="divide-y divide-line">{group.items.map(row)}</ul>
              </section>
            ))}
          {visible.length === 0 && <p className="p-4 text-muted">Không còn mục nào trong phần đang lọc.</p>}
        </div>
        <DisciplineCard dossier={dossier} version={version} />
        <DeskSteps dossier={dossier} version={version} items={items} settled={settled} next={next} />
      </div>
      {preview && <Preview piece={preview} onClose={closePreview} />}
    </div>
  );
}
