import { ActionForm } from "@/components/form/action-form";
import { DateInput } from "@/components/form/date-input";
import { NumberInput } from "@/components/form/number-input";
import { SubmitButton } from "@/components/form/submit-button";
import { Table } from "@/components/ui/table";
import { finaliseLevelsAction, type LevelPlace } from "@/lib/actions/levels";

interface FinaliseFormProps {
  place: LevelPlace;
  lines: readonly { id: string; version: number; name: string; level: string; reason: string; levelText: string; proposed: string }[];
}

const VOTES = [
  { name: "votesFor", label: "Tán thành" },
  { name: "votesAgainst", label: "Không tán thành" },
  { name: "votesOther", label: "Ý kiến khác" },
];

/** What will be written, unit by unit, with the session and its vote where there was one; then the one button. */
export function FinaliseForm({ place, lines }: FinaliseFormProps) {
  return (
    <ActionForm action={finaliseLevelsAction.bind(null, place)} label="Chốt mức xếp loại" className="space-y-5">
      <Table label="Mức xếp loại sẽ chốt" stack dense>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col">Mức xếp loại</th>
            <th scope="col">Lý do</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, version, name, level, reason, levelText, proposed }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                <input type="hidden" name={`version.${id}`} value={version} />
                <input type="hidden" name={`level.${id}`} value={level} />
                <input type="hidden" name={`reason.${id}`} value={reason} />
              </th>
              <td data-label="Mức xếp loại">
                {levelText}
                {proposed && <span className="block text-[0.9375rem] text-muted">Đề xuất: {proposed}</span>}
              </td>
              <td data-label="Lý do">{reason}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <div className="max-w-form space-y-4">
        <DateInput name="heldOn" label="Ngày họp Ban Thường vụ" hint="Có thể để trống." />
        <div className="grid gap-4 sm:grid-cols-3">
          {VOTES.map(({ name, label }) => (
            <NumberInput key={name} name={name} label={label} suffix="phiếu" />
          ))}
        </div>
        <p className="text-muted">Số phiếu biểu quyết: ghi cả ba ô (không có thì ghi 0), hoặc để trống nếu không biểu quyết.</p>
      </div>
      <SubmitButton icon="check" pendingText="Đang chốt…">
        Chốt mức xếp loại
      </SubmitButton>
    </ActionForm>
  );
}
