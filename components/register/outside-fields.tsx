import { DateInput } from "@/components/form/date-input";
import { TextInput } from "@/components/form/text-input";

interface OutsideFieldsProps {
  numberHint: string;
  values?: { number: string; day: string; subject: string };
}

/** Number, day and trích yếu of a document that was given its number on paper. */
export function OutsideFields({ numberHint, values }: OutsideFieldsProps) {
  return (
    <>
      <TextInput
        name="number"
        label="Số, ký hiệu"
        hint={numberHint}
        defaultValue={values?.number}
        required
        maxLength={100}
        autoComplete="off"
        className="max-w-80"
      />
      <DateInput name="day" label="Ngày ký" hint="Để trống nếu chưa rõ" defaultValue={values?.day} />
      <TextInput name="subject" label="Trích yếu" defaultValue={values?.subject} maxLength={500} autoComplete="off" />
    </>
  );
}
