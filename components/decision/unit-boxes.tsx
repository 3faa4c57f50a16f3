"use client";

import { useContext } from "react";
import { Checkbox } from "@/components/form/checkbox";
import { FieldError } from "@/components/form/field";
import { FormContext } from "@/components/form/form-context";

interface UnitBoxesProps {
  candidates: readonly { dossierId: string; name: string; groups?: string; named: boolean; taken: boolean }[];
  legend?: string;
}

/** The units that a decision names, each a box; an error on the whole list stands above it. */
export function UnitBoxes({ candidates, legend = "Đơn vị trong danh sách" }: UnitBoxesProps) {
  const { errors } = useContext(FormContext);
  return (
    <fieldset id="units" tabIndex={-1} className="min-w-0 space-y-1.5">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {errors.units && <FieldError id="units">{errors.units}</FieldError>}
      {candidates.map((unit) => (
        <Checkbox
          key={unit.dossierId}
          name={`unit:${unit.dossierId}`}
          label={
            <span className="font-normal">
              {unit.name}
              {unit.groups && <span className="text-muted"> ({unit.groups})</span>}
            </span>
          }
          hint={unit.taken && "Đã có quyết định khác cho đơn vị này; hãy bỏ chọn."}
          defaultChecked={unit.named}
        />
      ))}
    </fieldset>
  );
}
