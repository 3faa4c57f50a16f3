import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { RadioGroup } from "@/components/form/radio-group";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { Criterion } from "@/lib/domain/criteria";
import { KIND_LABEL } from "@/lib/domain/labels";
import { CRITERION_KINDS, formatHundredths } from "@/lib/domain/measure";

const KINDS = CRITERION_KINDS.map((value) => ({ value, label: KIND_LABEL[value] }));

/** Everything about one criterion of a draft. */
export function CriterionFields({ criterion, code }: { criterion?: Criterion; code: string }) {
  const threshold = criterion?.threshold ?? null;
  return (
    <>
      <TextInput
        name="code"
        label="Mã tiêu chí"
        hint="Số trước dấu chấm là nội dung. Kết quả các năm được so theo mã, nên chỉ đổi mã khi thật cần."
        required
        defaultValue={code}
        maxLength={4}
        className="max-w-28"
      />
      <Textarea name="name" label="Nội dung tiêu chí" required defaultValue={criterion?.name} maxLength={500} />
      <RadioGroup name="kind" label="Cách tính" required inline options={KINDS} defaultValue={criterion?.kind ?? "percent"} />
      <div className="flex flex-wrap items-end gap-5">
        <NumberInput
          name="threshold"
          label="Ngưỡng tối thiểu"
          hint="Tỷ lệ: 95 hoặc 95,5. Số lượng: 3"
          defaultValue={threshold === null ? "" : formatHundredths(threshold)}
          fieldClassName="w-60"
          className="max-w-28"
        />
        <TextInput
          name="unit"
          label="Đơn vị tính"
          hint="%, lần, buổi …"
          defaultValue={criterion?.unit ?? "%"}
          maxLength={40}
          fieldClassName="w-40"
        />
        <TextInput
          name="countedThing"
          label="Đối tượng đếm của tỷ lệ"
          hint="đoàn viên, hồ sơ …"
          defaultValue={criterion?.countedThing}
          maxLength={60}
          fieldClassName="w-60"
        />
      </div>
      <p className="text-muted">Có/Không: ngưỡng là “Có”. Văn bản: không có ngưỡng.</p>
      <NumberInput
        name="points"
        label="Điểm thi đua"
        hint="Không ảnh hưởng đến công nhận"
        defaultValue={formatHundredths(criterion?.points ?? 0)}
        fieldClassName="w-60"
        className="max-w-28"
      />
      <Checkbox name="mandatory" label="Bắt buộc" hint="Phải đạt thì mới được đề xuất công nhận" defaultChecked={criterion?.mandatory} />
      <Textarea name="howMeasured" label="Cách xác định" defaultValue={criterion?.howMeasured} maxLength={500} />
      <Textarea name="evidenceHint" label="Gợi ý minh chứng" defaultValue={criterion?.evidenceHint} maxLength={500} />
      <Checkbox
        name="notApplicableAllowed"
        label="Được chọn “không phát sinh”"
        hint="Đơn vị phải ghi lý do; tiêu chí không tính vào tử số và mẫu số"
        defaultChecked={criterion?.notApplicableAllowed}
      />
      <TextInput
        name="notApplicableWhen"
        label="Không phát sinh khi nào"
        hint="Ví dụ: trong năm không có hồ sơ nào"
        defaultValue={criterion?.notApplicableWhen}
        maxLength={300}
      />
      <Checkbox
        name="computedBySystem"
        label="Hệ thống tự tính"
        hint="Từ việc nộp đăng ký, báo cáo đúng hạn; năm công tác chọn mã nào được tự tính"
        defaultChecked={criterion?.computedBySystem}
      />
    </>
  );
}
