import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { now } from "../clock";
import { inScope } from "../db/scope";
import { findSoftwareImport, lastAppliedSoftwareImport } from "../db/software-imports";
import type { ListTable } from "../documents/xlsx/list-table";
import type { SheetHead } from "../documents/xlsx/sheet";
import type { Problem } from "../domain/result";
import { formatInstant } from "../format";
import { type SoftwareReport, softwareReportSchema } from "../forms/software-import";
import type { SheetData } from "../imports/sheet-data";
import { type PlannedSoftware, planSoftwareUpload } from "../use-cases/plan-software-import";
import { readImportFile } from "../use-cases/read-import-file";
import { uploadOf } from "../use-cases/read-software-import";
import { cellAddress } from "./import-view";
import type { ImportLine, ImportStatus } from "./imports";
import { requireRight } from "./rights";
import { isId } from "./search-params";
import { bodyHead, readBodyLetterhead } from "./sheet-head";

const SHOWN = 50;

/** Gives the newest uploads of a year. Three statements. */
export async function readSoftwareImports(year: number): Promise<{ imports: ImportLine[]; isOpen: boolean }> {
  const actor = await requireRight("importData");
  return inScope(actor, async (tx) => {
    const { bodyId } = actor;
    const cycle = await tx.cycle.findUnique({ where: { bodyId_year: { bodyId, year } }, select: { id: true, status: true } });
    if (!cycle) return notFound();
    const rows = await tx.softwareImport.findMany({
      where: { bodyId, cycleId: cycle.id },
      orderBy: { createdAt: "desc" },
      take: SHOWN,
      omit: { undo: true, mapping: true },
    });
    const people = await tx.user.findMany({
      where: { bodyId, id: { in: [...new Set(rows.map((row) => row.createdById))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    const imports = rows.map((row) => ({
      id: row.id,
      fileName: row.fileName,
      status: row.status,
      by: names.get(row.createdById) ?? "",
      uploadedAt: formatInstant(row.createdAt),
      appliedAt: row.appliedAt ? formatInstant(row.appliedAt) : "",
      undoneAt: row.undoneAt ? formatInstant(row.undoneAt) : "",
      counts: row.status === "preview" ? null : softwareReportSchema.parse(row.report).counts,
    }));
    return { imports, isOpen: cycle.status === "open" };
  });
}

/** An upload as its pages need it. `planned` and `problem` while it is not applied; `report` afterwards. */
export interface SoftwareImportRecord {
  id: string;
  year: number;
  path: string;
  fileName: string;
  status: ImportStatus;
  uploadedAt: string;
  appliedAt: string;
  undoneAt: string;
  sheets: SheetData[];
  planned: PlannedSoftware | null;
  problem: Problem | null;
  report: SoftwareReport | null;
  isLast: boolean;
}

/** Gives an upload of a year with what it would do now, or what it did. An unknown one is "không tìm thấy". Six statements at most. */
export const readSoftwareImport = cache(async (year: number, id: string): Promise<SoftwareImportRecord> => {
  const actor = await requireRight("importData");
  const at = now();
  const batch = isId(id) ? await inScope(actor, (tx) => findSoftwareImport(tx, actor, id)) : null;
  if (!batch || batch.cycle.year !== year) return notFound();
  const open = batch.status === "preview";
  const read = open ? await readImportFile(batch) : null;
  const sheets = read?.ok ? read.value : [];
  return inScope(actor, async (tx) => {
    const planned = read?.ok ? await planSoftwareUpload(tx, actor, { ...uploadOf(batch), sheets }, at) : read;
    return {
      ...{ id, year, path: `/${year}/phan-mem/${id}`, fileName: batch.fileName, status: batch.status, sheets },
      uploadedAt: formatInstant(batch.createdAt),
      appliedAt: batch.appliedAt ? formatInstant(batch.appliedAt) : "",
      undoneAt: batch.undoneAt ? formatInstant(batch.undoneAt) : "",
      planned: planned?.ok ? planned.value : null,
      problem: planned && !planned.ok ? planned.error : null,
      report: open ? null : softwareReportSchema.parse(batch.report),
      isLast: batch.status === "applied" && (await lastAppliedSoftwareImport(tx, actor, batch.cycleId)) === id,
    };
  });
});

/** Gives what an upload could not read, with cell and reason, as a list to work through in Excel. */
export async function readSoftwareRefusals(year: number, id: string): Promise<{ table: ListTable; head: SheetHead }> {
  const actor = await requireRight("importData");
  const { planned, report, fileName } = await readSoftwareImport(year, id);
  const refused = planned?.plan?.refused ?? report?.refused ?? [];
  const notices = planned?.plan?.notices ?? [];
  const lines = [...refused.map((remark) => ({ remark, kind: "Từ chối" })), ...notices.map((remark) => ({ remark, kind: "Lưu ý" }))];
  const table: ListTable = {
    name: "Bảng lỗi",
    title: "Các dòng chưa đọc được từ Phần mềm Quản lý đoàn viên",
    subtitle: fileName,
    columns: [
      { title: "Ô", width: 28 },
      { title: "Giá trị trong tệp", width: 34 },
      { title: "Loại", width: 11, format: "centre" },
      { title: "Lý do", width: 60 },
    ],
    rows: lines.map(({ remark, kind }) => [cellAddress(remark), remark.value.trim(), kind, remark.reason]),
  };
  return { table, head: bodyHead(await inScope(actor, (tx) => readBodyLetterhead(tx, actor)), now()) };
}
