import { beforeAll, describe, expect, test } from "vitest";
import { decisionsOfDossier, resolutionsOfDossier } from "../../lib/db/issued-decisions";
import { findMeeting } from "../../lib/db/meetings";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { readDecisionFile } from "../../lib/queries/decision-file";
import { completeMeeting } from "../../lib/use-cases/complete-meeting";
import { recordBallot } from "../../lib/use-cases/record-ballot";
import { appraised } from "../support/appraised";
import { issue, openSession, readyDraft, sessionOf } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let meetingId: string;
let issued: string;
let draft: string;
/** DCS01 recognised by an issued decision, DCS02 recognised in a draft, DCS03 declined. */
let dossiers: [string, string, string];

const vote = (votesFor: number, outcome: "recognise" | "decline", reason = "") => {
  return { votesFor, votesAgainst: 9 - votesFor, votesOther: 0, outcome, reason, seen: "" };
};

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02"), await appraised(world, "DCS03")];
  meetingId = await openSession(world);
  const [first, second, third] = dossiers;
  expectOk(await recordBallot(world.secretary, meetingId, first, vote(9, "recognise"), AT.meeting));
  expectOk(await recordBallot(world.secretary, meetingId, second, vote(8, "recognise"), AT.meeting));
  expectOk(await recordBallot(world.secretary, meetingId, third, vote(1, "decline", "Số liệu chưa tin cậy"), AT.meeting));
  const { version } = await sessionOf(world, meetingId);
  expectOk(await completeMeeting(world.secretary, { id: meetingId, version }, AT.meeting));
  const ready = await readyDraft(world, meetingId, [first]);
  expectOk(await issue(world, ready));
  issued = ready.id;
  draft = (await readyDraft(world, meetingId, [second])).id;
});

const decisionsFor = (actor: Actor, dossier: string) => inScope(actor, (tx) => decisionsOfDossier(tx, actor, dossier));
const resolutionsFor = (actor: Actor, dossier: string) => inScope(actor, (tx) => resolutionsOfDossier(tx, actor, dossier));

describe("who reads a decision", () => {
  test("an issued one: the body and the units it names, nobody else", async () => {
    for (const actor of [world.admin, world.secretary, world.monitor, world.btv, world.viewer, world.officer("DCS01")])
      expect((await readDecisionFile(actor, issued))?.name).toBe("Quyết định 01-QĐ/ĐTN");
    for (const code of ["DCS02", "DCS03"]) expect(await readDecisionFile(world.officer(code), issued)).toBeNull();
    const elsewhere = await buildWorld();
    expect(await readDecisionFile(elsewhere.secretary, issued)).toBeNull();
    expect(await readDecisionFile(world.secretary, "not-an-id")).toBeNull();
  });

  test("a draft: the body alone, not even the unit it names", async () => {
    expect((await readDecisionFile(world.viewer, draft))?.document.draft).toBe(true);
    for (const code of ["DCS01", "DCS02", "DCS03"]) expect(await readDecisionFile(world.officer(code), draft)).toBeNull();
  });

  test("a dossier tells of issued decisions only, to its own unit and the body", async () => {
    expect(await decisionsFor(world.officer("DCS01"), dossiers[0])).toMatchObject([
      { id: issued, numberText: "01-QĐ/ĐTN", day: "2024-11-25" },
    ]);
    expect(await decisionsFor(world.secretary, dossiers[0])).toHaveLength(1);
    expect(await decisionsFor(world.officer("DCS02"), dossiers[0])).toEqual([]);
    expect(await decisionsFor(world.officer("DCS02"), dossiers[1])).toEqual([]);
  });
});

describe("what a unit learns of the session", () => {
  test("its own refusal with the reason, nothing of a recognition without its decision, nothing of others", async () => {
    expect(await resolutionsFor(world.officer("DCS03"), dossiers[2])).toEqual([
      { outcome: "decline", reason: "Số liệu chưa tin cậy", day: "2024-11-25" },
    ]);
    expect(await resolutionsFor(world.officer("DCS02"), dossiers[1])).toEqual([]);
    expect(await resolutionsFor(world.officer("DCS02"), dossiers[2])).toEqual([]);
  });

  test("the votes of other units never pass row-level security", async () => {
    const officer = world.officer("DCS03");
    const seen = await inScope(officer, (tx) => findMeeting(tx, { ...officer, unitScope: "all" }, meetingId));
    expect(seen?.agenda.map((item) => item.tabled.unitCode)).toEqual(["DCS03"]);
  });
});
