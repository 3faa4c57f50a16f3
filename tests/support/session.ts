import { findMeeting, type MeetingRecord } from "../../lib/db/meetings";
import { inScope } from "../../lib/db/scope";
import { composeDecision } from "../../lib/documents/compose-decision";
import { completeMeeting } from "../../lib/use-cases/complete-meeting";
import { createMeeting } from "../../lib/use-cases/create-meeting";
import { draftDecision } from "../../lib/use-cases/draft-decision";
import { draftWithdrawal } from "../../lib/use-cases/draft-withdrawal";
import { issueDecision } from "../../lib/use-cases/issue-decision";
import { recordEnBloc } from "../../lib/use-cases/record-en-bloc";
import { tableDossiers } from "../../lib/use-cases/table-dossiers";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { AT, expectOk, type World } from "./world";

export const SESSION = { heldOn: "2024-11-25", place: "Hội trường", present: 9, total: 11 };

/** Opens a session and lays every appraised dossier before it. */
export async function openSession(world: World, form = SESSION): Promise<string> {
  const { id } = expectOk(await createMeeting(world.secretary, 2024, form, AT.meeting));
  expectOk(await tableDossiers(world.secretary, id, "all", AT.meeting));
  return id;
}

/** Reads a session as the Khối sees it. */
export async function sessionOf(world: World, id: string): Promise<MeetingRecord> {
  const meeting = await inScope(world.secretary, (tx) => findMeeting(tx, world.secretary, id));
  if (!meeting) throw new Error("no such session");
  return meeting;
}

/** Gives the status, version and returned items of a dossier. */
export function dossierState(world: World, id: string) {
  return inScope(world.secretary, (tx) =>
    tx.dossier.findFirstOrThrow({
      where: { bodyId: world.bodyId, id },
      select: { status: true, version: true, returned: true, appraisedAt: true },
    }),
  );
}

/** A session in which everything on the agenda was recognised en bloc, completed. Gives its id. */
export async function recognisedSession(world: World): Promise<string> {
  const id = await openSession(world);
  expectOk(await recordEnBloc(world.secretary, id, { votesFor: 9, votesAgainst: 0, votesOther: 0 }, AT.meeting));
  const { version } = await sessionOf(world, id);
  expectOk(await completeMeeting(world.secretary, { id, version }, AT.meeting));
  return id;
}

/** What a form of a draft sends when all usual words are kept. */
export const WORDS = {
  decidedOn: "2024-11-25",
  signerName: "Người ký",
  signerPosition: "Bí thư",
  groundsBefore: ["Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh"],
  references: [],
  groundsAfter: ["Căn cứ Biên bản họp Ban Thường vụ ngày 25/11/2024"],
  executors: "",
  recipients: ["Như Điều 3", "Lưu Văn phòng"],
  reason: "",
};

/** Drafts the recognition of everything that a session recognised, ready to be issued. */
export async function readyDraft(world: World, meetingId: string, dossierIds: string[]): Promise<{ id: string; version: number }> {
  const { id } = expectOk(await draftDecision(world.secretary, meetingId, AT.meeting));
  const { version } = expectOk(await updateDraft(world.secretary, id, { ...WORDS, version: 1, units: dossierIds }, AT.meeting));
  return { id, version };
}

/** Where documents are verified in the tests. */
export const VERIFIED_AT = (code: string) => ({ code, url: `http://localhost/xac-minh/${code}` });

/** Issues a ready draft. */
export function issue(world: World, draft: { id: string; version: number }) {
  return issueDecision(world.secretary, draft, AT.meeting, composeDecision, VERIFIED_AT);
}

/** The code under which an issued paper is verified, as it is stored. */
export async function codeOf(world: World, id: string): Promise<string> {
  const row = await inScope(world.secretary, (tx) => tx.officialDocument.findFirstOrThrow({ where: { bodyId: world.bodyId, id } }));
  return row.code ?? "";
}

/** Drafts and issues the withdrawal of recognised dossiers; gives its id. */
export async function withdraw(world: World, recognition: string, dossiers: string[]): Promise<string> {
  const { id } = expectOk(await draftWithdrawal(world.secretary, recognition, dossiers, AT.meeting));
  const form = { ...WORDS, groundsAfter: [], reason: "Số liệu báo cáo không trung thực", version: 1, units: dossiers };
  const { version } = expectOk(await updateDraft(world.secretary, id, form, AT.meeting));
  expectOk(await issue(world, { id, version }));
  return id;
}
