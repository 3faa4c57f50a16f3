import { ActionForm } from "@/components/form/action-form";
import { Checkbox } from "@/components/form/checkbox";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Details } from "@/components/ui/details";
import { type MeetingKey, tableDossiers } from "@/lib/actions/meeting";

interface WaitingListProps {
  meeting: MeetingKey;
  waiting: readonly { dossierId: string; name: string; ownUnit: boolean }[];
}

/** Appraised dossiers that are not before a session yet: all at once, or chosen ones. */
export function WaitingList({ meeting, waiting }: WaitingListProps) {
  const { year, id } = meeting;
  const action = tableDossiers.bind(null, { year, id });
  return (
    <Card title={`${waiting.length} hồ sơ đã thẩm định, chưa đưa ra phiên họp`} edge="info" className="mb-6">
      <ActionForm action={action} idPrefix="trinh" label="Đưa hồ sơ ra phiên họp" warnOnLeave={false}>
        <div className="mb-2">
          <SubmitButton name="all" value="on" pendingText="Đang đưa ra phiên họp…">
            Đưa tất cả ra phiên họp
          </SubmitButton>
        </div>
        <Details summary="Chọn từng hồ sơ">
          <fieldset id="trinh-units" className="mb-3 grid gap-x-6 sm:grid-cols-2">
            <legend className="sr-only">Hồ sơ đưa ra phiên họp</legend>
            {waiting.map((dossier) => (
              <Checkbox
                key={dossier.dossierId}
                name={`unit:${dossier.dossierId}`}
                label={dossier.name}
                disabled={dossier.ownUnit}
                hint={dossier.ownUnit && "Đồng chí giữ chức vụ tại đơn vị này; người khác đưa hồ sơ ra phiên họp."}
              />
            ))}
          </fieldset>
          <SubmitButton variant="secondary" pendingText="Đang đưa ra phiên họp…">
            Đưa các hồ sơ đã chọn
          </SubmitButton>
        </Details>
      </ActionForm>
    </Card>
  );
}
