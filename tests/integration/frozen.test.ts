import { beforeAll, describe, expect, test } from "vitest";
import { inScope, type Tx } from "../../lib/db/scope";
import { appraised } from "../support/appraised";
import { issue, readyDraft, recognisedSession } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let decisionId: string;
let meetingId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  const dossier = await appraised(world, "DCS01");
  meetingId = await recognisedSession(world);
  const draft = await readyDraft(world, meetingId, [dossier]);
  expectOk(await issue(world, draft));
  decisionId = draft.id;
  const sent = {
    kind: "assessment",
    number: 1,
    content: {},
    sha256: "0".repeat(64),
    submittedAt: AT.reporting,
    dueAt: AT.reporting,
  } as const;
  const place = { bodyId: world.bodyId, dossierId: dossier, unitId: world.units.DCS01 ?? "" };
  await inScope(world.secretary, (tx) => tx.submission.create({ data: { ...sent, ...place } }));
});

const mine = () => ({ bodyId: world.bodyId });

describe("the database itself refuses the application", () => {
  const writes: [string, (tx: Tx) => Promise<unknown>][] = [
    ["to change the votes of a completed session", (tx) => tx.ballot.updateMany({ where: mine(), data: { votesFor: 1 } })],
    ["to take a dossier off a completed session", (tx) => tx.ballot.deleteMany({ where: mine() })],
    ["to change a completed session", (tx) => tx.meeting.updateMany({ where: { ...mine(), id: meetingId }, data: { presentCount: 11 } })],
    ["to take a unit out of an issued decision", (tx) => tx.decisionUnit.deleteMany({ where: { ...mine(), decisionId } })],
    ["to change an issued decision", (tx) => tx.decision.updateMany({ where: { ...mine(), id: decisionId }, data: { signerName: "x" } })],
    ["to turn a register of numbers back", (tx) => tx.documentCounter.updateMany({ where: mine(), data: { lastNumber: 0 } })],
    ["to give a number twice", (tx) => tx.registeredNumber.deleteMany({ where: mine() })],
    ["to take a submission away", (tx) => tx.submission.deleteMany({ where: mine() })],
    ["to change an event of the log", (tx) => tx.auditEvent.updateMany({ where: mine(), data: { actorName: "x" } })],
    ["to take an event out of the log", (tx) => tx.auditEvent.deleteMany({ where: mine() })],
    ["to turn the head of the log back", (tx) => tx.auditHead.updateMany({ where: mine(), data: { seq: 1 } })],
  ];
  test.each(writes)("%s", async (_, write) => {
    await expect(inScope(world.secretary, write)).rejects.toThrow();
  });
});
