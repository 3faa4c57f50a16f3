import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { type MeetingKey, recordEnBloc } from "@/lib/actions/meeting";
import { Votes } from "./votes";

/** One vote for every undisputed dossier without a result yet. */
export function EnBlocForm({ meeting, count, voters }: { meeting: MeetingKey; count: number; voters: number }) {
  const { year, id } = meeting;
  return (
    <Card
      title={`Biểu quyết chung: công nhận ${count} đơn vị`}
      subtitle="Đủ điều kiện và thẩm định thống nhất với đơn vị. Muốn bàn riêng đơn vị nào thì chọn tên đơn vị đó trong bảng."
      headingLevel={3}
      className="mt-4"
    >
      <ActionForm action={recordEnBloc.bind(null, { year, id })} idPrefix="chung" label="Biểu quyết chung">
        <Votes votesFor={voters} />
        <div className="mt-4">
          <SubmitButton pendingText="Đang ghi…">Ghi kết quả cho {count} đơn vị</SubmitButton>
        </div>
      </ActionForm>
    </Card>
  );
}
