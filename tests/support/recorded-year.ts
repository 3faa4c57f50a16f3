import { inScope } from "../../lib/db/scope";
import { storeFile } from "../../lib/storage";
import { addFile } from "../../lib/use-cases/add-evidence";
import { agreeWithRest } from "../../lib/use-cases/agree-with-rest";
import { completeAppraisal } from "../../lib/use-cases/complete-appraisal";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { dossierOf, reportReady } from "./registered";
import { issue, readyDraft, recognisedSession } from "./session";
import { AT, expectOk, type World } from "./world";

/** The bytes of a small PDF that differ by `words`. */
export function pdfOf(words: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

/** The officer of a unit puts a file under an item; gives its id and where it is stored. */
export async function evidenceAdded(world: World, code: string, item: string, name: string, bytes: Buffer) {
  const stored = await storeFile([bytes].values() as unknown as AsyncIterable<Uint8Array>);
  if (typeof stored === "string") throw new Error(stored);
  const { id: dossierId } = await dossierOf(world.officer(code), code);
  const { id } = expectOk(await addFile(world.officer(code), { dossierId, item }, { ...stored, name }, AT.reporting));
  return { id, key: stored.key };
}

/** A unit's whole year: registered, reported with `evidence` (item, name, bytes), appraised. Gives the dossier's id. */
export async function appraisedYear(
  world: World,
  code: string,
  evidence: [item: string, name: string, bytes: Buffer][] = [],
): Promise<string> {
  await reportReady(world, code);
  for (const [item, name, bytes] of evidence) await evidenceAdded(world, code, item, name, bytes);
  const { id: dossierId, version } = await dossierOf(world.officer(code), code);
  expectOk(await submitAssessment(world.officer(code), { dossierId, version }, AT.reporting));
  const sent = await dossierOf(world.secretary, code);
  expectOk(await agreeWithRest(world.secretary, { dossierId, version: sent.version }, AT.appraising));
  const marked = await dossierOf(world.secretary, code);
  expectOk(await completeAppraisal(world.secretary, { dossierId, version: marked.version }, AT.appraising));
  return dossierId;
}

/** Recognises every appraised dossier in a session and issues the decision that names them. */
export async function recognised(world: World, dossierIds: string[]): Promise<void> {
  const meetingId = await recognisedSession(world);
  expectOk(await issue(world, await readyDraft(world, meetingId, dossierIds)));
}

/** Takes a piece of evidence off, as after a return for supplement. */
export function evidenceRemoved(world: World, id: string): Promise<unknown> {
  return inScope(world.secretary, (tx) =>
    tx.evidence.update({ where: { bodyId_id: { bodyId: world.bodyId, id } }, data: { removedAt: AT.appraising } }),
  );
}
