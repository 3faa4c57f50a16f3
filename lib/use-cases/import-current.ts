import "server-only";
import { dayOf } from "../db/days";
import type { ImportDossier, ImportEntry, ImportState } from "../db/import-state";
import { criteriaOf } from "../domain/criteria";
import { STATUS_FOR_BODY } from "../domain/labels";
import { importsResults, importsTargets } from "../domain/workflow";
import { formatDay, isoDay } from "../format";
import type { ParsedWorkbook } from "../imports/parse-workbook";
import type { Remark } from "../imports/parsing";
import type { CurrentEntry, CurrentState, ImportPlan } from "../imports/plan";

/** Gathers items under their key, in their order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

const key = (unitId: string, code: string) => `${unitId} ${code}`;

/** Shapes the stored state for the comparison, with the reason for everything that takes no import now. `today` is an ISO day. */
export function currentOf(state: ImportState, parsed: ParsedWorkbook, at: { rootUnitId: string; today: string }): CurrentState {
  const dossiers = [...(state.year?.dossiers.values() ?? [])];
  const evidence = groupBy(state.year?.evidence ?? [], (piece) => key(piece.unitId, piece.item));
  const units = state.units.map(({ id, email, version }) => {
    const { name, level, unitType, branchCount, memberCount, cluster } = version;
    return { id, name, level, unitType, branchCount, memberCount, cluster, email };
  });
  const entries = (state.year?.entries ?? []).map((entry): CurrentEntry => {
    const pieces = evidence.get(key(entry.unitId, entry.code)) ?? [];
    return toCurrentEntry(
      entry,
      pieces.map((piece) => ({ number: piece.documentNumber, day: dayOf(piece.documentDate) })),
    );
  });
  const past = state.year?.cycle.past ?? false;
  const registeredOn = Object.fromEntries(
    dossiers.map((dossier) => [dossier.unitId, dossier.registeredAt ? isoDay(dossier.registeredAt) : null]),
  );
  return {
    units,
    entries,
    registeredOn,
    locked: lockedUnits(state, at.rootUnitId),
    lockedTargets: { ...(past ? {} : lockedTargets(dossiers)), ...lockedDays(parsed, registeredOn, { ...at, past }) },
    lockedResults: past ? {} : lockedResults(state, dossiers),
  };
}

function toCurrentEntry(entry: ImportEntry, evidence: CurrentEntry["evidence"]): CurrentEntry {
  const { unitId, code, target, hasTarget, solution, dueText, person, numerator, denominator, text, notApplicable, reason } = entry;
  const result = { numerator, denominator, text, notApplicable };
  return { unitId, criterionCode: code, target, hasTarget, solution, dueText, person, result, reason, evidence };
}

function lockedUnits(state: ImportState, rootUnitId: string): Record<string, string> {
  const dissolved = state.units.filter((unit) => unit.dissolved).map((unit) => [unit.id, `Đơn vị ${unit.code} đã kết thúc hoạt động.`]);
  const year = state.year?.cycle.year;
  const absent = state.units
    .filter((unit) => !unit.wasThere)
    .map((unit) => [unit.id, `Đơn vị ${unit.code} không hoạt động vào ngày chốt số liệu năm ${year}.`]);
  return { ...Object.fromEntries([...dissolved, ...absent]), [rootUnitId]: "Cơ quan điều hành không có hồ sơ đăng ký." };
}

function lockedTargets(dossiers: readonly ImportDossier[]): Record<string, string> {
  const reasonOf = (dossier: ImportDossier): string | null => {
    if (importsTargets(dossier.status) === null)
      return `Hồ sơ đang ở bước “${STATUS_FOR_BODY[dossier.status]}”, không nhập đè chỉ tiêu được.`;
    if (dossier.reportedAt) return "Đơn vị đã nộp báo cáo tự đánh giá, chỉ tiêu không thay đổi được nữa.";
    return dossier.adjusted ? "Chỉ tiêu đã được điều chỉnh (hoặc đang chờ duyệt điều chỉnh), không nhập đè." : null;
  };
  return Object.fromEntries(
    dossiers.flatMap((dossier) => {
      const reason = reasonOf(dossier);
      return reason ? [[dossier.unitId, reason]] : [];
    }),
  );
}

/** A registration needs its original day, which is not in the future; of a past year it may be unknown. */
function lockedDays(
  parsed: ParsedWorkbook,
  registeredOn: Record<string, string | null>,
  { today, past }: { today: string; past: boolean },
): Record<string, string> {
  return Object.fromEntries(
    parsed.registeredOn.flatMap(({ unitId, unitCode, day }) => {
      if (day && day > today) return [[unitId, `Ngày đăng ký ${formatDay(day)} của ${unitCode} ở tương lai: hãy sửa lại ngày.`]];
      const known = day ?? registeredOn[unitId];
      return known || past ? [] : [[unitId, `Đơn vị ${unitCode} chưa ghi ngày đăng ký: hãy ghi ngày nộp bản đăng ký gốc.`]];
    }),
  );
}

function lockedResults(state: ImportState, dossiers: readonly ImportDossier[]): Record<string, string> {
  return Object.fromEntries(
    dossiers.flatMap((dossier): [string, string][] => {
      const step = `Hồ sơ đang ở bước “${STATUS_FOR_BODY[dossier.status]}”`;
      if (!importsResults(dossier.status)) return [[dossier.unitId, `${step}, không nhập kết quả được.`]];
      const content = state.year?.contents.get(dossier.criteriaSetId);
      if (!dossier.reportedAt || !content) return [];
      return criteriaOf(content)
        .filter(({ code }) => !dossier.returned.includes(code))
        .map(({ code }) => [key(dossier.unitId, code), `${step}: tiêu chí ${code} không được trả lại nên không sửa được.`]);
    }),
  );
}

/** Notices for units whose imported registration would lack criteria. */
export function incompleteRegistrations(plan: ImportPlan, state: ImportState): Remark[] {
  const stored = new Set((state.year?.entries ?? []).filter((entry) => entry.hasTarget).map((entry) => key(entry.unitId, entry.code)));
  const byUnit = groupBy(plan.registrations, (item) => item.row.unitId);
  return [...byUnit].flatMap(([unitId, items]) => {
    const [first] = items;
    const setId = state.year?.dossiers.get(unitId)?.criteriaSetId;
    const content = (setId && state.year?.contents.get(setId)) || contentOfNew(plan, state, unitId);
    if (!first || !content || items.every((item) => item.state === "unchanged")) return [];
    const said = new Set(items.map((item) => item.row.criterionCode));
    const missing = criteriaOf(content).filter(({ code }) => !said.has(code) && !stored.has(key(unitId, code)));
    if (missing.length === 0) return [];
    const reason = `Bản đăng ký của ${first.row.unitCode} còn thiếu chỉ tiêu của ${missing.length} tiêu chí: ${missing.map(({ code }) => code).join(", ")}.`;
    return [{ sheet: first.row.sheet, row: first.row.row, column: "", value: first.row.unitCode, reason }];
  });
}

function contentOfNew(plan: ImportPlan, state: ImportState, unitId: string) {
  const unit = state.units.find((candidate) => candidate.id === unitId);
  const type = unit?.version.unitType ?? plan.units.find((item) => `new:${item.row.code}` === unitId)?.row.unitType;
  const setId = type && state.year?.setOfType.get(type);
  return setId ? state.year?.contents.get(setId) : undefined;
}
