import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import { now } from "../clock";
import { findImportBatch, lastAppliedImport } from "../db/import-batches";
import { inScope } from "../db/scope";
import type { Actor } from "../domain/permissions";
import { can } from "../domain/permissions";
import type { Problem } from "../domain/result";
import { formatInstant } from "../format";
import { type ImportMapping, importMappingSchema } from "../forms/import";
import { type ImportReport, importReportSchema } from "../forms/import-record";
import type { SheetData } from "../imports/sheet-data";
import { listUnitsWithoutAccount, type UnitWithoutAccount } from "../use-cases/create-unit-accounts";
import { type PlannedImport, planUpload, wantedYear } from "../use-cases/plan-import";
import { readImportFile } from "../use-cases/read-import-file";
import { type PastYearOffer, pastYearOffer } from "./past-year-offer";
import { requireRight } from "./rights";

export type ImportStatus = "preview" | "applied" | "undone";

/** One upload in the list. `counts` of what it wrote; null while it was only looked at. */
export interface ImportLine {
  id: string;
  fileName: string;
  status: ImportStatus;
  by: string;
  uploadedAt: string;
  appliedAt: string;
  undoneAt: string;
  counts: ImportReport["counts"] | null;
}

/** As many of the newest stand on the page; a file has them all. */
const SHOWN = 50;

/** Gives the newest uploads of the body and the years one may import into. Three statements. */
export async function readImports(): Promise<{ imports: ImportLine[]; years: number[] }> {
  return importsOf(await requireRight("importData"), SHOWN);
}

/** Gives the uploads of the body to who may import, newest first: the newest `most`, all of them unless told. Three statements. */
export async function importsOf(actor: Actor, most?: number): Promise<{ imports: ImportLine[]; years: number[] }> {
  return inScope(actor, async (tx) => {
    const rows = await tx.importBatch.findMany({
      where: { bodyId: actor.bodyId },
      orderBy: { createdAt: "desc" },
      take: most,
      omit: { undo: true, mapping: true },
    });
    const people = await tx.user.findMany({
      where: { bodyId: actor.bodyId, id: { in: [...new Set(rows.map((row) => row.createdById))] } },
      select: { id: true, name: true },
    });
    const names = new Map(people.map((person) => [person.id, person.name]));
    const cycles = await tx.cycle.findMany({
      where: { bodyId: actor.bodyId, OR: [{ status: "open" }, { past: true }] },
      select: { year: true },
      orderBy: { year: "asc" },
    });
    const imports = rows.map((row) => ({
      id: row.id,
      fileName: row.fileName,
      status: row.status,
      by: names.get(row.createdById) ?? "",
      uploadedAt: formatInstant(row.createdAt),
      appliedAt: row.appliedAt ? formatInstant(row.appliedAt) : "",
      undoneAt: row.undoneAt ? formatInstant(row.undoneAt) : "",
      counts: row.status === "preview" ? null : importReportSchema.parse(row.report).counts,
    }));
    return { imports, years: cycles.map((cycle) => cycle.year) };
  });
}

/** An upload as its pages need it. `planned` and `problem` while it is not applied; `report` afterwards. */
export interface ImportRecord {
  actor: Actor;
  id: string;
  fileName: string;
  status: ImportStatus;
  uploadedAt: string;
  appliedAt: string;
  undoneAt: string;
  years: number[];
  mapping: ImportMapping;
  sheets: SheetData[];
  planned: PlannedImport | null;
  problem: Problem | null;
  report: ImportReport | null;
  /** Where the year of the upload does not exist and is over: the criteria sets by which it may be recorded; null otherwise. */
  pastYear: PastYearOffer | null;
  isLast: boolean;
  withoutAccount: UnitWithoutAccount[];
}

function isUuid(id: string): boolean {
  return z.uuid().safeParse(id).success;
}

/** Gives an upload with what it would do now, or what it did. An unknown one is "không tìm thấy". */
export const readImport = cache(async (id: string): Promise<ImportRecord> => {
  const actor = await requireRight("importData");
  const at = now();
  const batch = isUuid(id) ? await inScope(actor, (tx) => findImportBatch(tx, actor, id)) : null;
  if (!batch) return notFound();
  const mapping = importMappingSchema.parse(batch.mapping);
  const open = batch.status === "preview";
  const read = open ? await readImportFile(batch) : null;
  const sheets = read?.ok ? read.value : [];
  const report = open ? null : importReportSchema.parse(batch.report);
  return inScope(actor, async (tx) => {
    const planned = read?.ok ? await planUpload(tx, actor, { sheets, mapping }, at, { hold: false }) : read;
    const cycles = await tx.cycle.findMany({
      where: { bodyId: actor.bodyId, OR: [{ status: "open" }, { past: true }] },
      select: { year: true },
      orderBy: { year: "asc" },
    });
    return {
      pastYear: read?.ok ? await pastYearOffer(tx, actor, wantedYear({ sheets, mapping }), mapping.past ?? null, at) : null,
      actor,
      id,
      fileName: batch.fileName,
      status: batch.status,
      uploadedAt: formatInstant(batch.createdAt),
      appliedAt: batch.appliedAt ? formatInstant(batch.appliedAt) : "",
      undoneAt: batch.undoneAt ? formatInstant(batch.undoneAt) : "",
      years: cycles.map((cycle) => cycle.year),
      mapping,
      sheets,
      planned: planned?.ok ? planned.value : null,
      problem: planned && !planned.ok ? planned.error : null,
      report,
      isLast: batch.status === "applied" && (await lastAppliedImport(tx, actor)) === id,
      withoutAccount:
        batch.status === "applied" && can(actor, "managePeople") ? await listUnitsWithoutAccount(tx, actor, report?.contacts ?? {}) : [],
    };
  });
});
