import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "../auth/actor";
import { now } from "../clock";
import { inScope } from "../db/scope";
import type { FillChange, FillState } from "../domain/fill-plan";
import { columnOfField } from "../domain/fill-sheet";
import { FIELD_LABEL } from "../domain/typed-entry";
import { formatInstant } from "../format";
import { type FillReport, fillPath, fillReportSchema } from "../forms/fill";
import type { Remark } from "../imports/parsing";
import { columnLetter } from "../imports/sheet-data";
import { writeReasons } from "../imports/write-reasons";
import { readStoredFile } from "../storage";
import type { FillScope } from "../use-cases/fill-scope";
import { openFill } from "../use-cases/open-fill";
import { type PlannedFill, type PlannedFillRow, planFill } from "../use-cases/plan-fill";
import { cellAddress } from "./import-view";
import { isId, yearOf } from "./search-params";

/** A row of the preview in printed values; `before` is what is stored now. */
export interface FillRowView {
  id: string;
  key: string;
  subject: string;
  name: string;
  where: string;
  changes: { label: string; before: string; after: string }[];
}

export interface FillRemarkView {
  id: string;
  cell: string;
  value: string;
  reason: string;
}

/** A filled-in workbook as its page shows it. `report` once it was written; `problem` where it cannot be compared any more. */
export interface FillPreview {
  id: string;
  fileName: string;
  kicker: string;
  path: string;
  /** The page "Điền trên Excel" it came from, and where the work goes on. */
  back: string;
  next: { href: string; label: string };
  uploadedAt: string;
  appliedAt: string;
  problem: string | null;
  report: FillReport | null;
  seal: string;
  counts: Record<FillState, number> & { lost: number; strays: number };
  wrong: { id: string; subject: string; cell: string; reason: string }[];
  strays: FillRemarkView[];
  lost: string[];
  conflicts: FillRowView[];
  changed: FillRowView[];
  page: number;
  pageCount: number;
}

const PER_PAGE = 50;
/** Refusals and remarks on the page; the file names all of them. */
const SHOWN = 200;

function printed(field: FillChange["field"], text: string): string {
  if (field === "notApplicable") return text === "" ? "không" : "có chọn";
  return text;
}

function viewOf({ key, row, dossier, criterion, outcome }: PlannedFillRow, sheet: string, wholeBody: boolean): FillRowView {
  const changes = "changes" in outcome ? outcome.changes : [];
  return {
    id: key,
    key,
    subject: wholeBody ? `${dossier.unitCode} · ${criterion.code}` : `Tiêu chí ${criterion.code}`,
    name: criterion.name,
    where: `${sheet}, dòng ${row}`,
    changes: changes.map(({ field, before, after }) => {
      return { label: FIELD_LABEL[field], before: printed(field, before), after: printed(field, after) };
    }),
  };
}

/** Every row that is not taken, with its reasons; each names its cell where it is about one: "Ô F12: …". */
function wrongRows({ rows, parsed }: PlannedFill) {
  return rows.flatMap(({ row, dossier, criterion, outcome }) => {
    if (outcome.state !== "wrong") return [];
    const reasons = outcome.problems.map(({ field, reason }) => {
      const column = field && parsed.columns[columnOfField(field)];
      return column ? `Ô ${columnLetter(column)}${row}: ${reason}` : reason;
    });
    return [{ row, unitCode: dossier.unitCode, code: criterion.code, reasons }];
  });
}

function remarkView(remark: Remark, index: number): FillRemarkView {
  return { id: `${index}`, cell: cellAddress(remark), value: remark.value.trim(), reason: remark.reason };
}

function addressesOf({ part, year, unitCode, wholeBody }: FillScope, id: string) {
  const path = fillPath({ year, unitCode }, id);
  const half = part === "target" ? "dang-ky" : "tu-danh-gia";
  const words = part === "target" ? "Đăng ký" : "Tự đánh giá";
  const kicker = `${words} ${year} · ${wholeBody ? "cả Khối" : unitCode}`;
  if (wholeBody) return { kicker, path, back: `/${year}/dien-excel`, next: { href: `/${year}/tien-do`, label: "Xem tiến độ" } };
  const base = `/${year}/ho-so/${encodeURIComponent(unitCode)}/${half}`;
  return { kicker, path, back: `${base}/dien-excel`, next: { href: `${base}/xem-lai`, label: "Xem lại và nộp" } };
}

const NO_COUNTS = { wrong: 0, conflict: 0, changed: 0, unchanged: 0, lost: 0, strays: 0 };

/** Gives an upload with what it would do now. Somebody else's, another unit's, an unknown one and one at a wrong address are "không tìm thấy". */
export async function readFillPreview(address: { nam: string; donVi: string; id: string }, page: number): Promise<FillPreview> {
  const actor = await requireActor();
  const { id } = address;
  const opened = isId(id) ? await openFill(actor, id) : null;
  if (!opened?.ok) return notFound();
  const { record, scope, sheets } = opened.value;
  if (scope.year !== yearOf(address.nam) || scope.unitCode !== decodeURIComponent(address.donVi)) return notFound();
  const planned = await inScope(actor, (tx) => planFill(tx, actor, scope, sheets, now()));
  const base = {
    id,
    fileName: record.fileName,
    ...addressesOf(scope, id),
    uploadedAt: formatInstant(record.createdAt),
    appliedAt: record.appliedAt ? formatInstant(record.appliedAt) : "",
    report: record.status === "applied" ? fillReportSchema.parse(record.report) : null,
  };
  if (!planned.ok) {
    const nothing = { wrong: [], strays: [], lost: [], conflicts: [], changed: [], page: 1, pageCount: 1 };
    return { ...base, problem: planned.error.message, seal: "", counts: NO_COUNTS, ...nothing };
  }
  const { parsed, rows, counts, seal } = planned.value;
  const of = (state: FillState) => rows.filter(({ outcome }) => outcome.state === state);
  const view = (row: PlannedFillRow) => viewOf(row, parsed.sheet, scope.wholeBody);
  const wrong = wrongRows(planned.value).map(({ row, unitCode, code, reasons }) => ({
    id: `${row}`,
    cell: `${parsed.sheet}, dòng ${row}`,
    subject: scope.wholeBody ? `${unitCode} · ${code}` : `Tiêu chí ${code}`,
    reason: reasons.join("\n"),
  }));
  return {
    ...base,
    problem: null,
    seal,
    counts: { ...counts, lost: parsed.lost.length, strays: parsed.strays.length },
    wrong: wrong.slice(0, SHOWN),
    strays: parsed.strays.slice(0, SHOWN).map(remarkView),
    lost: parsed.lost.slice(0, SHOWN),
    conflicts: of("conflict").map(view),
    changed: of("changed")
      .slice((page - 1) * PER_PAGE, page * PER_PAGE)
      .map(view),
    page,
    pageCount: Math.max(1, Math.ceil(counts.changed / PER_PAGE)),
  };
}

/** Gives the uploaded workbook itself with the column “Lỗi”, and its name; null where it is not there or cannot be compared any more. */
export async function readFillReasons(id: string): Promise<{ file: Buffer; name: string } | null> {
  const actor = await requireActor();
  const opened = isId(id) ? await openFill(actor, id) : null;
  if (!opened?.ok) return null;
  const { record, scope, sheets } = opened.value;
  const planned = await inScope(actor, (tx) => planFill(tx, actor, scope, sheets, now()));
  const stored = planned.ok ? await readStoredFile(record.storageKey) : null;
  if (!planned.ok || !stored) return null;
  const { parsed } = planned.value;
  const reasons = new Map<number, string>();
  const add = (row: number, text: string) => reasons.set(row, [reasons.get(row), text].filter(Boolean).join("\n"));
  for (const wrong of wrongRows(planned.value)) for (const reason of wrong.reasons) add(wrong.row, reason);
  for (const stray of parsed.strays) {
    if (stray.sheet !== parsed.sheet || stray.row <= parsed.titleRow) continue;
    add(stray.row, `${stray.column ? `Ô ${stray.column}${stray.row}: ` : ""}${stray.reason}`);
  }
  const bytes = new Uint8Array(await new Response(stored.stream()).arrayBuffer());
  const written = await writeReasons(bytes, parsed, reasons);
  return written.ok ? { file: Buffer.from(written.value), name: `${record.fileName.replace(/\.[^.]*$/, "")} - lỗi` } : null;
}
