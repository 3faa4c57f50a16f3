import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";

interface PickedUnit {
  id: string;
  code: string;
  name: string;
  cluster: string;
}

interface UnitPickerProps {
  action: string;
  /** One unit or several. */
  several: boolean;
  search: string;
  problem: string;
  chosen: readonly PickedUnit[];
  found: readonly PickedUnit[];
  /** How many more were found than are shown. */
  more: number;
}

/** Which units the operation is about: a GET form with a search, so that it works without scripts and keeps what was ticked before. */
export function UnitPicker({ action, several, search, problem, chosen, found, more }: UnitPickerProps) {
  const row = (unit: PickedUnit, ticked: boolean) => (
    <li key={unit.id}>
      <label className="flex min-h-11 items-center gap-3 py-1">
        <input type={several ? "checkbox" : "radio"} name="don-vi" value={unit.id} defaultChecked={ticked} className="tick" />
        <span>
          {unit.name} <span className="text-muted">({[unit.code, unit.cluster].filter(Boolean).join(" · ")})</span>
        </span>
      </label>
    </li>
  );
  return (
    <form action={action} method="get" className="max-w-form space-y-5">
      {problem && (
        <Notice tone="bad" live>
          {problem}
        </Notice>
      )}
      <Card title={several ? "Chọn các đơn vị (từ hai đơn vị)" : "Chọn đơn vị"}>
        <div className="mb-3 flex flex-wrap items-end gap-3">
          <TextInput name="tim" label="Tìm theo tên hoặc mã" defaultValue={search} maxLength={100} fieldClassName="min-w-60 flex-1" />
          <Button type="submit" variant="secondary" icon="search">
            Tìm
          </Button>
        </div>
        {chosen.length > 0 && (
          <fieldset className="mb-3">
            <legend className="font-semibold">Đã chọn</legend>
            <ul>{chosen.map((unit) => row(unit, true))}</ul>
          </fieldset>
        )}
        <fieldset>
          <legend className="font-semibold">{search ? "Tìm thấy" : "Các đơn vị đang hoạt động"}</legend>
          {found.length === 0 && <p className="text-muted">Không có đơn vị nào khác.</p>}
          <ul>{found.map((unit) => row(unit, false))}</ul>
          {more > 0 && <p className="text-muted">Còn {more} đơn vị nữa: hãy gõ tên để tìm. Đơn vị đã đánh dấu vẫn được giữ.</p>}
        </fieldset>
      </Card>
      <Button type="submit" name="tiep" value="1">
        Tiếp tục
      </Button>
    </form>
  );
}
