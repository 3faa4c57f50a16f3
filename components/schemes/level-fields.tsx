import { Checkbox } from "@/components/form/checkbox";
import { NumberInput } from "@/components/form/number-input";
import { TextInput } from "@/components/form/text-input";
import type { Level } from "@/lib/domain/classification";
import { formatHundredths } from "@/lib/domain/measure";

const SPARE = 1;
const MOST = 8;

/** The levels of xếp loại with their bands; a row that is emptied is a level taken out. */
export function LevelFields({ levels }: { levels: readonly Level[] }) {
  const rows: (Level | undefined)[] = [...levels, ...Array<undefined>(SPARE)].slice(0, MOST);
  return (
    <ol className="divide-y divide-line border-line border-y">
      {rows.map((level, index) => {
        const name = (part: string) => `levels.${index}.${part}`;
        return (
          <li key={name("name")} className="py-3">
            <fieldset className="flex flex-wrap items-end gap-x-5 gap-y-2">
              <legend className="sr-only">Mức {index + 1}</legend>
              <input type="hidden" name={name("code")} value={level?.code ?? ""} />
              <TextInput
                name={name("name")}
                label={level ? `${index + 1}. Tên mức` : "Thêm mức: tên"}
                defaultValue={level?.name}
                maxLength={80}
                fieldClassName="min-w-0 flex-1 basis-64"
              />
              <NumberInput
                name={name("from")}
                label="Từ điểm"
                defaultValue={level && level.from !== null ? formatHundredths(level.from) : ""}
                fieldClassName="w-28"
              />
              <Checkbox name={name("counts")} label="Tính vào số đơn vị được xếp loại" defaultChecked={level?.counts ?? true} />
            </fieldset>
          </li>
        );
      })}
    </ol>
  );
}
