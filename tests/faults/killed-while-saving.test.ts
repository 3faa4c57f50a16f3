import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { checkAuditChain } from "../../lib/db/audit-chain";
import { inScope } from "../../lib/db/scope";
import { submitAssessment } from "../../lib/use-cases/submit-assessment";
import { approved, dossierOf, reportReady } from "../support/registered";
import { AT, buildWorld, expectOk, type World } from "../support/world";
import { untilSettled, whileHeldUp } from "./held-up";
import type { Acknowledged, Order } from "./saving-process";

const PROGRAM = fileURLToPath(new URL("./saving-process.ts", import.meta.url));
const CODES = ["1.1", "1.9"];

let world: World;
beforeAll(async () => {
  world = await buildWorld({ unitCount: 4 });
});

/** Starts the process on the dossier of a unit. */
async function start(work: Order["work"], code: string): Promise<ChildProcessByStdio<null, Readable, null>> {
  const { id: dossierId, version, entries } = await dossierOf(world.officer(code), code);
  const versions = Object.fromEntries(CODES.map((item) => [item, entries.find((entry) => entry.code === item)?.version ?? 0]));
  const order: Order = { work, actor: world.officer(code), dossierId, at: AT.reporting.toISOString(), versions, version };
  const args = ["--conditions=react-server", "--import", "tsx", PROGRAM, JSON.stringify(order)];
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}

/** Kills the process as a power cut would once it was given `count` answers; gives all of them. */
async function killAfter(child: ChildProcessByStdio<null, Readable, null>, count: number): Promise<Acknowledged[]> {
  const answers: Acknowledged[] = [];
  for await (const line of createInterface(child.stdout)) {
    answers.push(JSON.parse(line));
    if (answers.length === count) child.kill("SIGKILL");
  }
  await untilSettled();
  return answers;
}

async function killHeldUp(work: Order["work"], code: string): Promise<void> {
  const child = await start(work, code);
  await whileHeldUp(async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  });
}

const chain = () => inScope(world.admin, (tx) => checkAuditChain(tx, world.bodyId));

/** How many changes of one criterion of a dossier the log knows. */
async function changesOf(dossierId: string, code: string): Promise<number> {
  const where = { bodyId: world.bodyId, dossierId, action: "entry.save", data: { path: ["code"], equals: code } };
  return inScope(world.admin, (tx) => tx.auditEvent.count({ where }));
}

/** What was sent of a dossier, and how often the log says so. */
async function sentOf(code: string) {
  const { id, status } = await dossierOf(world.secretary, code);
  const where = { bodyId: world.bodyId, dossierId: id };
  return inScope(world.admin, async (tx) => {
    const versions = await tx.submission.findMany({ where: { ...where, kind: "assessment" }, select: { number: true, sha256: true } });
    return { status, versions, events: await tx.auditEvent.count({ where: { ...where, action: "assessment.submit" } }) };
  });
}

describe("a process killed while it saves", () => {
  it.each([3, 10, 25])("has lost nothing of the %i saves that were acknowledged", async (count) => {
    if ((await dossierOf(world.officer("DCS01"), "DCS01")).status === "notRegistered") await approved(world, "DCS01");
    const answers = await killAfter(await start("save", "DCS01"), count);
    expect(answers.length).toBeGreaterThanOrEqual(count);
    const { id, entries } = await dossierOf(world.officer("DCS01"), "DCS01");
    let further = 0;
    for (const code of CODES) {
      const last = answers.findLast((answer) => answer.code === code);
      const stored = entries.find((entry) => entry.code === code);
      const ahead = (stored?.version ?? 0) - (last?.version ?? 0);
      further += ahead;
      expect(stored?.numerator).toBe((last?.numerator ?? 0) + ahead);
      expect(await changesOf(id, code)).toBe(stored?.version);
    }
    expect(further, "at most the save on its way was stored without an answer").toBeLessThanOrEqual(1);
    expect(await chain()).toMatchObject({ broken: null });
  });

  it("between the change and its event leaves neither", async () => {
    await approved(world, "DCS02");
    const before = await dossierOf(world.officer("DCS02"), "DCS02");
    const events = (await chain()).count;
    await killHeldUp("save", "DCS02");
    const after = await dossierOf(world.officer("DCS02"), "DCS02");
    expect(after.entries).toEqual(before.entries);
    expect(await chain()).toMatchObject({ count: events, broken: null });
  });
});

describe("a process killed while it sends the report", () => {
  it("between version and event leaves no version, and the next press makes version 1", async () => {
    await reportReady(world, "DCS03");
    const before = await sentOf("DCS03");
    await killHeldUp("submit", "DCS03");
    expect(await sentOf("DCS03")).toEqual({ ...before, versions: [], events: 0 });
    const { id: dossierId, version } = await dossierOf(world.officer("DCS03"), "DCS03");
    const receipt = expectOk(await submitAssessment(world.officer("DCS03"), { dossierId, version }, AT.reporting));
    expect(receipt.number).toBe(1);
    expect(await chain()).toMatchObject({ broken: null });
  });

  it("after its answer leaves the whole version, which a second press gives again", async () => {
    await reportReady(world, "DCS04");
    await killAfter(await start("submit", "DCS04"), 1);
    const { id: dossierId, version } = await dossierOf(world.officer("DCS04"), "DCS04");
    const again = expectOk(await submitAssessment(world.officer("DCS04"), { dossierId, version }, AT.reporting));
    const sent = await sentOf("DCS04");
    expect(sent).toMatchObject({ versions: [{ number: 1, sha256: again.sha256 }], events: 1 });
    expect(await chain()).toMatchObject({ broken: null });
  });
});
