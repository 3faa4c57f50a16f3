"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { SavingState } from "@/components/ui/status-line";
import { emptySaveState, type SaveState } from "@/lib/forms/save-state";
import { differing, readDraft, rememberSave, savedSince, type Texts, writeDraft } from "./draft-store";
import { publishLive } from "./live-store";

interface AutosaveOptions {
  form: UseFormReturn<Texts>;
  action: (state: SaveState, formData: FormData) => Promise<SaveState>;
  hidden: Texts;
  version: string;
  values: Texts;
  /** The server's instant at which the page was made. */
  stamp: number;
  draftKey: string;
  liveKey: string;
  /** Typed before the scripts ran. */
  early: Texts | null;
  /** Hears every answer that stored something. */
  onSaved?: (answer: SaveState) => void;
}

interface Shown {
  state: SavingState;
  time: string;
  errors: Texts;
  message: string;
  theirs: Texts | null;
  restored: boolean;
}

const DELAY_MS = 800;
const RETRY_MS = [3000, 6000, 12_000, 30_000];
/** The fields come from the server and are not rendered again: new values must be written into those that stand on the page. */
const IN_PLACE = { keepFieldsRef: true };

/** RHF gives `false` for an unticked box and undefined for a radio nobody chose; the fields of a card are all texts. */
function texts(values: Record<string, unknown>): Texts {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === "string" ? value : value === true ? "on" : ""]),
  );
}

/**
 * Saves a card by itself: shortly after typing, at once on leaving a field, again when the network is back. One request at a time per card.
 * Words that are not on the server are kept in the browser and come back with the next visit. A conflict stops until the reader has chosen.
 */
export function useAutosave(options: AutosaveOptions) {
  const { form, values, version, stamp, draftKey } = options;
  const [shown, setShown] = useState<Shown>({ state: "idle", time: "", errors: {}, message: "", theirs: null, restored: false });
  const now = useRef({ version, edits: 0, sent: 0, busy: false, failures: 0, blocked: false, timer: 0, alive: true, started: false });
  const latest = useRef(options);
  latest.current = options;
  const show = useCallback((change: Partial<Shown>): void => {
    if (now.current.alive) setShown((last) => ({ ...last, ...change }));
  }, []);

  const flush = useCallback(async (): Promise<void> => {
    const at = now.current;
    const { action, hidden } = latest.current;
    window.clearTimeout(at.timer);
    if (at.busy || at.blocked || at.edits === at.sent) return;
    if (!navigator.onLine) return show({ state: "offline" });
    const sending = at.edits;
    const typed = texts(form.getValues());
    at.busy = true;
    show({ state: "saving" });
    const answer = await action(emptySaveState, toFormData({ ...hidden, ...typed, version: at.version })).catch(() => null);
    at.busy = false;
    if (!answer) {
      at.timer = window.setTimeout(flush, RETRY_MS[Math.min(at.failures++, RETRY_MS.length - 1)]);
      return show({ state: "offline" });
    }
    at.failures = 0;
    at.sent = sending;
    if (answer.theirs) {
      Object.assign(at, { blocked: true, version: answer.version });
      return show({ state: "failed", theirs: answer.theirs, message: answer.message ?? "" });
    }
    if (!answer.ok) return show({ state: "failed", message: answer.message ?? "", errors: answer.errors });
    at.version = answer.version;
    const refused = Object.keys(answer.errors).length > 0;
    rememberSave(draftKey, { values: typed, version: answer.version, stamp: answer.stamp, time: answer.savedAt });
    latest.current.onSaved?.(answer);
    if (answer.completeness) publishLive(latest.current.liveKey, { ...answer.completeness, stamp: answer.stamp });
    writeDraft(draftKey, at.edits === sending && !refused ? null : { values: texts(form.getValues()), version: at.version });
    const more = at.edits !== sending;
    show({
      state: refused ? "failed" : more ? "saving" : "saved",
      time: answer.savedAt,
      errors: answer.errors,
      message: "",
      restored: false,
    });
    if (more) at.timer = window.setTimeout(flush, DELAY_MS);
  }, [form, draftKey, show]);

  const touch = useCallback(
    (delay = DELAY_MS) => {
      const at = now.current;
      at.edits += 1;
      writeDraft(draftKey, { values: texts(form.getValues()), version: at.version });
      window.clearTimeout(at.timer);
      at.timer = window.setTimeout(flush, delay);
      show({ state: "idle", time: "" });
    },
    [form, draftKey, flush, show],
  );

  useEffect(() => {
    const at = now.current;
    at.alive = true;
    const leave = () => {
      if (document.visibilityState === "hidden") void flush();
    };
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", leave);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", leave);
      at.alive = false;
      void flush();
    };
  }, [flush]);

  useEffect(() => {
    const at = now.current;
    // Once per card: what the server sends later (a refreshed strip of evidence) must not touch what is being typed.
    if (at.started) return;
    at.started = true;
    const saved = savedSince(draftKey, stamp);
    const base = saved?.values ?? values;
    if (saved) {
      at.version = saved.version;
      show({ state: "saved", time: saved.time });
    }
    const { early } = latest.current;
    const draft = readDraft(draftKey) ?? (early && { values: early, version: at.version });
    if (saved || draft) form.reset({ ...base, ...draft?.values }, IN_PLACE);
    if (!draft) return;
    if (differing(draft.values, base).length === 0) writeDraft(draftKey, null);
    else if (draft.version === at.version) {
      touch(0);
      show({ restored: !early });
    } else {
      Object.assign(at, { blocked: true, edits: at.edits + 1 });
      show({ state: "failed", theirs: base, message: "Nội dung này đã được sửa ở nơi khác sau lần nhập trước." });
    }
  }, [draftKey, stamp, values, form, show, touch]);

  const choose = useCallback(
    (side: "mine" | "theirs") => {
      const at = now.current;
      const theirs = shown.theirs ?? {};
      at.blocked = false;
      show({ theirs: null, message: "", state: "idle", restored: false });
      if (side === "mine") return touch(0);
      at.sent = at.edits;
      form.reset({ ...texts(form.getValues()), ...theirs }, IN_PLACE);
      writeDraft(draftKey, null);
    },
    [form, draftKey, shown.theirs, show, touch],
  );

  const discard = useCallback(() => {
    form.reset(values, IN_PLACE);
    touch(0);
    show({ restored: false });
  }, [form, values, touch, show]);

  return { shown, touch, flush, choose, discard, typed: () => texts(form.getValues()) };
}

function toFormData(values: Texts): FormData {
  const formData = new FormData();
  for (const [name, value] of Object.entries(values)) formData.append(name, value);
  return formData;
}
