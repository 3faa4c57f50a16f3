"use client";

import { useRouter } from "next/navigation";
import { useCallback, useRef, useState } from "react";
import type { SavingState } from "@/components/ui/status-line";
import { markItem } from "@/lib/actions/appraisal";
import type { Verdict } from "@/lib/domain/assessment";
import type { ReviewMark } from "@/lib/domain/review";
import type { DossierData, ItemData, Summary } from "./types";

/** A mark given here that the page's own data do not show yet. `at`: version of the dossier that it made; endless while it is on its way. */
interface Given {
  mark: ReviewMark | null;
  verdict: Verdict | null;
  comment: string;
  version: number;
  at: number;
}

export interface Saving {
  state: SavingState;
  problem?: string;
}

export interface NewMark {
  mark: ReviewMark | null;
  verdict: Verdict | null;
  comment: string;
}

/** The marks of a dossier while they are being given: shown at once, sent one after the other, taken back with the reason where refused. */
export function useMarks(dossier: DossierData) {
  const router = useRouter();
  const [given, setGiven] = useState<Record<string, Given>>({});
  const [saving, setSaving] = useState<Record<string, Saving>>({});
  const [latest, setLatest] = useState<{ version: number; summary: Summary | null }>({ version: 0, summary: null });
  const onTheWay = useRef<Promise<unknown>>(Promise.resolve());
  const newest = useRef(0);

  const items: ItemData[] = dossier.items.map((item) => {
    const mine = given[item.item];
    return mine && mine.at > dossier.version ? { ...item, ...mine } : item;
  });

  const send = useCallback(
    (item: ItemData, mark: NewMark): Promise<boolean> => {
      const key = item.item;
      setGiven((all) => ({ ...all, [key]: { ...mark, version: item.version, at: Number.POSITIVE_INFINITY } }));
      setSaving((all) => ({ ...all, [key]: { state: "saving" } }));
      const takeBack = (problem: string, state: SavingState) => {
        setGiven(({ [key]: _, ...others }) => others);
        setSaving((all) => ({ ...all, [key]: { state, problem } }));
        return false;
      };
      const work = onTheWay.current.then(async () => {
        const sent = { dossierId: dossier.id, item: key, entryVersion: item.version };
        const text = { mark: mark.mark ?? "", verdict: mark.verdict ?? "", reason: mark.comment };
        const answer = await markItem({ ...sent, ...text }).catch(() => null);
        if (!answer) return takeBack("Chưa lưu được: mất kết nối. Xin thử lại.", "offline");
        if (!answer.ok) {
          if (answer.error.code === "conflict" || answer.error.code === "notNow") router.refresh();
          return takeBack(answer.error.message, "failed");
        }
        const { entryVersion, version, summary } = answer.value;
        setGiven((all) => ({ ...all, [key]: { ...mark, version: entryVersion, at: version } }));
        setSaving((all) => ({ ...all, [key]: { state: "saved" } }));
        newest.current = Math.max(newest.current, version);
        setLatest((last) => (version > last.version ? { version, summary: summary ?? last.summary } : last));
        return true;
      });
      onTheWay.current = work;
      return work;
    },
    [dossier.id, router],
  );

  const fresher = latest.version > dossier.version;
  return {
    items,
    saving,
    send,
    /** Resolves, when every mark given so far was answered, with the version of the dossier that they made (0 for none). */
    settled: useCallback(() => onTheWay.current.then(() => newest.current), []),
    version: fresher ? latest.version : dossier.version,
    summary: (fresher && latest.summary) || dossier.summary,
  };
}
