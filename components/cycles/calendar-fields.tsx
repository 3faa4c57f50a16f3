import { DateInput } from "@/components/form/date-input";
import { InstantInput } from "@/components/form/instant-input";
import { TextInput } from "@/components/form/text-input";
import { CALENDAR_LABEL, type CalendarField } from "@/lib/domain/cycle";
import { formatDay } from "@/lib/format";

interface CalendarFieldsProps {
  /** Wall clocks in Vietnam ("2024-11-07T23:59"), an ISO day, and the letter's phrases. */
  calendar: Record<CalendarField, string>;
}

/** The windows of a cycle: instants, and the phrase that the letter uses beside them. */
export function CalendarFields({ calendar }: CalendarFieldsProps) {
  const instant = (name: CalendarField, hint?: string) => {
    const [day = "", time = ""] = calendar[name].split("T");
    return <InstantInput name={name} label={CALENDAR_LABEL[name]} hint={hint} required day={formatDay(day)} time={time} />;
  };
  const phrase = (name: CalendarField) => (
    <TextInput
      name={name}
      label={CALENDAR_LABEL[name]}
      hint="Hiện cạnh ngày giờ ở mọi trang, ví dụ: trước ngày 08/11/2024"
      required
      defaultValue={calendar[name]}
      maxLength={120}
    />
  );
  const last = "Tính đến giây cuối của phút này là đúng hạn";
  return (
    <>
      <fieldset className="space-y-5">
        <legend className="mb-3 font-semibold text-lg">Đăng ký</legend>
        {instant("registrationOpensAt")}
        {instant("registrationDueAt", last)}
        {phrase("registrationPhrase")}
        {instant("approvalDueAt")}
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="mb-3 font-semibold text-lg">Báo cáo tự đánh giá</legend>
        <DateInput
          name="dataDate"
          label={CALENDAR_LABEL.dataDate}
          hint="Số liệu tính đến hết ngày này"
          required
          defaultValue={formatDay(calendar.dataDate)}
        />
        {instant("reportOpensAt")}
        {instant("reportDueAt", last)}
        {phrase("reportPhrase")}
      </fieldset>
      <fieldset className="space-y-5">
        <legend className="mb-3 font-semibold text-lg">Thẩm định và công nhận</legend>
        {instant("appraisalDueAt")}
        {instant("meetingDueAt")}
        {instant("summaryDueAt")}
      </fieldset>
    </>
  );
}
