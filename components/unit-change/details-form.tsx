import { DateInput } from "@/components/form/date-input";
import { ErrorSummary } from "@/components/form/error-summary";
import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { UnitOperation } from "@/lib/domain/unit-change";
import { SuccessorFields } from "./successor-fields";

interface Details {
  operation: UnitOperation;
  /** By field name, as it was typed. */
  typed: Readonly<Record<string, string>>;
  errors: Record<string, string>;
  /** Whether the form was sent before. */
  sent: boolean;
  units: readonly { unitId: string; name: string; shortName: string; headerUpper: string; headerName: string }[];
  parents: readonly { value: string; label: string }[];
  rootUnitId: string;
  request: { unitIds: readonly string[] };
  /** As printed. */
  today: string;
  /** How many new units a division asks for. */
  count: number;
}

/** By which decision, from which day, and what the units are called afterwards. A GET form: the preview is an address that writes nothing. */
export function DetailsForm({ wizard, action }: { wizard: Details; action: string }) {
  const { operation, typed, errors, units, parents, rootUnitId, request, today } = wizard;
  const named = (name: string) => ({ name, id: name, error: errors[name], defaultValue: typed[name] });
  return (
    <form action={action} method="get" noValidate className="max-w-form space-y-5">
      {Object.keys(errors).length > 0 && <ErrorSummary errors={errors} />}
      <input type="hidden" name="tiep" value="1" />
      {request.unitIds.map((id) => (
        <input key={id} type="hidden" name="don-vi" value={id} />
      ))}
      {request.unitIds.length > 0 && (
        <div id="don-vi">
          <p className="font-semibold">Đơn vị</p>
          <ul className="list-disc pl-5">
            {units.map((unit) => (
              <li key={unit.unitId}>{unit.name}</li>
            ))}
          </ul>
        </div>
      )}
      <Card title="Căn cứ">
        <div className="space-y-4">
          <TextInput {...named("so")} label="Số quyết định" hint="Ví dụ 15-QĐ/ĐTN" required maxLength={60} fieldClassName="sm:w-1/2" />
          <DateInput {...named("ngay-ky")} label="Ngày ký quyết định" required />
          <DateInput
            {...named("ngay")}
            label="Có hiệu lực từ ngày"
            hint={`Không sau hôm nay (${today}), và sau ngày bắt đầu của thông tin đang có hiệu lực của các đơn vị.`}
            required
          />
        </div>
      </Card>
      <After wizard={wizard} />
      {(operation === "transfer" || operation === "establish") && (
        <Select {...named("cap-tren")} defaultValue={typed["cap-tren"] || rootUnitId} label="Trực thuộc" required options={parents} />
      )}
      <Button type="submit" name="xem" value="1">
        Xem trước hệ quả
      </Button>
    </form>
  );
}

/** The units after the operation, as far as anything is to be said of them. */
function After({ wizard }: { wizard: Details }) {
  const { operation, typed, errors, sent, units, count } = wizard;
  const fields = { typed, errors, sent };
  if (operation === "transfer" || operation === "dissolve") return null;
  if (operation === "rename" || operation === "renameBody") {
    return (
      <Card title="Tên mới">
        <SuccessorFields {...fields} place={1} present={units[0]} code="none" nameLabel="Tên đầy đủ" />
      </Card>
    );
  }
  if (operation === "establish") {
    return (
      <Card title="Đơn vị mới">
        <SuccessorFields {...fields} place={1} code="needed" hasSource={false} nameLabel="Tên đầy đủ" />
      </Card>
    );
  }
  if (operation === "merge") {
    const options = [
      { value: "moi", label: "Một đơn vị mới", hint: "Các đơn vị trên đều kết thúc hoạt động." },
      ...units.map((unit) => ({ value: unit.unitId, label: unit.name, hint: "Đơn vị này được giữ lại, các đơn vị kia nhập vào." })),
    ];
    return (
      <Card title="Đơn vị sau sáp nhập">
        <div className="space-y-4">
          <RadioGroup name="giu" label="Sau sáp nhập là" options={options} defaultValue={typed.giu || "moi"} error={errors.giu} />
          <SuccessorFields
            {...fields}
            place={1}
            code="optional"
            nameLabel="Tên sau sáp nhập"
            nameHint="Giữ một đơn vị mà tên không đổi thì để trống"
          />
        </div>
      </Card>
    );
  }
  const lives = [
    { value: "", label: "Kết thúc hoạt động" },
    { value: "co", label: "Vẫn hoạt động, một phần tách ra" },
  ];
  return (
    <Card title="Các đơn vị sau chia tách">
      <input type="hidden" name="moi" value={count} />
      <RadioGroup name="giu" label="Đơn vị cũ" options={lives} defaultValue={typed.giu ?? ""} className="mb-4" />
      <div className="space-y-6">
        {Array.from({ length: count }, (_, index) => index + 1).map((place) => (
          <SuccessorFields key={place} {...fields} place={place} code="needed" nameLabel={`Tên đơn vị mới ${place}`} />
        ))}
        {count < 10 && (
          <Button type="submit" variant="secondary" icon="plus" name="them" value={count + 1}>
            Thêm một đơn vị mới
          </Button>
        )}
      </div>
    </Card>
  );
}
