import { beforeEach, describe, expect, test } from "vitest";
import { completeMeeting } from "../../lib/use-cases/complete-meeting";
import { createMeeting } from "../../lib/use-cases/create-meeting";
import { draftDecision } from "../../lib/use-cases/draft-decision";
import { draftWithdrawal } from "../../lib/use-cases/draft-withdrawal";
import { recordBallot } from "../../lib/use-cases/record-ballot";
import { recordEnBloc } from "../../lib/use-cases/record-en-bloc";
import { tableDossiers } from "../../lib/use-cases/table-dossiers";
import { untableDossier } from "../../lib/use-cases/untable-dossier";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { updateMeeting } from "../../lib/use-cases/update-meeting";
import { setCycleStatus } from "../../lib/use-cases/write-cycle";
import { appraised } from "../support/appraised";
import { dossierState, issue, openSession, readyDraft, recognisedSession, SESSION, sessionOf, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const VOTES = { votesFor: 9, votesAgainst: 0, votesOther: 0 };
let world: World;
let dossier: string;

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossier = await appraised(world, "DCS01");
});

function setStatus(status: "open" | "closed") {
  return setCycleStatus(world.admin, world.cycleIds[2024] ?? "", status, AT.meeting);
}

describe("after the cycle was closed", () => {
  test("nothing of an open session moves, and everything says why; reopened, it goes on", async () => {
    const id = await openSession(world);
    expectOk(await setStatus("closed"));
    const { version } = await sessionOf(world, id);
    const { secretary } = world;
    const refused = { ok: false, error: { code: "notNow", message: expect.stringContaining("Năm công tác 2024 đã đóng") } };
    expect(await createMeeting(secretary, 2024, SESSION, AT.meeting)).toMatchObject(refused);
    expect(await updateMeeting(secretary, { id, version }, SESSION, AT.meeting)).toMatchObject(refused);
    expect(await tableDossiers(secretary, id, "all", AT.meeting)).toMatchObject(refused);
    expect(await recordEnBloc(secretary, id, VOTES, AT.meeting)).toMatchObject(refused);
    const ballot = { ...VOTES, outcome: "recognise", reason: "", seen: "" } as const;
    expect(await recordBallot(secretary, id, dossier, ballot, AT.meeting)).toMatchObject(refused);
    expect(await untableDossier(secretary, id, dossier, AT.meeting)).toMatchObject(refused);
    expect(await completeMeeting(secretary, { id, version }, AT.meeting)).toMatchObject(refused);
    expect((await dossierState(world, dossier)).status).toBe("tabled");
    expect((await sessionOf(world, id)).version).toBe(version);
    expectOk(await setStatus("open"));
    expectOk(await untableDossier(secretary, id, dossier, AT.meeting));
  });

  test("no recognition is drafted or issued; its number is not taken", async () => {
    const meeting = await recognisedSession(world);
    const draft = await readyDraft(world, meeting, [dossier]);
    expectOk(await setStatus("closed"));
    expect(await draftDecision(world.secretary, meeting, AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await issue(world, draft)).toMatchObject({
      ok: false,
      error: { code: "notNow", message: expect.stringContaining("không ban hành quyết định công nhận được nữa") },
    });
    expect((await dossierState(world, dossier)).status).toBe("tabled");
    expectOk(await setStatus("open"));
    expect(expectOk(await issue(world, draft)).numberText).toBe("01-QĐ/ĐTN");
  });

  test("a recognition can still be withdrawn", async () => {
    const recognition = await readyDraft(world, await recognisedSession(world), [dossier]);
    expectOk(await issue(world, recognition));
    expectOk(await setStatus("closed"));
    const { id } = expectOk(await draftWithdrawal(world.secretary, recognition.id, [dossier], AT.meeting));
    const form = { ...WORDS, reason: "Số liệu báo cáo không trung thực", version: 1, units: [dossier] };
    const { version } = expectOk(await updateDraft(world.secretary, id, form, AT.meeting));
    expect(expectOk(await issue(world, { id, version })).numberText).toBe("02-QĐ/ĐTN");
    expect((await dossierState(world, dossier)).status).toBe("withdrawn");
  });
});
