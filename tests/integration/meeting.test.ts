import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import type { BallotForm } from "../../lib/forms/meeting";
import { completeMeeting } from "../../lib/use-cases/complete-meeting";
import { createMeeting } from "../../lib/use-cases/create-meeting";
import { recordBallot } from "../../lib/use-cases/record-ballot";
import { recordEnBloc } from "../../lib/use-cases/record-en-bloc";
import { tableDossiers } from "../../lib/use-cases/table-dossiers";
import { untableDossier } from "../../lib/use-cases/untable-dossier";
import { updateMeeting } from "../../lib/use-cases/update-meeting";
import { appraised } from "../support/appraised";
import { dossierState, openSession, SESSION, sessionOf } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let eligible: string;
let contested: string;

beforeEach(async () => {
  world = await buildWorld({ unitCount: 3 });
  eligible = await appraised(world, "DCS01");
  contested = await appraised(world, "DCS02", { failed: ["2.4"], insufficient: ["1.1"] });
});

const vote = (more: Partial<BallotForm> = {}): BallotForm => ({
  ...{ votesFor: 9, votesAgainst: 0, votesOther: 0, outcome: "recognise", reason: "", seen: "" },
  ...more,
});
const DECLINED = vote({ votesFor: 1, votesAgainst: 8, outcome: "decline" });

async function complete(id: string, actor: Actor = world.secretary) {
  const { version } = await sessionOf(world, id);
  return completeMeeting(actor, { id, version }, AT.meeting);
}

describe("laying dossiers before the session", () => {
  test("freezes the Đề xuất as it was, whatever is appraised later", async () => {
    const id = await openSession(world);
    const [first, second] = (await sessionOf(world, id)).agenda;
    expect(first?.tabled).toMatchObject({ unitCode: "DCS01", eligible: true, disagreements: [] });
    expect(second?.tabled.eligible).toBe(false);
    expect(second?.tabled.reasons).toContainEqual({ kind: "mandatory", code: "2.4", verdict: "notMet" });
    await inScope(world.secretary, (tx) =>
      tx.entry.updateMany({ where: { bodyId: world.bodyId, dossierId: contested, code: "2.4" }, data: { numerator: 9 } }),
    );
    expect((await sessionOf(world, id)).agenda[1]?.tabled.eligible).toBe(false);
  });

  test("shows where the appraisal differs from the unit's own figures", async () => {
    await appraised(world, "DCS03", { overrides: { "3.6": "notMet" } });
    const id = await openSession(world);
    const disagreements = (await sessionOf(world, id)).agenda[2]?.tabled.disagreements;
    expect(disagreements).toMatchObject([{ code: "3.6", own: "met", appraised: "notMet", reason: "Số liệu khác với sổ theo dõi" }]);
  });

  test("takes appraised dossiers only, each into one session", async () => {
    const id = await openSession(world);
    const unappraised = await inScope(world.secretary, (tx) =>
      tx.dossier.findFirstOrThrow({ where: { bodyId: world.bodyId, unitId: world.units.DCS03, cycleId: world.cycleIds[2024] } }),
    );
    expect(await tableDossiers(world.secretary, id, [unappraised.id], AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const other = expectOk(await createMeeting(world.secretary, 2024, SESSION, AT.meeting));
    expect(await tableDossiers(world.secretary, other.id, [eligible], AT.meeting)).toMatchObject({ ok: false });
    expect(await tableDossiers(world.secretary, other.id, "all", AT.meeting)).toMatchObject({ ok: false });
  });

  test("a dossier taken off is appraised again", async () => {
    const id = await openSession(world);
    expectOk(await untableDossier(world.secretary, id, eligible, AT.meeting));
    expect((await dossierState(world, eligible)).status).toBe("appraised");
    expect((await sessionOf(world, id)).agenda).toHaveLength(1);
  });

  test("leaves out the unit in which the secretary holds a role, and says so", async () => {
    const membership = { unitId: world.units.DCS01 ?? "", role: "unitOfficer", position: "member" } as const;
    const both: Actor = { ...world.secretary, memberships: [...world.secretary.memberships, membership] };
    const { id } = expectOk(await createMeeting(both, 2024, SESSION, AT.meeting));
    expect(expectOk(await tableDossiers(both, id, "all", AT.meeting))).toEqual({ tabled: 1, left: ["Đoàn cơ sở số 1"] });
  });
});

describe("recording votes", () => {
  test("deciding against the Đề xuất without a reason is refused at its field", async () => {
    const id = await openSession(world);
    const refused = await recordBallot(world.secretary, id, contested, vote(), AT.meeting);
    expect(refused).toMatchObject({ ok: false, error: { code: "invalid", fields: { reason: expect.stringContaining("lý do") } } });
    expectOk(await recordBallot(world.secretary, id, contested, vote({ reason: "Đã khắc phục sau ngày chốt số liệu" }), AT.meeting));
  });

  test("needs more than half of the committee present", async () => {
    const id = await openSession(world, { ...SESSION, present: 5 });
    expect(await recordBallot(world.secretary, id, eligible, vote({ votesFor: 5 }), AT.meeting)).toMatchObject({
      ok: false,
      error: { code: "notNow" },
    });
  });

  test("a member who holds a role in the unit does not count as a voter there", async () => {
    await inScope(world.secretary, (tx) =>
      tx.membership.create({
        data: {
          ...{ bodyId: world.bodyId, userId: world.btv.userId, unitId: world.units.DCS01 ?? "" },
          ...{ role: "unitOfficer", position: "member", validFrom: new Date("2024-01-01") },
        },
      }),
    );
    const id = await openSession(world);
    expect((await sessionOf(world, id)).agenda[0]?.conflicted).toHaveLength(1);
    const nine = await recordBallot(world.secretary, id, eligible, vote(), AT.meeting);
    expect(nine).toMatchObject({ ok: false, error: { fields: { votesFor: expect.stringContaining("(8)") } } });
    expectOk(await recordBallot(world.secretary, id, eligible, vote({ votesFor: 8 }), AT.meeting));
    expect(await recordEnBloc(world.secretary, id, { votesFor: 9, votesAgainst: 0, votesOther: 0 }, AT.meeting)).toMatchObject({
      ok: false,
    });
  });

  test("nobody records votes for the unit in which they hold a role", async () => {
    const id = await openSession(world);
    const membership = { unitId: world.units.DCS01 ?? "", role: "unitOfficer", position: "member" } as const;
    const both: Actor = { ...world.secretary, memberships: [...world.secretary.memberships, membership] };
    expect(await recordBallot(both, id, eligible, vote(), AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    expect(await recordEnBloc(both, id, { votesFor: 9, votesAgainst: 0, votesOther: 0 }, AT.meeting)).toMatchObject({ ok: false });
  });

  test("two people at one dossier: the second sees that votes are there", async () => {
    const id = await openSession(world);
    const results = await Promise.all([1, 2].map(() => recordBallot(world.secretary, id, eligible, vote(), AT.meeting)));
    expect(results.map((result) => (result.ok ? "recorded" : result.error.code)).sort()).toEqual(["conflict", "recorded"]);
    const seen = AT.meeting.toISOString();
    expectOk(await recordBallot(world.secretary, id, eligible, vote({ votesFor: 8, votesOther: 1, seen }), AT.meeting));
  });

  test("en bloc takes the undisputed ones without votes, and needs the majority", async () => {
    const id = await openSession(world);
    const few = await recordEnBloc(world.secretary, id, { votesFor: 4, votesAgainst: 5, votesOther: 0 }, AT.meeting);
    expect(few).toMatchObject({ ok: false, error: { fields: { votesFor: expect.stringContaining("quá nửa") } } });
    expect(expectOk(await recordEnBloc(world.secretary, id, { votesFor: 9, votesAgainst: 0, votesOther: 0 }, AT.meeting)).recorded).toBe(1);
    const { agenda } = await sessionOf(world, id);
    expect(agenda.map((item) => item.ballot?.outcome ?? null)).toEqual(["recognise", null]);
  });

  test("belongs to the secretary of the BTV alone", async () => {
    const id = await openSession(world);
    for (const actor of [world.admin, world.monitor, world.btv, world.viewer]) {
      expect(await recordBallot(actor, id, eligible, vote(), AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
      expect(await complete(id, actor)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    }
    const officer = world.officer("DCS01");
    expect(await createMeeting(officer, 2024, SESSION, AT.meeting)).toMatchObject({ ok: false, error: { code: "notAllowed" } });
  });
});

describe("completing the session", () => {
  test("needs votes on every dossier", async () => {
    const id = await openSession(world);
    expectOk(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting));
    const refused = await complete(id);
    expect(refused).toMatchObject({ ok: false, error: { code: "incomplete", message: expect.stringContaining("Đoàn cơ sở số 2") } });
    expect((await dossierState(world, eligible)).status).toBe("tabled");
  });

  test("recognised ones wait for their decision, declined ones are closed", async () => {
    const id = await openSession(world);
    expectOk(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting));
    expectOk(await recordBallot(world.secretary, id, contested, DECLINED, AT.meeting));
    expect(expectOk(await complete(id))).toEqual({ recognise: 1, decline: 1, supplement: 0 });
    expect((await dossierState(world, eligible)).status).toBe("tabled");
    expect((await dossierState(world, contested)).status).toBe("notRecognised");
  });

  test("a supplement returns the insufficient items, their marks taken off, with the written reason", async () => {
    const id = await openSession(world);
    const ask = vote({ votesFor: 2, votesOther: 7, outcome: "supplement", reason: "Bổ sung danh sách đoàn viên" });
    expectOk(await recordBallot(world.secretary, id, eligible, { ...ask, reason: "Xem lại toàn bộ" }, AT.meeting));
    expectOk(await recordBallot(world.secretary, id, contested, ask, AT.meeting));
    expectOk(await complete(id));
    const one = await dossierState(world, contested);
    expect(one).toMatchObject({ status: "supplementRequested", appraisedAt: null });
    expect(one.returned).toEqual({ "1.1": "Thiếu văn bản Ban Thường vụ: Bổ sung danh sách đoàn viên" });
    const marks = await inScope(world.secretary, (tx) =>
      tx.entry.findMany({ where: { bodyId: world.bodyId, dossierId: contested, mark: null } }),
    );
    expect(marks.map((entry) => entry.code)).toEqual(["1.1"]);
    expect(Object.keys((await dossierState(world, eligible)).returned as object)).toHaveLength(28);
  });

  test("twice, at once or later, is done once", async () => {
    const id = await openSession(world);
    expectOk(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting));
    expectOk(await recordBallot(world.secretary, id, contested, DECLINED, AT.meeting));
    const { version } = await sessionOf(world, id);
    const results = await Promise.all([1, 2].map(() => completeMeeting(world.secretary, { id, version }, AT.meeting)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await complete(id)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await dossierState(world, contested)).version).toBe(3);
    expect(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting)).toMatchObject({ ok: false, error: { code: "notNow" } });
    const form = { ...SESSION, present: 10 };
    expect(await updateMeeting(world.secretary, { id, version: version + 1 }, form, AT.meeting)).toMatchObject({ ok: false });
  });

  test("is refused when votes changed after the page was read, or no longer fit the heads", async () => {
    const id = await openSession(world);
    const { version } = await sessionOf(world, id);
    expectOk(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting));
    expectOk(await recordBallot(world.secretary, id, contested, DECLINED, AT.meeting));
    expect(await completeMeeting(world.secretary, { id, version }, AT.meeting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    const seen = await sessionOf(world, id);
    expectOk(await updateMeeting(world.secretary, { id, version: seen.version }, { ...SESSION, present: 8 }, AT.meeting));
    expect(await complete(id)).toMatchObject({ ok: false, error: { message: expect.stringContaining("cần ghi lại") } });
  });

  test("the unit's log does not tell that it will be recognised", async () => {
    const id = await openSession(world);
    expectOk(await recordBallot(world.secretary, id, eligible, vote(), AT.meeting));
    expectOk(await recordBallot(world.secretary, id, contested, DECLINED, AT.meeting));
    expectOk(await complete(id));
    const logOf = (code: string) =>
      inScope(world.officer(code), (tx) => tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: { startsWith: "meeting." } } }));
    expect((await logOf("DCS01")).map((event) => event.action)).toEqual(["meeting.table"]);
    expect((await logOf("DCS02")).map((event) => event.action)).toEqual(["meeting.table", "meeting.complete"]);
  });
});
