import { DateInput } from "@/components/form/date-input";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";

const MODES = [
  {
    value: "newVersion",
    label: "Thay đổi kể từ một ngày",
    hint: "Đổi tên, chuyển trực thuộc, đổi số liệu … Thông tin cũ được giữ: văn bản của ngày trước đó vẫn in theo thông tin cũ.",
  },
  {
    value: "correction",
    label: "Sửa sai sót của thông tin đang có hiệu lực",
    hint: "Thông tin đã ghi bị sai ngay từ đầu. Không để lại bản cũ.",
  },
];

interface DatedFieldsProps {
  /** Days as printed. */
  today: string;
  currentFrom: string;
  /** Seal of what the page shows. */
  seen: string;
}

/** How a change is recorded: from a day on with the number of its decision, or as a correction. */
export function DatedFields({ today, currentFrom, seen }: DatedFieldsProps) {
  return (
    <>
      <input type="hidden" name="seen" value={seen} />
      <RadioGroup name="mode" label="Ghi nhận thế nào?" required options={MODES} defaultValue="newVersion" />
      <DateInput
        name="validFrom"
        label="Có hiệu lực từ ngày"
        hint={`Để trống: hôm nay (${today}) với thay đổi, giữ nguyên ngày ${currentFrom} với sửa sai sót.`}
      />
      <TextInput
        name="decisionNumber"
        label="Số quyết định"
        hint="Văn bản làm căn cứ, ví dụ 12-QĐ/ĐTN. Để trống nếu không có; sửa sai sót thì giữ số đã ghi."
        maxLength={60}
        className="sm:max-w-xs"
      />
    </>
  );
}
