import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { SoftwareReading } from "@/lib/domain/software-step";

interface ReadingNoticeProps {
  reading: SoftwareReading;
  /** The fields below hold what was read, for the unit to confirm; stands within their form. */
  isFilledIn?: boolean;
}

/** What the Khối read of the unit in the Phần mềm Quản lý đoàn viên, from where, and what follows from it. */
export function ReadingNotice({ reading, isFilledIn = false }: ReadingNoticeProps) {
  const confirm = (
    <Button type="submit" variant="secondary" icon="check">
      Xác nhận số liệu này
    </Button>
  );
  return (
    <Notice tone={reading.tone} title={`Phần mềm ghi: ${reading.words}`} actions={isFilledIn ? confirm : undefined} className="my-3">
      <p>{reading.sentence}</p>
      <p className="break-words text-[0.9375rem]">Theo {reading.source}.</p>
      {isFilledIn && <p>Hai ô dưới đây được điền sẵn theo kết quả này và chỉ vào hồ sơ khi đồng chí xác nhận hoặc sửa lại.</p>}
    </Notice>
  );
}
