import { beforeEach, describe, expect, test } from "vitest";
import { fetchIssuedDocuments } from "../../lib/db/issued-documents";
import { inScope } from "../../lib/db/scope";
import { readSignable } from "../../lib/db/signed-files";
import { canReadPaper } from "../../lib/domain/document-rights";
import type { Actor } from "../../lib/domain/permissions";
import { documentPage } from "../../lib/queries/document-page";
import { publishRound, withdrawRound } from "../../lib/use-cases/publish-round";
import { replaceDocument } from "../../lib/use-cases/replace-document";
import { saveDocument } from "../../lib/use-cases/save-document";
import { voidDocument } from "../../lib/use-cases/void-document";
import { appraised } from "../support/appraised";
import { finalRound } from "../support/leveled";
import { issuedPaper } from "../support/papers";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let roundId: string;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
  await appraised(world, "DCS01");
  roundId = await finalRound(world, "DCS01");
});

const publish = async () => expectOk(await publishRound(world.secretary, { roundId, version: 1 }, AT.meeting));

/** Whether somebody finds a paper: its page, the list of what was received, the door of programs, its signed files; all or none of them. */
async function finds(actor: Actor, id: string): Promise<boolean> {
  const page = await documentPage(actor, id, AT.meeting);
  const listed = await inScope(actor, (tx) => fetchIssuedDocuments(tx, actor, { id }, { skip: 0, take: 10 }));
  const signable = await inScope(actor, (tx) => readSignable(tx, actor, id));
  const answers = [page !== null, listed.length > 0, signable !== null && canReadPaper(actor, signable)];
  expect(new Set(answers).size, String(answers)).toBe(1);
  return page !== null;
}

describe.each(["levelNotice", "levelDecision"] as const)("%s", (kind) => {
  const issue = () => issuedPaper(world.secretary, kind, { year: 2024, roundId }, AT.meeting);

  test("is read by a unit that it lists once it is issued and the results are public, and no longer once they are withdrawn", async () => {
    const officer = world.officer("DCS01");
    const { id } = await issue();
    expect(await finds(officer, id)).toBe(false);
    expect(await finds(world.viewer, id)).toBe(true);
    await publish();
    expect(await finds(officer, id)).toBe(true);
    const page = await documentPage(officer, id, AT.meeting);
    expect(page).toMatchObject({ mayWrite: false, back: { href: "/van-ban" } });
    expect(JSON.stringify(page?.document)).toContain("Đoàn cơ sở số 1");
    expectOk(await withdrawRound(world.secretary, { roundId, version: 2, reason: "Có đơn" }, AT.meeting));
    expect(await finds(officer, id)).toBe(false);
  });

  test("is not read by a unit that it does not list, nor by another body", async () => {
    const other = await buildWorld({ unitCount: 1 });
    const { id } = await issue();
    await publish();
    expect(await finds(world.officer("DCS02"), id)).toBe(false);
    for (const stranger of [other.officer("DCS01"), other.secretary, other.admin]) expect(await finds(stranger, id)).toBe(false);
  });

  test("is neither changed nor voided nor replaced by the unit that reads it; a draft is not found", async () => {
    const officer = world.officer("DCS01");
    const { id } = await issue();
    await publish();
    for (const result of [
      await saveDocument(officer, { id, version: 3 }, {}, AT.meeting),
      await voidDocument(officer, id, "sai", AT.meeting),
      await replaceDocument(officer, id, AT.meeting),
    ])
      expect(result).toMatchObject({ ok: false, error: { code: "notAllowed" } });
    const draft = expectOk(await replaceDocument(world.secretary, id, AT.meeting));
    expect(await documentPage(officer, draft.id, AT.meeting)).toBeNull();
    expect((await documentPage(officer, id, AT.meeting))?.related).toEqual([]);
  });

  test("keeps whom it lists for good", async () => {
    const { id } = await issue();
    const where = { bodyId: world.bodyId, id };
    await expect(inScope(world.secretary, (tx) => tx.officialDocument.updateMany({ where, data: { names: [] } }))).rejects.toThrow();
  });
});
