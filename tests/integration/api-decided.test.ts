import { beforeAll, describe, expect, it } from "vitest";
import { appraised } from "../support/appraised";
import { ask, tokenFor } from "../support/programs";
import { issue, readyDraft, recognisedSession } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

process.env.CLOCK_OFFSET_MS = String(AT.meeting.getTime() - Date.now());

let world: World;
let secretary: string;
let first: string;
let second: string;
let issuedId: string;
let draftId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 2 });
  const dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
  const meeting = await recognisedSession(world);
  const issued = await readyDraft(world, meeting, dossiers.slice(0, 1));
  expectOk(await issue(world, issued));
  issuedId = issued.id;
  draftId = (await readyDraft(world, meeting, dossiers.slice(1))).id;
  [secretary, first, second] = await Promise.all([
    tokenFor(world.secretary),
    tokenFor(world.officer("DCS01")),
    tokenFor(world.officer("DCS02")),
  ]);
});

describe("decisions through the doors", () => {
  it("show the secretary drafts and issued ones, everybody else of the Khối the issued ones", async () => {
    const all = await ask({ door: "listDecisions", token: secretary, query: { year: 2024 } });
    expect(all.body.items.map((item: { status: string }) => item.status).sort()).toEqual(["draft", "issued"]);
    const viewer = await ask({ door: "listDecisions", token: await tokenFor(world.viewer) });
    expect(viewer.body.items).toMatchObject([{ id: issuedId, kind: "recognition", decidedOn: "2024-11-25", year: 2024 }]);
    expect(viewer.body.items[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("show a unit the decision that names it; one that names others is not found", async () => {
    const named = await ask({ door: "readDecision", token: first, params: { id: issuedId } });
    expect(named.body.units).toEqual([{ unitCode: "DCS01", unitName: "Đoàn cơ sở số 1" }]);
    expect((await ask({ door: "readDecision", token: second, params: { id: issuedId } })).status).toBe(404);
    expect((await ask({ door: "readDecision", token: second, params: { id: draftId } })).status).toBe(404);
    expect((await ask({ door: "listDecisions", token: second })).body.total).toBe(0);
  });

  it("show the unit its verdicts once it is decided, and not before", async () => {
    const decided = await ask({ door: "readDossier", token: first, params: { year: 2024, unitCode: "DCS01" } });
    expect(decided.body).toMatchObject({ status: "recognised", statusLabel: "Được công nhận", steps: [] });
    expect(decided.body.entries[0].mark).toBe("agree");
    const waiting = await ask({ door: "readDossier", token: second, params: { year: 2024, unitCode: "DCS02" } });
    expect(waiting.body).toMatchObject({ status: "tabled" });
    expect(waiting.body.entries[0].mark).toBeNull();
  });

  it("stand in the Khối's list with their outcome", async () => {
    const { body } = await ask({ door: "readBodyTable", token: secretary, params: { year: 2024 } });
    expect(body.rows).toMatchObject([
      { unitCode: "DCS01", outcome: "Công nhận" },
      { unitCode: "DCS02", proposal: "Đủ điều kiện" },
    ]);
    expect(body.totals).toMatchObject({ units: 2, recognised: 1 });
  });
});
