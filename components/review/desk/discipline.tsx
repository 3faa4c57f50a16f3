"use client";

import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Badge } from "@/components/ui/badge";
import { Details } from "@/components/ui/details";
import { saveDiscipline } from "@/lib/actions/appraisal";
import type { DossierData } from "./types";

/** Gate G5: whether the unit was disciplined as a collective in the year. */
export function DisciplineCard({ dossier, version }: { dossier: DossierData; version: number }) {
  const { discipline, whyNot } = dossier;
  const aside = discipline.disciplined ? <Badge tone="bad">Bị kỷ luật</Badge> : <Badge tone="good">Không có</Badge>;
  return (
    <Details card summary="Kỷ luật tập thể trong năm (điều kiện G5)" aside={aside}>
      {whyNot.discipline ? (
        <p className="text-muted">
          {discipline.note && `${discipline.note}. `}
          {whyNot.discipline}
        </p>
      ) : (
        <ActionForm action={saveDiscipline} idPrefix="ky-luat" label="Kỷ luật tập thể" className="space-y-3">
          <input type="hidden" name="dossierId" value={dossier.id} />
          <input type="hidden" name="version" value={version} />
          <Checkbox name="disciplined" label="Đơn vị bị kỷ luật tập thể trong năm" defaultChecked={discipline.disciplined} />
          <Textarea name="note" label="Số, ngày văn bản, hình thức" defaultValue={discipline.note} rows={2} maxLength={1000} />
          <SubmitButton variant="secondary" pendingText="Đang lưu…">
            Lưu
          </SubmitButton>
        </ActionForm>
      )}
    </Details>
  );
}
