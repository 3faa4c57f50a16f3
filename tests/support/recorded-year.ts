import { inScope } from "../../lib/db/scope";
import { progressSchema } from "../../lib/forms/progress";
import { inspectionSchema } from "../../lib/forms/review";
import { storeFile } from "../../lib/storage";
import { addFile } from "../../lib/use-cases/add-evidence";
import { agreeWithRest } from "../../lib/use-cases/agree-with-rest";
import { completeAppraisal } from "../../lib/use-cases/complete-appraisal";
import { decideAdjustment } from "../../lib/use-cases/decide-adjustment";
import { noteProgress } from "../../lib/use-cases/note-progress";
import { recordInspection } from "../../lib/use-cases/record-inspection";
import { requestAdjustment } from "../../lib/use-cases/request-adjustment";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { approved, dossierOf, reportReady } from "./registered";
import { issue, readyDraft, recognisedSession } from "./session";
import { AT, expectOk, type World } from "./world";

/** The bytes of a small PDF that differ by `words`. */
export function pdfOf(words: string): Buffer {
  return Buffer.from(`%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The officer of a unit puts a file under an item; gives its id and where it is stored. */
export async function evidenceAdded(world: World, code: string, item: string, name: string, bytes: Buffer) {
  const stored = await storeFile(once(bytes));
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

/** What happens between approval and report: a note of the second quarter, an approved change of 1.2 from 6 to 4, an inspection with its remedy. */
export async function followedYear(world: World, code: string): Promise<void> {
  const { id: dossierId } = await approved(world, code, { "1.2": "6" });
  const officer = world.officer(code);
  const note = progressSchema.parse({ dossierId, code: "1.9", quarter: 2, numerator: "58", denominator: "62", note: "Đến 30/6" });
  expectOk(await noteProgress(officer, note, AT.midYear));
  const asked = { dossierId, code: "1.2", target: "4", reason: "Đoàn viên chuyển công tác" };
  const { id: adjustmentId } = expectOk(await requestAdjustment(officer, asked, AT.midYear));
  expectOk(await decideAdjustment(world.secretary, { adjustmentId, approve: true, note: "Đồng ý" }, AT.midYear));
  const seen = { codes: ["1.1"], findings: "Sổ chưa đầy đủ", remedy: "Bổ sung sổ", remedyDueOn: "2024-07-15" };
  expectOk(await recordInspection(world.monitor, inspectionSchema.parse({ dossierId, inspectedOn: "2024-06-14", ...seen }), AT.midYear));
}
