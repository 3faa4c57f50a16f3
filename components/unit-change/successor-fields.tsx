import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Details } from "@/components/ui/details";
import { UNIT_LEVEL_OPTIONS, UNIT_TYPE_OPTIONS } from "@/components/units/options";

interface SuccessorFieldsProps {
  /** 1 for the first. */
  place: number;
  typed: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Whether the form was sent before: what was emptied then stays empty. */
  sent: boolean;
  /** Whether there is a unit whose attributes hold where nothing is typed. */
  hasSource?: boolean;
  /** What stands there before anything was typed. */
  present?: { name: string; shortName: string; headerUpper: string; headerName: string };
  /** New units have a code of their own; `optional`: only where a new one is formed. */
  code: "none" | "needed" | "optional";
  nameHint?: string;
  nameLabel: string;
}

/** Name, code and the rest of a unit after the operation. Fields carry the number of the unit, as the address does. */
export function SuccessorFields(props: SuccessorFieldsProps) {
  const { place, typed, errors, sent, hasSource = true, present, code, nameHint, nameLabel } = props;
  const named = (name: string, first = "") => {
    const field = `${name}.${place}`;
    return { name: field, id: field, error: errors[field], defaultValue: sent ? typed[field] : first };
  };
  return (
    <div className="space-y-4">
      <TextInput {...named("ten", present?.name)} label={nameLabel} hint={nameHint} maxLength={200} />
      {code !== "none" && (
        <TextInput
          {...named("ma")}
          label="Mã đơn vị mới"
          hint={
            code === "optional"
              ? "Chỉ ghi khi lập đơn vị mới. Không đổi về sau; ví dụ DCS34"
              : "Không đổi về sau. Chữ không dấu, số, gạch nối; ví dụ DCS34"
          }
          maxLength={30}
          fieldClassName="sm:w-1/2"
        />
      )}
      <Details summary={hasSource && !present ? "Thông tin khác (để trống: theo đơn vị cũ)" : "Thông tin khác"} open={Boolean(present)}>
        <div className="space-y-4">
          <TextInput {...named("ten-ngan", present?.shortName)} label="Tên ngắn" hint="Để trống thì lấy theo tên mới" maxLength={100} />
          <TextInput {...named("dong-tren", present?.headerUpper)} label="Dòng trên của thể thức văn bản" maxLength={200} />
          <TextInput
            {...named("dong-duoi", present?.headerName)}
            label="Dòng dưới của thể thức văn bản"
            hint="Để trống thì lấy theo tên mới"
            maxLength={200}
          />
          {!present && (
            <div className="grid gap-4 sm:grid-cols-3">
              <Select {...named("cap")} label="Cấp" options={UNIT_LEVEL_OPTIONS} placeholder={hasSource ? "Như đơn vị cũ" : undefined} />
              <Select
                {...named("loai-hinh")}
                label="Loại hình"
                options={UNIT_TYPE_OPTIONS}
                placeholder={hasSource ? "Như đơn vị cũ" : undefined}
              />
              <TextInput {...named("cum")} label="Cụm" maxLength={60} />
            </div>
          )}
        </div>
      </Details>
    </div>
  );
}
