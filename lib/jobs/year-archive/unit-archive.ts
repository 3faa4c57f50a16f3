import "server-only";
import type { FrontPageLine } from "../../documents/archive/front-page";
import type { ArchiveSource } from "../../documents/archive/zip";
import { archiveNames } from "../../domain/archive-path";
import type { Actor } from "../../domain/permissions";
import { type IndexRow, indexRow, yearArchiveName } from "../../domain/year-archive";
import { gatherUnit } from "./gather-unit";
import { type ArchiveTitle, closingFiles, fileLines } from "./index-files";
import { unitFiles } from "./unit-files";
import type { YearFile } from "./year-file";

/** A year's record, ready to be streamed: its name for people, and its files one by one. */
export interface YearArchive {
  name: string;
  source: ArchiveSource;
}

/** How far an archive is, in files of a unit or in units of a body. */
export type Progress = (done: number, total: number) => void;

/** Lets an archive take the files one by one and notes in `rows` what became of each, for the files that tell of the others. */
export async function* noted(
  files: AsyncIterable<YearFile> | Iterable<YearFile>,
  rows: IndexRow[],
  onward: (file: YearFile) => void,
): ArchiveSource {
  for await (const file of files) {
    rows.push(indexRow(file, yield file));
    onward(file);
  }
}

/** Lines of files as sections, one per folder below `folder`, without its name; those that lie in none come first under `first`. */
export function sectionsByFolder(rows: readonly IndexRow[], folder: string, first: string) {
  const sections = new Map<string, FrontPageLine[]>();
  for (const line of fileLines(rows, folder)) {
    const [, parent, name] = /^([^/]+)\/(.+)$/.exec(line.text) ?? [];
    const title = parent ?? first;
    if (!sections.has(title)) sections.set(title, []);
    sections.get(title)?.push({ ...line, text: name ?? line.text });
  }
  return [...sections].map(([title, lines]) => ({ title, lines }));
}

/** Gives the record of one unit's year as `actor` may know it; null where there is no such dossier in scope. */
export async function unitYearArchive(
  actor: Actor,
  key: { year: number; unitCode: string },
  at: Date,
  report: Progress,
): Promise<YearArchive | null> {
  const unit = await gatherUnit(actor, key, at);
  if (!unit) return null;
  const { table, head } = unit.table;
  const place = { nameOf: archiveNames(), folders: [], unitCode: key.unitCode };
  const title: ArchiveTitle = {
    title: `Hồ sơ “3 chủ động” năm ${key.year}: ${table.unitName}`,
    ...{ bodyName: table.bodyName, madeAt: at, madeBy: actor.name },
  };
  const rows: IndexRow[] = [];
  const sections = () => sectionsByFolder(rows, "", "Chung");
  const files = [...unitFiles(unit, place, at), ...closingFiles(place, rows, title, head, sections)];
  const source = noted(files, rows, () => report(rows.length, files.length));
  return { name: yearArchiveName(key.year, unit.dossier.unit.shortName || table.unitName), source };
}
