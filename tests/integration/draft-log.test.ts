import { beforeEach, describe, expect, test } from "vitest";
import { checkAuditChain } from "../../lib/db/audit-chain";
import { inScope } from "../../lib/db/scope";
import type { Actor } from "../../lib/domain/permissions";
import { draftDecision } from "../../lib/use-cases/draft-decision";
import { saveDocument } from "../../lib/use-cases/save-document";
import { updateDraft } from "../../lib/use-cases/update-draft";
import { appraised } from "../support/appraised";
import { begin } from "../support/papers";
import { recognisedSession, WORDS } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
beforeEach(async () => {
  world = await buildWorld({ unitCount: 2 });
});

const laterBy = (minutes: number) => new Date(AT.meeting.getTime() + minutes * 60_000);

/** Who left events of a kind, in their order. */
async function noted(action: string) {
  const where = { bodyId: world.bodyId, action };
  const events = await inScope(world.admin, (tx) => tx.auditEvent.findMany({ where, orderBy: { seq: "asc" } }));
  return events.map(({ actorId, at }) => [actorId, (at.getTime() - AT.meeting.getTime()) / 60_000]);
}

describe("a draft that saves as one types", () => {
  test("leaves one event for a person's piece of work, and the chain stays whole", async () => {
    const other = await world.addPerson(world.rootUnitId, "btvSecretary");
    const { id } = expectOk(await begin(world.secretary, "letter", { year: 2024 }, AT.meeting));
    let version = 1;
    const save = async (actor: Actor, minutes: number) => {
      const saved = await saveDocument(actor, { id, version }, { about: `mời họp ${version}` }, laterBy(minutes));
      ({ version } = expectOk(saved));
    };
    for (const minutes of [1, 2, 3, 20]) await save(world.secretary, minutes);
    await save(other, 21);
    for (const minutes of [22, 31, 32, 40]) await save(world.secretary, minutes);
    const [me, them] = [world.secretary.userId, other.userId];
    expect(await noted("document.update")).toEqual([
      [me, 1],
      [them, 21],
      [me, 32],
    ]);
    expect(version, "every save was kept").toBe(10);
    expect(await inScope(world.admin, (tx) => checkAuditChain(tx, world.bodyId))).toMatchObject({ broken: null });
  });

  test("each draft counts for itself", async () => {
    for (const _ of [1, 2]) {
      const { id } = expectOk(await begin(world.secretary, "letter", { year: 2024 }, AT.meeting));
      expectOk(await saveDocument(world.secretary, { id, version: 1 }, { about: "mời họp" }, AT.meeting));
    }
    expect(await noted("document.update")).toHaveLength(2);
  });

  test("a decision's too, where other units are always told", async () => {
    const dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
    const { id } = expectOk(await draftDecision(world.secretary, await recognisedSession(world), AT.meeting));
    let version = 1;
    const save = async (units: string[], minutes: number) => {
      const saved = await updateDraft(world.secretary, id, { ...WORDS, version, units, executors: `${version}` }, laterBy(minutes));
      ({ version } = expectOk(saved));
    };
    await save(dossiers, 1);
    await save(dossiers, 2);
    await save(dossiers.slice(0, 1), 3);
    await save(dossiers.slice(0, 1), 4);
    expect((await noted("decision.update")).map(([, minutes]) => minutes)).toEqual([1, 3]);
  });
});
