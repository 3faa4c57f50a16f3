import { ActionForm } from "@/components/form/action-form";
import { RadioGroup } from "@/components/form/radio-group";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { Card } from "@/components/ui/card";
import { recordBallot } from "@/lib/actions/meeting";
import { OUTCOME_LABEL } from "@/lib/domain/labels";
import { type Ballot, OUTCOMES } from "@/lib/domain/meeting";
import { Votes } from "./votes";

interface BallotFormProps {
  meeting: { year: number; id: string; next: string | null };
  dossier: { dossierId: string; ballot: Ballot | null; seen: string; voters: number; tabled: { eligible: boolean } };
}

/** The votes on one dossier, its outcome, and the reason where the outcome differs from the Đề xuất. */
export function BallotForm({ meeting, dossier }: BallotFormProps) {
  const { ballot, voters, seen, tabled } = dossier;
  const contrary = tabled.eligible ? "“Không công nhận” hoặc “yêu cầu bổ sung”" : "“Công nhận” hoặc “yêu cầu bổ sung”";
  return (
    <Card title="Biểu quyết" subtitle={`${voters} người được biểu quyết`} className="mt-4">
      <ActionForm action={recordBallot.bind(null, meeting, dossier.dossierId)} label="Biểu quyết" className="grid gap-5">
        <input type="hidden" name="seen" value={seen} />
        <Votes {...ballot} />
        <RadioGroup
          name="outcome"
          label="Kết quả"
          inline
          required
          defaultValue={ballot?.outcome}
          options={OUTCOMES.map((outcome) => ({ value: outcome, label: OUTCOME_LABEL[outcome] }))}
        />
        <Textarea
          name="reason"
          label="Lý do"
          hint={`${contrary} cần có lý do; đơn vị đọc được lý do này.`}
          defaultValue={ballot?.reason}
          maxLength={2000}
        />
        <div>
          <SubmitButton pendingText="Đang ghi…">{meeting.next ? "Ghi và sang hồ sơ kế tiếp" : "Ghi kết quả"}</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
