import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { changeUnits } from "@/lib/actions/unit-change";
import type { UnitOperation } from "@/lib/domain/unit-change";
import type { UnitChangePlan } from "@/lib/domain/unit-change-plan";
import { OPERATION_LABEL } from "@/lib/domain/unit-change-words";
import { formatDay } from "@/lib/format";
import type { UnitChangeForm } from "@/lib/forms/unit-change";
import { ChildChoices, DossierChoices, NumberChoices, RoleChoices } from "./choices";

interface Preview {
  operation: UnitOperation;
  request: UnitChangeForm;
  plan: UnitChangePlan;
  /** Of units by id, of new units by key. */
  names: Readonly<Record<string, string>>;
  /** Makes the confirmation unrepeatable; `seen` is the seal of what is shown. */
  id: string;
  seen: string;
}

/** Every consequence of the operation before it is confirmed, with the choices that are open. */
export function ChangePreview({ wizard, back }: { wizard: Preview; back: string }) {
  const { operation, request, plan, names, id, seen } = wizard;
  const before = request.unitIds.map((unitId) => names[unitId] ?? "");
  const after = plan.successors.map(({ name, unitId }) => (unitId === null ? `${name} (đơn vị mới)` : name));
  const parent = names[request.parentId];
  const facts = [
    { term: "Việc", value: OPERATION_LABEL[operation] },
    { term: "Quyết định", value: `Số ${request.decisionNumber} ngày ${formatDay(request.decidedOn)}` },
    { term: "Có hiệu lực từ ngày", value: formatDay(request.effectiveOn) },
    ...(before.length > 0 ? [{ term: "Đơn vị trước", value: <Names names={before} /> }] : []),
    ...(operation === "renameBody" ? [{ term: "Tên mới", value: request.successors[0]?.name ?? "" }] : []),
    ...(after.length > 0 ? [{ term: "Đơn vị sau", value: <Names names={after} /> }] : []),
    ...(operation === "transfer" && parent ? [{ term: "Trực thuộc", value: parent }] : []),
    ...(plan.ended.length > 0 ? [{ term: "Kết thúc hoạt động", value: <Names names={plan.ended.map(({ name }) => name)} /> }] : []),
  ];
  return (
    <div className="max-w-form space-y-5">
      <Card title="Thay đổi">
        <DefinitionList items={facts} />
      </Card>
      <Notice tone="info" title="Văn bản, bảng biểu của những ngày trước giữ tên cũ">
        Bản nộp, văn bản đã ban hành và bảng của các năm đã chốt số liệu trước ngày có hiệu lực vẫn in tên của ngày ấy.
      </Notice>
      <ActionForm action={changeUnits} label="Xác nhận thay đổi" className="space-y-5">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="seen" value={seen} />
        <input type="hidden" name="request" value={JSON.stringify(request)} />
        <DossierChoices dossiers={plan.dossiers} names={names} />
        <RoleChoices roles={plan.roles} names={names} />
        <ChildChoices units={plan.children} names={names} />
        <NumberChoices numbers={plan.numbers} names={names} />
        <Warnings plan={plan} />
        <Notice tone="warn" title="Hãy xem kỹ trước khi xác nhận">
          Ghi nhầm thì hoàn tác được từ trang của thay đổi, nhưng chỉ khi chưa có việc nào dựa vào nó (nộp hồ sơ, văn bản, vai trò mới, thay
          đổi khác). Sau đó phải sửa bằng một quyết định khác.
        </Notice>
        <div className="flex flex-wrap gap-3">
          <SubmitButton pendingText="Đang thực hiện…">Xác nhận {OPERATION_LABEL[operation].toLowerCase()}</SubmitButton>
          <LinkButton href={back} variant="secondary">
            Quay lại sửa
          </LinkButton>
        </div>
      </ActionForm>
    </div>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

/** What follows by itself and deserves a look. */
function Warnings({ plan }: { plan: UnitChangePlan }) {
  const lines = [
    ...plan.twoSecretaries.map((name) => `${name} sẽ có hai Bí thư trở lên: sau khi xác nhận, hãy sửa chức vụ ở trang người dùng.`),
    ...plan.withdrawnLinks.map(({ name }) => `Phiếu cấp tài khoản chưa dùng của ${name} bị thu hồi, vì không còn vai trò nào.`),
    ...plan.drafts.map(({ name, count }) => `${count} dự thảo văn bản của ${name} ở lại đơn vị cũ, không ban hành được nữa.`),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title="Cần chú ý">
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
