"use client";

import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { CriterionKind } from "@/lib/domain/measure";
import { useCardForm } from "./autosave-context";
import { ChoiceField } from "./choice-field";

interface TargetFieldsProps {
  kind: CriterionKind;
  unit: string;
  /** "từ 95 % trở lên"; "" for a text. */
  minimum: string;
}

/** What a unit registers for one criterion: target, giải pháp, thời gian, người phụ trách. */
export function TargetFields({ kind, unit, minimum }: TargetFieldsProps) {
  const { register } = useCardForm();
  return (
    <div className="space-y-2 sm:space-y-4">
      {kind === "text" && <p className="text-muted">Tiêu chí này không có chỉ tiêu bằng số: đăng ký có nội dung thực hiện.</p>}
      {kind === "yesno" && <ChoiceField name="target" label="Chỉ tiêu đăng ký" options={["Có"]} />}
      {(kind === "percent" || kind === "count") && (
        <TextInput
          {...register("target")}
          label="Chỉ tiêu đăng ký"
          hint={minimum}
          suffix={kind === "percent" ? "%" : unit}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          fieldClassName="phone-row sm:max-w-72"
          className="max-w-32 text-right"
        />
      )}
      <Textarea {...register("solution")} label="Giải pháp" rows={1} maxLength={4000} fieldClassName="phone-row" className="sm:min-h-19" />
      <div className="grid gap-2 sm:grid-cols-2 sm:gap-4">
        <TextInput
          {...register("dueText")}
          label="Thời gian hoàn thành"
          placeholder="Quý III, tháng 9"
          maxLength={200}
          fieldClassName="phone-row"
        />
        <TextInput
          {...register("person")}
          label="Người phụ trách"
          placeholder="Họ tên, chức danh"
          maxLength={200}
          fieldClassName="phone-row"
        />
      </div>
    </div>
  );
}
