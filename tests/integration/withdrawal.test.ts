import { beforeEach, describe, expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { issuedContentSchema } from "../../lib/domain/decision";
import { draftWithdrawal } from "../../lib/use-cases/draft-withdrawal";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { appraised } from "../support/appraised";
import { dossierState, issue, readyDraft, recognisedSession, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let recognition: string;
let dossiers: [string, string];

beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
  const draft = await readyDraft(world, await recognisedSession(world), dossiers);
  expectOk(await issue(world, draft));
  recognition = draft.id;
});

async function withdraw(ids: string[], reason = "Số liệu báo cáo không trung thực") {
  const { id } = expectOk(await draftWithdrawal(world.secretary, recognition, ids, AT.meeting));
  const form = { ...WORDS, groundsAfter: [], reason, version: 1, units: ids };
  const { version } = expectOk(await updateDraft(world.secretary, id, form, AT.meeting));
  return { id, version };
}

describe("withdrawing a recognition", () => {
  test("takes the next number, names the earlier decision and withdraws only the chosen unit", async () => {
    const draft = await withdraw([dossiers[0]]);
    expect(expectOk(await issue(world, draft)).numberText).toBe("02-QĐ/ĐTN");
    const row = await inScope(world.secretary, (tx) => tx.decision.findFirstOrThrow({ where: { bodyId: world.bodyId, id: draft.id } }));
    expect(row).toMatchObject({ kind: "withdrawal", withdrawsId: recognition, reason: "Số liệu báo cáo không trung thực" });
    expect(JSON.stringify(issuedContentSchema.parse(row.content).document)).toContain("01-QĐ/ĐTN ngày 25/11/2024");
    expect((await dossierState(world, dossiers[0])).status).toBe("withdrawn");
    expect((await dossierState(world, dossiers[1])).status).toBe("recognised");
  });

  test("the earlier decision stays as it was issued", async () => {
    const read = () => inScope(world.secretary, (tx) => tx.decision.findFirstOrThrow({ where: { bodyId: world.bodyId, id: recognition } }));
    const before = await read();
    expectOk(await issue(world, await withdraw([dossiers[0]])));
    expect(await read()).toEqual(before);
  });

  test("needs a written reason", async () => {
    const refused = await issue(world, await withdraw([dossiers[0]], ""));
    expect(refused).toMatchObject({ ok: false, error: { code: "incomplete", fields: { reason: expect.any(String) } } });
    expect((await dossierState(world, dossiers[0])).status).toBe("recognised");
  });

  test("one unit is withdrawn once", async () => {
    const [first, second] = [await withdraw([dossiers[0]]), await withdraw([dossiers[0]])];
    expectOk(await issue(world, first));
    expect(await issue(world, second)).toMatchObject({ ok: false, error: { code: "notNow" } });
    expect(await draftWithdrawal(world.secretary, recognition, [dossiers[0]], AT.meeting)).toMatchObject({ ok: false });
  });

  test("is refused for a unit outside the decision, for a draft, and to others than the secretary", async () => {
    const other = await appraised(await buildWorld(), "DCS01");
    expect(await draftWithdrawal(world.secretary, recognition, [other], AT.meeting)).toMatchObject({
      ok: false,
      error: { code: "invalid" },
    });
    const draft = await withdraw([dossiers[0]]);
    expect(await draftWithdrawal(world.secretary, draft.id, [dossiers[0]], AT.meeting)).toMatchObject({ ok: false });
    expect(await draftWithdrawal(world.btv, recognition, [dossiers[0]], AT.meeting)).toMatchObject({
      ok: false,
      error: { code: "notAllowed" },
    });
  });
});
