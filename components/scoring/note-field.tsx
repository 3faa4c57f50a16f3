"use client";

import { useState } from "react";
import { useCardForm } from "@/components/dossier/autosave-context";
import { Textarea } from "@/components/form/textarea";
import { Details } from "@/components/ui/details";

/** The words beside a figure, folded while there are none. */
export function NoteField({ label, hint }: { label: string; hint?: string }) {
  const { register, getValues } = useCardForm();
  const [noted] = useState(() => Boolean(getValues("note")));
  return (
    <Details summary={label} open={noted || undefined}>
      <Textarea {...register("note")} label={label} labelHidden hint={hint} rows={2} maxLength={4000} />
    </Details>
  );
}
