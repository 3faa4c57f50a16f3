import "server-only";
import type { Result } from "../domain/result";
import { previewSoftwareImport } from "../use-cases/preview-software-import";
import { withActor } from "./door";
import { readPostedWorkbook } from "./receive-import";

/** Takes the posted form with an export of the national software ("tep"), and keeps it for the year of the address. */
export function receiveSoftwareImport(request: Request, year: number): Promise<Result<{ id: string }>> {
  return withActor(async (actor, now) => {
    const posted = await readPostedWorkbook(request);
    if (!posted.ok) return posted;
    const { bytes, fileName } = posted.value;
    return previewSoftwareImport(actor, { bytes, fileName, year }, now);
  });
}
