"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { Textarea } from "@/components/form/textarea";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import type { Criterion } from "@/lib/domain/criteria";
import { VERDICT_LABEL, VERDICT_TONE } from "@/lib/domain/labels";
import { formatFraction, NO_RESULT } from "@/lib/domain/measure";
import { readTypedResult, type TypedResult } from "@/lib/domain/typed-entry";
import { assessCriterion, needsReason } from "@/lib/domain/verdict";
import { useCardForm } from "./autosave-context";
import { ChoiceField } from "./choice-field";

/** What the browser needs to judge a result while it is typed; target in hundredths. */
export interface CardMeasure
  extends Pick<Criterion, "kind" | "threshold" | "unit" | "countedThing" | "notApplicableAllowed" | "notApplicableWhen"> {
  target: number | null;
}

/** The result of one criterion with its verdict while typing, "không phát sinh", the reason and the explanation. */
export function ResultFields({ measure, proven }: { measure: CardMeasure /** Evidence is there. */; proven: boolean }) {
  const { register, control, getValues } = useCardForm();
  const [explained] = useState(() => Boolean(getValues("explanation")));
  const typed = asTyped(useWatch({ control }));
  const { half } = readTypedResult(measure, typed, NO_RESULT);
  const verdict = assessCriterion(measure, { target: measure.target, ...half });
  const none = half.result.notApplicable;
  return (
    <div className="space-y-4">
      <div className={none ? "hidden" : "space-y-2"}>
        <Figure measure={measure} />
        <div className="flex min-h-8 flex-wrap items-center gap-x-3 gap-y-1">
          {measure.kind === "percent" && (
            <span className="font-semibold text-xl">= {formatFraction(half.result.numerator, half.result.denominator)}</span>
          )}
          {!none && <Verdict verdict={verdict} />}
        </div>
        {(half.result.numerator ?? 0) > (half.result.denominator ?? Number.POSITIVE_INFINITY) && (
          <p className="text-warn">Số đạt được lớn hơn tổng số, đồng chí kiểm tra lại.</p>
        )}
      </div>
      {measure.notApplicableAllowed && (
        <div>
          <Checkbox {...register("notApplicable")} label="Không phát sinh trong năm" hint={measure.notApplicableWhen || undefined} />
          {none && <Verdict verdict={verdict} />}
        </div>
      )}
      {(none || needsReason(verdict) || typed.reason !== "") && (
        <Textarea
          {...register("reason")}
          label={none ? "Vì sao không phát sinh?" : "Vì sao chưa đạt chỉ tiêu đăng ký?"}
          rows={2}
          maxLength={4000}
        />
      )}
      {!none && (typed.explanation !== "" || !proven) && (
        <Details summary="Không có minh chứng? Ghi giải trình" open={explained || undefined}>
          <Textarea {...register("explanation")} label="Giải trình" labelHidden rows={2} maxLength={4000} />
        </Details>
      )}
    </div>
  );
}

function Figure({ measure }: { measure: CardMeasure }) {
  const { register } = useCardForm();
  if (measure.kind === "yesno") return <ChoiceField name="yesno" label="Kết quả thực hiện" options={["Có", "Không"]} />;
  if (measure.kind === "text") return <Textarea {...register("text")} label="Kết quả thực hiện" rows={3} maxLength={4000} />;
  const thing = measure.countedThing || measure.unit;
  if (measure.kind === "count") {
    return (
      <NumberInput
        {...register("numerator")}
        label="Kết quả thực hiện"
        suffix={measure.unit}
        inputMode="numeric"
        maxLength={12}
        fieldClassName="max-w-56"
      />
    );
  }
  return (
    <div>
      <p aria-hidden="true" className="mb-1 font-semibold">
        Kết quả thực hiện
      </p>
      <div className="flex flex-wrap items-end gap-x-2 gap-y-2">
        <NumberInput {...register("numerator")} label="Số đạt được" labelHidden inputMode="numeric" maxLength={12} fieldClassName="w-18" />
        <span className="pb-2.5">trên</span>
        <NumberInput
          {...register("denominator")}
          label={`Tổng số ${thing}`}
          labelHidden
          inputMode="numeric"
          maxLength={12}
          fieldClassName="w-18"
        />
        <span className="pb-2.5">{thing}</span>
      </div>
    </div>
  );
}

function Verdict({ verdict }: { verdict: keyof typeof VERDICT_LABEL }) {
  return (
    <span role="status">
      <Badge tone={VERDICT_TONE[verdict]}>{VERDICT_LABEL[verdict]}</Badge>
    </span>
  );
}

function asTyped(values: Record<string, unknown>): TypedResult {
  const text = (name: string) => (typeof values[name] === "string" ? values[name] : values[name] ? "on" : "");
  return {
    numerator: text("numerator"),
    denominator: text("denominator"),
    yesno: text("yesno"),
    text: text("text"),
    notApplicable: text("notApplicable"),
    reason: text("reason"),
    explanation: text("explanation"),
  };
}
