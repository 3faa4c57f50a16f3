"use client";

import type { ReactNode } from "react";
import { AutosaveForm } from "@/components/dossier/autosave-form";
import { saveScoreLineAction } from "@/lib/actions/score-sheet";
import { liveKeyOf, sheetLive } from "./live-sheet";

export interface SheetKeys {
  sheetId: string;
  stamp: number;
  userId: string;
}

interface ScoreLineFormProps extends SheetKeys {
  code: string;
  stage: "self" | "cluster" | "final" | "reply";
  version: string;
  values: Record<string, string>;
  kicker: ReactNode;
  head: ReactNode;
  /** What the words of this stage are called where two versions are shown. */
  wordsLabel: string;
  children: ReactNode;
}

/** One line of a sheet in the column of a stage, which saves itself and tells the page's summary what the sheet comes to. */
export function ScoreLineForm(props: ScoreLineFormProps) {
  const { sheetId, code, stage, userId, wordsLabel, children, ...rest } = props;
  const key = liveKeyOf(sheetId, stage);
  return (
    <AutosaveForm
      {...rest}
      action={saveScoreLineAction}
      hidden={{ sheetId, code, stage }}
      labels={{ value: "Kết quả", target: "Tổng số", notApplicable: "Không áp dụng", note: wordsLabel }}
      draftKey={`${userId}:${sheetId}:${code}:${stage}`}
      liveKey={key}
      onSaved={({ summary, stamp }) => summary && sheetLive.publish(key, { ...summary, stamp })}
      idPrefix={`${stage}-${code.replace(".", "-")}`}
    >
      {children}
    </AutosaveForm>
  );
}
