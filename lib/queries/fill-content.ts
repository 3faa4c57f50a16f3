import "server-only";
import { type DossierRecord, listDossiers, type StoredEntry, toEntryValue } from "../db/dossiers";
import { lastYears } from "../db/last-year";
import type { Tx } from "../db/scope";
import { sealOfText } from "../db/seal";
import { fillGuide } from "../documents/xlsx/fill-guide";
import type { FillSheetRow, FillWorkbook } from "../documents/xlsx/fill-workbook";
import type { Criterion } from "../domain/criteria";
import { computedResult, emptyEntry } from "../domain/dossier";
import { printedHalf } from "../domain/fill-plan";
import { fillFields } from "../domain/fill-sheet";
import { formatResult } from "../domain/measure";
import type { Actor } from "../domain/permissions";
import { formatDay, formatInstant } from "../format";
import { type FillScope, lockOf } from "../use-cases/fill-scope";
import { sealOfContent } from "../use-cases/plan-fill";
import { lastYearWords, withUnit } from "./last-year";
import { bodyHead, readBodyLetterhead, unitHead } from "./sheet-head";

/** A workbook for filling in and the name of its file. */
export interface FillFile {
  workbook: FillWorkbook;
  fileName: string;
}

/** Reads what a workbook holds as of `at`. Five statements. Null where there is no dossier. */
export async function makeWorkbook(tx: Tx, actor: Actor, scope: FillScope, at: Date): Promise<FillFile | null> {
  const { part, year, wholeBody } = scope;
  const records = await listDossiers(tx, actor, year, wholeBody ? {} : { unitIds: [scope.unitId] });
  const [first] = records;
  if (!first) return null;
  const last = await lastYears(tx, actor, records);
  const lastOf = new Map([...last].flatMap(([unitId, { entries }]) => entries.map((entry) => [`${unitId} ${entry.code}`, entry] as const)));
  const letterhead = await readBodyLetterhead(tx, actor);
  const what = part === "target" ? "Đăng ký chỉ tiêu" : "Tự đánh giá";
  const whose = wholeBody ? letterhead.name : first.unit.name;
  const due = part === "target" ? first.cycle.registrationPhrase : first.cycle.reportPhrase;
  const workbook: FillWorkbook = {
    part,
    name: `${part === "target" ? "Đăng ký" : "Tự đánh giá"} ${year}`,
    title: `${what} năm ${year} ${wholeBody ? "của các đơn vị" : ""}`.trim(),
    subtitle: wholeBody
      ? `Các ô vàng để điền. Số liệu lúc ${formatInstant(at)}`
      : `${whose} · hạn nộp ${due} · các ô vàng để điền. Số liệu lúc ${formatInstant(at)}`,
    head: wholeBody ? bodyHead(letterhead, at) : unitHead(first.unit, letterhead, at),
    guide: fillGuide(part, wholeBody, formatDay(first.cycle.dataDate)),
    rows: records.flatMap((record) => rowsOf(record, scope, { actor, at, lastOf })),
    mark: {
      part,
      bodyId: actor.bodyId,
      year,
      unitCode: scope.unitCode,
      dossiers: records.map(({ id, unitCode, content }) => ({ id, unitCode, content: sealOfContent(content) })),
    },
    seal: sealOfText,
  };
  return { workbook, fileName: `${what} ${year} - ${wholeBody ? "Cả Khối" : first.unit.shortName || whose}` };
}

interface Around {
  actor: Actor;
  at: Date;
  lastOf: ReadonlyMap<string, StoredEntry>;
}

function rowsOf(record: DossierRecord, scope: FillScope, around: Around): FillSheetRow[] {
  const stored = new Map(record.entries.map((entry) => [entry.code, entry]));
  return record.content.groups.flatMap((group) =>
    group.criteria.map((criterion, index) => ({
      ...rowOf(record, criterion, { scope, ...around, stored: stored.get(criterion.code) }),
      heading: index === 0 && !scope.wholeBody ? `Nội dung ${group.code}. ${group.name}` : "",
    })),
  );
}

function rowOf(
  record: DossierRecord,
  criterion: Criterion,
  { scope, actor, at, lastOf, stored }: Around & { scope: FillScope; stored: StoredEntry | undefined },
): Omit<FillSheetRow, "heading"> {
  const { part } = scope;
  const entry = stored ? toEntryValue(stored, record.evidence) : emptyEntry(criterion.code);
  const printed = printedHalf(part, criterion, entry);
  const { registeredAt, reportedAt, cycle } = record;
  const times = { registeredAt, reportedAt, registrationDueAt: cycle.registration.dueAt, reportDueAt: cycle.report.dueAt };
  const computed = part === "result" ? computedResult(criterion, cycle.rule, times, at) : null;
  const registered = entry.hasTarget ? withUnit(criterion, entry.target) : "";
  return {
    unitCode: record.unitCode,
    criterion,
    fixed: {
      unitCode: record.unitCode,
      unitName: record.unit.shortName || record.unit.name,
      code: criterion.code,
      name: `${criterion.name}${criterion.mandatory ? " (bắt buộc)" : ""}${computed ? `. Hệ thống tự tính: ${formatResult(criterion.kind, computed.result)}` : ""}`,
      measure: criterion.unit,
      threshold: criterion.kind === "text" ? "" : withUnit(criterion, criterion.threshold),
      lastYear: lastYearWords(criterion, lastOf.get(`${record.unitId} ${criterion.code}`)),
      registered: criterion.kind === "text" ? "" : registered,
    },
    values: Object.fromEntries(fillFields(part, criterion).map((field) => [field, printed[field] ?? ""])),
    locked: lockOf(scope, criterion, record, actor, at),
    version: stored?.version ?? 0,
  };
}
