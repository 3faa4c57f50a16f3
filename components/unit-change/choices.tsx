import { RadioGroup } from "@/components/form/radio-group";
import { Select } from "@/components/form/select";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { POSITION_LABEL, STATUS_FOR_BODY, STATUS_TONE } from "@/lib/domain/labels";
import type { PlannedChild, PlannedDossier, PlannedNumbers, PlannedRole } from "@/lib/domain/unit-change-ways";
import { combinationSentences, DOSSIER_REASON, dossierWayText, numberWayText, roleWayText } from "@/lib/domain/unit-change-words";

type Names = Readonly<Record<string, string>>;
const nameIn = (names: Names, key: string | null) => (key ? (names[key] ?? "") : "");

/** The dossiers of open years; where there are ways to choose from, none is chosen beforehand. */
export function DossierChoices({ dossiers, names }: { dossiers: readonly PlannedDossier[]; names: Names }) {
  if (dossiers.length === 0) return null;
  return (
    <Card
      title="Hồ sơ các năm đang mở"
      subtitle="Hồ sơ khép lại, được chuyển hay gộp đi vẫn đọc được ở đơn vị cũ, không tính là thiếu hay trễ hạn. Gia hạn của đơn vị cũ đi theo hồ sơ được chuyển."
    >
      {dossiers.some(({ combinable }) => combinable.length > 0) && (
        <p className="text-muted">
          Gộp: hồ sơ đi tiếp giữ mọi mục đã có và nhận phần còn để trống, cùng minh chứng; bản nộp, ghi chép tiến độ và biên bản kiểm tra ở
          lại hồ sơ cũ. Gộp nhiều hồ sơ thì lần lượt theo thứ tự dưới đây.
        </p>
      )}
      <ul className="divide-y divide-line">
        {dossiers.map(({ id, name, dossier, reason, options, choice, combinable }) => (
          <li key={id} className="space-y-1 py-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="font-semibold">
                {name} · năm {dossier.year}
              </p>
              <Badge tone={STATUS_TONE[dossier.status]}>{STATUS_FOR_BODY[dossier.status]}</Badge>
            </div>
            <p className="text-muted">
              {DOSSIER_REASON[reason]}
              {dossier.monitor && ` Cán bộ theo dõi: ${dossier.monitor}, đi theo hồ sơ.`}
            </p>
            {options.length > 1 ? (
              <RadioGroup
                name={`dossiers.${id}`}
                label={`Hồ sơ năm ${dossier.year} của ${name}`}
                labelHidden
                required
                options={options.map((option) => ({
                  value: option.value,
                  label: dossierWayText(option, nameIn(names, option.toKey), reason),
                }))}
              />
            ) : (
              choice && <p className="font-medium">{dossierWayText(choice, nameIn(names, choice.toKey), reason)}</p>
            )}
            <Combinations combinable={combinable} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What would be taken over if the dossier was combined with one that goes on. */
function Combinations({ combinable }: Pick<PlannedDossier, "combinable">) {
  return combinable.map(({ intoId, name, combination }) => (
    <div key={intoId} className="rounded-control bg-sunken p-3">
      <p className="font-semibold">Nếu gộp vào hồ sơ của {name}</p>
      <ul className="list-disc pl-5">
        {combinationSentences(combination, name).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  ));
}

/** The people in office; most go along with their unit. */
export function RoleChoices({ roles, names }: { roles: readonly PlannedRole[]; names: Names }) {
  if (roles.length === 0) return null;
  return (
    <Card
      title="Vai trò của cán bộ"
      subtitle="Tài khoản giữ nguyên; chỉ vai trò thay đổi từ ngày có hiệu lực. Hồ sơ nào của đơn vị cũ được giữ nguyên thì vai trò ở đơn vị ấy còn đến khi quản trị kết thúc, để cán bộ làm nốt."
    >
      <ul className="divide-y divide-line">
        {roles.map(({ id, name, role, options, choice }) => (
          <li key={id} className="py-3">
            {options.length > 1 ? (
              <RadioGroup
                name={`roles.${id}`}
                label={`${name} · ${POSITION_LABEL[role.position]} · ${nameIn(names, role.unitId)}`}
                required
                options={options.map((option) => ({ value: option.value, label: roleWayText(option, nameIn(names, option.toKey)) }))}
                defaultValue={choice?.value}
              />
            ) : (
              <p>
                {name} · {POSITION_LABEL[role.position]}: {choice && roleWayText(choice, nameIn(names, choice.toKey)).toLowerCase()}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The units below one that ends. */
export function ChildChoices({ units, names }: { units: readonly PlannedChild[]; names: Names }) {
  if (units.length === 0) return null;
  return (
    <Card title="Đơn vị trực thuộc">
      <ul className="divide-y divide-line">
        {units.map(({ id, name, options, choice }) => (
          <li key={id} className="py-3">
            {options.length > 1 ? (
              <Select
                name={`children.${id}`}
                label={name}
                required
                placeholder="Chọn nơi trực thuộc"
                options={options.map(({ value, toKey }) => ({ value, label: nameIn(names, toKey) }))}
              />
            ) : (
              <p>
                {name}: chuyển sang trực thuộc <strong>{nameIn(names, choice?.toKey ?? null)}</strong>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The number series of new units. */
export function NumberChoices({ numbers, names }: { numbers: readonly PlannedNumbers[]; names: Names }) {
  if (numbers.length === 0) return null;
  return (
    <Card title="Số văn bản" subtitle="Sổ văn bản của đơn vị cũ giữ nguyên với đơn vị cũ.">
      <div className="space-y-4">
        {numbers.map(({ id, name, options }) => (
          <RadioGroup
            key={id}
            name={`numbers.${id}`}
            label={`Số văn bản của ${name}`}
            required
            options={options.map((option) => ({ value: option.value, label: numberWayText(option, nameIn(names, option.toKey)) }))}
          />
        ))}
      </div>
    </Card>
  );
}
