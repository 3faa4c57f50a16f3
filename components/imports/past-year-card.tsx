import { ActionForm } from "@/components/form/action-form";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { recordPastYear } from "@/lib/actions/import";

interface PastYearCardProps {
  id: string;
  offer: {
    year: number;
    isChosen: boolean;
    types: readonly { unitType: string; label: string; setId: string; sets: readonly { id: string; label: string }[] }[];
  };
}

/** Offers to record a year that does not exist as a past one, by criteria sets chosen for it. */
export function PastYearCard({ id, offer: { year, isChosen, types } }: PastYearCardProps) {
  return (
    <Card title={isChosen ? `Năm ${year} sẽ được ghi là năm đã qua` : `Ghi năm ${year} là năm đã qua`} className="mb-5">
      <p className="mb-4">
        Năm đã qua chỉ để xem, so sánh và xuất: đóng ngay từ đầu, không có thời hạn, không giao việc và không gửi thông báo cho ai. Đơn vị
        đã đổi tên, sáp nhập hay giải thể từ đó đến nay được nhận theo tên của năm ấy.
      </p>
      <ActionForm action={recordPastYear.bind(null, id)} warnOnLeave={false} label="Bộ tiêu chí của năm đã qua" className="space-y-4">
        {types.map(({ unitType, label, setId, sets }) => (
          <Select
            key={unitType}
            name={`set.${unitType}`}
            label={`Bộ tiêu chí: ${label}`}
            options={sets.map((set) => ({ value: set.id, label: set.label }))}
            placeholder="Không có đơn vị loại này"
            defaultValue={setId}
            fieldClassName="max-w-form"
          />
        ))}
        <SubmitButton icon="eye" variant={isChosen ? "secondary" : "primary"} pendingText="Đang đọc lại…">
          {isChosen ? "Xem trước với bộ tiêu chí khác" : "Xem trước"}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
