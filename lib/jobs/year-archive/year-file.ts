import type { ArchiveFile } from "../../documents/archive/zip";
import { renderDocx } from "../../documents/docx";
import { renderPdf } from "../../documents/pdf";
import type { DocumentContent } from "../../domain/document";
import type { PlannedFile } from "../../domain/year-archive";

/** A file of a year's record: what the index says of it, and how it is read when its turn comes. */
export type YearFile = PlannedFile & ArchiveFile;

/** Where a file goes: folders from the root of the archive, and whose it is. */
export interface Place {
  nameOf: (folders: readonly string[], name: string) => string;
  /** Folders that all files of the unit lie in; none where the archive is the unit's alone. */
  folders: readonly string[];
  unitCode: string;
}

/** The bytes of a file, whole or piece by piece. */
type Made = Buffer | AsyncIterable<Uint8Array>;

/** A file that cannot be made is told in the index and does not keep the rest from being had. */
async function attempt(make: () => Made | Promise<Made>): Promise<Made | null> {
  try {
    return await make();
  } catch (error) {
    process.stderr.write(`Hồ sơ năm: ${error instanceof Error ? error.stack : String(error)}\n`);
    return null;
  }
}

/** Plans a file that the product makes itself; it is made when its turn comes. */
export function madeFile(place: Place, folder: string, name: string, what: string, make: () => Made | Promise<Made>): YearFile {
  const packed = /\.(docx|pdf|xlsx)$/.test(name);
  const path = place.nameOf([...place.folders, ...(folder === "" ? [] : [folder])], name);
  return { path, what, unitCode: place.unitCode, receivedSha256: null, compress: !packed, open: () => attempt(make) };
}

/** Plans a document as DOCX and as PDF. */
export function documentFiles(place: Place, folder: string, name: string, content: DocumentContent): YearFile[] {
  return [
    madeFile(place, folder, `${name}.docx`, name, () => renderDocx(content)),
    madeFile(place, folder, `${name}.pdf`, name, () => renderPdf(content)),
  ];
}

/** Plans data as JSON that people can read as well. */
export function jsonFile(place: Place, folder: string, name: string, what: string, data: unknown): YearFile {
  return madeFile(place, folder, `${name}.json`, what, () => Buffer.from(`${JSON.stringify(data, null, 2)}\n`, "utf8"));
}
