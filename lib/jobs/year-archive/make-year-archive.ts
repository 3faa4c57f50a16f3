import "server-only";
import { pipeline } from "node:stream/promises";
import { zipOf } from "../../documents/archive/zip";
import { safeName } from "../../domain/archive-path";
import { yearArchiveSchema } from "../../forms/year-archive";
import { type ExportJob, ExportProblem, type MadeFile } from "../maker";
import { bodyYearArchive } from "./body-archive";
import { unitYearArchive } from "./unit-archive";

/** Makes the "Hồ sơ năm" of a unit or of the body, as the one who asked may know it now; nothing of it is held in memory or on disk but the stream itself. */
export async function makeYearArchive({ actor, params, at, out, signal, report }: ExportJob): Promise<MadeFile> {
  const { year, unitCode } = yearArchiveSchema.parse(params);
  const archive =
    unitCode === "" ? await bodyYearArchive(actor, year, at, report) : await unitYearArchive(actor, { year, unitCode }, at, report);
  if (!archive) throw new ExportProblem("Không tìm thấy hồ sơ của năm này trong phạm vi của đồng chí.");
  await pipeline(zipOf(archive.source, at), out, { end: false, signal });
  return { fileName: `${safeName(archive.name)}.zip`, fileType: "application/zip" };
}
