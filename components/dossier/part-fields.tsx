"use client";

import { NumberInput } from "@/components/form/number-input";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { Part } from "@/lib/domain/parts";
import { useCardForm } from "./autosave-context";

const DAY_HINT = "Ví dụ: 05/11/2024";

/** The fields of biên bản, ý kiến cấp ủy or phần mềm. */
export function PartFields({ part }: { part: Part }) {
  const { register } = useCardForm();
  const day = (name: string, label: string) => (
    <TextInput
      {...register(name)}
      label={label}
      hint={DAY_HINT}
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      fieldClassName="max-w-64"
    />
  );
  if (part === "bien-ban") {
    return (
      <div className="space-y-4">
        <div className="flex flex-wrap gap-4">
          {day("heldOn", "Ngày họp")}
          <TextInput {...register("number")} label="Số biên bản" hint="Nếu có, ví dụ 05-BB/ĐTN" maxLength={60} fieldClassName="max-w-64" />
        </div>
        <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
          <NumberInput {...register("present")} label="Số người dự họp" inputMode="numeric" maxLength={4} fieldClassName="w-40" />
          <NumberInput {...register("total")} label="Tổng số ủy viên" inputMode="numeric" maxLength={4} fieldClassName="w-40" />
          <NumberInput {...register("votesFor")} label="Phiếu tán thành" inputMode="numeric" maxLength={4} fieldClassName="w-40" />
        </div>
      </div>
    );
  }
  if (part === "y-kien-cap-uy") {
    return (
      <div className="space-y-4">
        <Textarea {...register("text")} label="Nội dung ý kiến" rows={4} maxLength={4000} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput {...register("signer")} label="Người ký" maxLength={120} />
          <TextInput {...register("position")} label="Chức vụ" hint="Ví dụ: Bí thư Đảng ủy" maxLength={120} />
        </div>
        {day("signedOn", "Ngày ký")}
      </div>
    );
  }
  return (
    <div className="space-y-4">
      {day("doneOn", "Ngày hoàn thành")}
      <Textarea
        {...register("proof")}
        label="Cách xác nhận"
        hint="Ví dụ: trạng thái “Đã hoàn thành” trên phần mềm; hoặc thêm ảnh chụp màn hình bên dưới"
        rows={2}
        maxLength={500}
      />
    </div>
  );
}
