"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { useCardForm } from "@/components/dossier/autosave-context";
import { Details } from "@/components/ui/details";
import { sameInput } from "@/lib/domain/score-sheet";
import { figureText, pointsText } from "@/lib/domain/score-text";
import { pointsOf, type ScoreInput } from "@/lib/domain/scoring";
import { readTypedScore, type Scored } from "@/lib/domain/typed-score";
import { asCriterion, asTyped } from "./as-typed";
import { DESK_WORD, type DeskStage } from "./desk-stage";
import { ScoreFields } from "./score-fields";

interface FinalFieldsProps {
  stage: DeskStage;
  code: string;
  scored: Scored;
  /** What stands where those who judge say nothing, and what that is called. */
  before: { input: ScoreInput | null; words: string };
}

/** The figure that counts on a line of the desk, and folded under it the fields to judge otherwise. */
export function FinalFields({ stage, code, scored, before }: FinalFieldsProps) {
  const { control, getValues } = useCardForm();
  const [marked] = useState(() => Object.values(getValues()).some(Boolean));
  const own = readTypedScore(scored, asTyped(useWatch({ control })), null).input;
  const counts = own ?? before.input;
  const differs = !sameInput(counts, before.input);
  return (
    <>
      <p>
        {DESK_WORD[stage]}: <strong className={differs ? "text-warn" : undefined}>{figureText(scored, counts) || "bỏ trống"}</strong>
        {scored && counts && !counts.notApplicable && ` (${pointsText(pointsOf(asCriterion(scored), counts)) || "chưa tính được điểm"})`}
      </p>
      <Details
        summary={
          <>
            Chấm khác<span className="sr-only"> mục {code}</span>
          </>
        }
        open={marked || undefined}
      >
        <ScoreFields scored={scored} wordsLabel="Lý do" wordsHint="Bắt buộc khi điểm khác điểm trước" before={before} />
      </Details>
    </>
  );
}
