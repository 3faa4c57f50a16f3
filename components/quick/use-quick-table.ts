"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { readDraft, rememberSave, savedSince, type Texts, writeDraft } from "@/components/dossier/draft-store";
import { publishLive } from "@/components/dossier/live-store";
import { saveResultAction, saveTargetAction } from "@/lib/actions/save-entry";
import { emptySaveState, type SaveState } from "@/lib/forms/save-state";
import type { QuickRowData, QuickTableData, RowState } from "./types";

const RETRY_MS = 6000;

type Rows = Record<string, RowState>;

function firstState({ values, version }: QuickRowData): RowState {
  return { values, version, stored: values, status: "idle", time: "", errors: {}, message: "", theirs: null };
}

function isUnsaved(row: RowState): boolean {
  return row.theirs === null && Object.keys(row.values).some((field) => row.values[field] !== row.stored[field]);
}

/**
 * Saves rows of the table by the same action as the cards, one request at a time. Words that are not on the server are kept in the browser under the
 * card's own key, so that they come back here and there. A conflict stops its row until the reader has chosen.
 */
export function useQuickTable({ part, dossierId, stamp, userId, groups }: QuickTableData) {
  const all = groups.flatMap((group) => group.rows);
  const [rows, setRows] = useState<Rows>(() => Object.fromEntries(all.map((row) => [row.code, firstState(row)])));
  const latest = useRef(rows);
  const work = useRef({ queue: [] as string[], busy: false, timer: 0 });
  const keyOf = useCallback((code: string) => `${userId}:${dossierId}:${code}:${part}`, [userId, dossierId, part]);

  const change = useCallback((code: string, next: (row: RowState) => Partial<RowState>) => {
    const row = latest.current[code];
    if (!row) return;
    latest.current = { ...latest.current, [code]: { ...row, ...next(row) } };
    setRows(latest.current);
  }, []);

  const send = useCallback(
    async (code: string): Promise<boolean> => {
      const row = latest.current[code];
      if (!row || row.theirs) return true;
      const sent = row.values;
      change(code, () => ({ status: "saving" }));
      const action = part === "target" ? saveTargetAction : saveResultAction;
      const answer = await action(emptySaveState, toFormData({ ...sent, dossierId, code, version: row.version })).catch(() => null);
      if (!answer) {
        change(code, () => ({ status: "offline" }));
        return false;
      }
      change(code, (now) => after(now, sent, answer));
      if (answer.ok) {
        const wasRefused = Object.keys(answer.errors).length > 0;
        const isLast = latest.current[code]?.values === sent;
        writeDraft(keyOf(code), isLast && !wasRefused ? null : { values: latest.current[code]?.values ?? sent, version: answer.version });
        rememberSave(keyOf(code), { values: sent, version: answer.version, stamp: answer.stamp, time: answer.savedAt });
        if (answer.completeness) publishLive(`${dossierId}:${part}`, { ...answer.completeness, stamp: answer.stamp });
      }
      return true;
    },
    [change, dossierId, keyOf, part],
  );

  const run = useCallback(async () => {
    const { current } = work;
    window.clearTimeout(current.timer);
    if (current.busy) return;
    current.busy = true;
    for (let code = current.queue[0]; code !== undefined; code = current.queue[0]) {
      if (!(await send(code))) {
        current.timer = window.setTimeout(run, RETRY_MS);
        break;
      }
      current.queue.shift();
    }
    current.busy = false;
  }, [send]);

  /** Puts texts into rows and saves those that changed. */
  const put = useCallback(
    (texts: Record<string, Texts>, save = true) => {
      for (const [code, values] of Object.entries(texts)) {
        change(code, (row) => ({ values: { ...row.values, ...values }, status: "waiting", time: "" }));
        const row = latest.current[code];
        if (row) writeDraft(keyOf(code), { values: row.values, version: row.version });
        if (save && !work.current.queue.slice(1).includes(code)) work.current.queue.push(code);
      }
      if (save) void run();
    },
    [change, keyOf, run],
  );

  const choose = useCallback(
    (code: string, side: "mine" | "theirs") => {
      change(code, (row) => ({ theirs: null, message: "", ...(side === "theirs" ? { values: { ...row.values, ...row.theirs } } : {}) }));
      put({ [code]: {} });
    },
    [change, put],
  );

  const started = useRef(false);
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    for (const { code, locked } of all) {
      const saved = savedSince(keyOf(code), stamp);
      if (saved) change(code, (row) => ({ values: { ...row.values, ...saved.values }, stored: saved.values, version: saved.version }));
      const draft = locked === null ? readDraft(keyOf(code)) : null;
      if (draft) {
        change(code, () => ({ version: draft.version }));
        put({ [code]: draft.values });
      }
    }
  }, [all, keyOf, stamp, change, put]);

  useEffect(() => {
    window.addEventListener("online", run);
    return () => window.removeEventListener("online", run);
  }, [run]);

  const hasUnsaved = useCallback(
    () => Object.values(latest.current).some((row) => isUnsaved(row) && Object.keys(row.errors).length === 0),
    [],
  );
  return { rows, put, choose, hasUnsaved, save: (code: string) => put({ [code]: {} }), current: latest };
}

/** What a save answered; texts typed while it was on its way stay. */
function after(row: RowState, sent: Texts, answer: SaveState): Partial<RowState> {
  if (answer.theirs) {
    return { theirs: answer.theirs, version: answer.version, status: "failed", message: answer.message ?? "", errors: {} };
  }
  if (!answer.ok) return { status: "failed", message: answer.message ?? "", errors: answer.errors };
  const wasRefused = Object.keys(answer.errors).length > 0;
  const stored = Object.fromEntries(
    Object.entries(sent).map(([field, text]) => [field, field in answer.errors ? (row.stored[field] ?? "") : text]),
  );
  return {
    version: answer.version,
    stored,
    errors: answer.errors,
    message: "",
    status: wasRefused ? "failed" : "saved",
    time: answer.savedAt,
  };
}

function toFormData(values: Texts): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries(values)) formData.append(name, value);
  return formData;
}
