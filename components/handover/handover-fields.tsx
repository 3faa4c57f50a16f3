import { DateInput } from "@/components/form/date-input";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";

interface HandoverFieldsProps {
  successors: readonly { value: string; label: string }[];
  firstDay: string;
  isMonitor: boolean;
  isOwn: boolean;
}

const KINDS = [
  { value: "new", label: "Người mới", hint: "Chưa có tài khoản: phần mềm cấp tài khoản và liên kết đặt mật khẩu" },
  { value: "known", label: "Người đã có tài khoản" },
];

/** Who takes over, from which day, and where the papers are. The fields of the other kind of newcomer step aside without scripts, too. */
export function HandoverFields({ successors, firstDay, isMonitor, isOwn }: HandoverFieldsProps) {
  return (
    <div className="group/kind space-y-5">
      {successors.length > 0 ? (
        <RadioGroup name="kind" label="Người nhận" required options={KINDS} defaultValue="new" />
      ) : (
        <input type="hidden" name="kind" value="new" />
      )}
      <div className="space-y-5 group-has-[[value=known]:checked]/kind:hidden">
        <TextInput name="name" label="Họ tên người nhận" required maxLength={120} autoComplete="off" />
        <TextInput type="email" name="email" label="Thư điện tử công vụ" hint="Có thể để trống" maxLength={200} autoComplete="off" />
        <TextInput type="tel" name="phone" label="Điện thoại công vụ" maxLength={30} autoComplete="off" fieldClassName="sm:w-1/2" />
        <TextInput
          name="username"
          label="Tên đăng nhập"
          hint="Để trống: phần mềm đặt theo họ tên, ví dụ tran.thi.bich"
          autoCapitalize="none"
          autoComplete="off"
          maxLength={60}
        />
      </div>
      {successors.length > 0 && (
        <div className="group-has-[[value=new]:checked]/kind:hidden">
          <Select name="person" label="Tài khoản của người nhận" required options={successors} placeholder="Chọn người nhận" />
        </div>
      )}
      <DateInput name="day" label="Bàn giao từ ngày" hint={dayHint(isMonitor, isOwn)} required defaultValue={firstDay} />
      <Textarea
        name="papers"
        label="Hồ sơ giấy, con dấu để ở đâu"
        hint="Người nhận đọc được khi đăng nhập. Có thể để trống."
        maxLength={500}
        rows={3}
      />
    </div>
  );
}

function dayHint(isMonitor: boolean, isOwn: boolean): string {
  if (isMonitor) return "Hôm nay: mỗi đơn vị luôn cần có người theo dõi.";
  const first = isOwn ? "Sớm nhất từ ngày mai. " : "";
  return `${first}Từ 00:00 ngày này người cũ hết quyền, người mới có quyền.`;
}
