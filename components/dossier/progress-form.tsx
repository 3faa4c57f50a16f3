"use client";

import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import { useScripted } from "@/components/form/use-scripted";
import type { CriterionKind } from "@/lib/domain/measure";
import type { FormState } from "@/lib/forms/form-state";

export interface CriterionChoice {
  code: string;
  name: string;
  kind: CriterionKind;
  unit: string;
  countedThing: string;
}

interface ProgressFormProps {
  action: (state: FormState, formData: FormData) => Promise<FormState>;
  dossierId: string;
  criteria: readonly CriterionChoice[];
  quarter: number;
}

const QUARTERS = [1, 2, 3, 4].map((quarter) => ({ value: String(quarter), label: `Quý ${["I", "II", "III", "IV"][quarter - 1]}` }));

/** Notes an interim result. The figure asked for follows the chosen criterion; without scripts every kind of figure is offered. */
export function ProgressForm({ action, dossierId, criteria, quarter }: ProgressFormProps) {
  const scripted = useScripted();
  const [code, setCode] = useState("");
  const chosen = criteria.find((criterion) => criterion.code === code);
  const asks = (...kinds: CriterionKind[]) => !scripted || (chosen !== undefined && kinds.includes(chosen.kind));
  return (
    <ActionForm action={action} resetOnSuccess className="space-y-4" label="Ghi kết quả trong năm">
      <input type="hidden" name="dossierId" value={dossierId} />
      <div className="grid gap-4 sm:grid-cols-[1fr_8rem]">
        <Select
          name="code"
          label="Tiêu chí"
          placeholder="Chọn tiêu chí"
          required
          options={criteria.map((criterion) => ({ value: criterion.code, label: `${criterion.code} ${criterion.name}` }))}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Select name="quarter" label="Quý" defaultValue={String(quarter)} options={QUARTERS} />
      </div>
      {asks("percent", "count") && (
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          <NumberInput
            name="numerator"
            label="Kết quả"
            inputMode="numeric"
            suffix={chosen?.kind === "count" ? chosen.unit : undefined}
            fieldClassName="w-40"
          />
          {asks("percent") && (
            <NumberInput
              name="denominator"
              label={`Trên tổng số ${chosen?.countedThing ?? ""}`}
              inputMode="numeric"
              fieldClassName="w-48"
            />
          )}
        </div>
      )}
      {asks("yesno") && (
        <RadioGroup
          name="yesno"
          label="Kết quả"
          inline
          options={[
            { value: "Có", label: "Có" },
            { value: "Không", label: "Không" },
          ]}
        />
      )}
      {asks("text") && <Textarea name="text" label="Kết quả" rows={2} maxLength={2000} />}
      <Textarea name="note" label="Nội dung đã làm" hint="Không bắt buộc khi đã ghi kết quả" rows={2} maxLength={2000} />
      <div className="flex flex-wrap gap-4">
        <TextInput name="documentNumber" label="Số, ký hiệu văn bản" hint="Không bắt buộc" maxLength={80} fieldClassName="max-w-64" />
        <DateInput name="documentDate" label="Ngày văn bản" />
      </div>
      <SubmitButton icon="save" pendingText="Đang ghi…">
        Ghi kết quả
      </SubmitButton>
    </ActionForm>
  );
}
