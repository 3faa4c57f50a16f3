import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Details } from "@/components/ui/details";
import { untableDossier } from "@/lib/actions/meeting";

/** Takes a dossier off the agenda, folded away because it is rarely wanted. */
export function UntableForm({ meeting, dossierId }: { meeting: { year: number; id: string }; dossierId: string }) {
  return (
    <Details summary="Rút hồ sơ khỏi phiên họp" className="mt-6">
      <ActionForm action={untableDossier.bind(null, meeting, dossierId)} label="Rút hồ sơ" idPrefix="rut" warnOnLeave={false}>
        <p className="mb-3">Hồ sơ trở về bước “Đã thẩm định”; kết quả đã ghi của hồ sơ trong phiên này bị bỏ.</p>
        <SubmitButton variant="danger" pendingText="Đang rút…">
          Rút khỏi phiên họp
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}
