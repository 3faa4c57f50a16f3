import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { appraised } from "../support/appraised";
import { issuePaper, readyPaper } from "../support/plain-papers";
import { dossierState, issue, readyDraft, recognisedSession } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";
import { whileHeldUp } from "./held-up";
import type { IssueOrder } from "./issuing-process";

const PROGRAM = fileURLToPath(new URL("./issuing-process.ts", import.meta.url));

/** Kills a process as a power cut would, after it took the number and before its event is in the log, which is the end of the transaction. */
async function killWhileIssuing(world: World, paper: IssueOrder["paper"], draft: IssueOrder["draft"]): Promise<void> {
  const order: IssueOrder = { paper, actor: world.secretary, draft, at: AT.meeting.toISOString() };
  const args = ["--conditions=react-server", "--import", "tsx", PROGRAM, JSON.stringify(order)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  await whileHeldUp(async () => {
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
  });
}

const register = (world: World) =>
  inScope(world.secretary, async (tx) => ({
    lines: await tx.registeredNumber.count({ where: { bodyId: world.bodyId } }),
    issued: await tx.officialDocument.count({ where: { bodyId: world.bodyId, status: "issued" } }),
  }));

it("a process killed between taking the number and the commit leaves no hole, of a decision or a công văn", async () => {
  const world = await buildWorld({ unitCount: 2 });
  const dossiers = [await appraised(world, "DCS01"), await appraised(world, "DCS02")];
  const meetingId = await recognisedSession(world);
  const [first, second] = [await readyDraft(world, meetingId, dossiers.slice(0, 1)), await readyDraft(world, meetingId, dossiers.slice(1))];
  const letter = await readyPaper(world.secretary, "letter", { year: 2024 });
  await killWhileIssuing(world, "decision", first);
  await killWhileIssuing(world, "letter", letter);
  expect(await register(world)).toEqual({ lines: 0, issued: 0 });
  expect((await dossierState(world, dossiers[0] ?? "")).status).toBe("tabled");
  expect(expectOk(await issue(world, second)).numberText).toBe("01-QĐ/ĐTN");
  expect(expectOk(await issue(world, first)).numberText).toBe("02-QĐ/ĐTN");
  expect(expectOk(await issuePaper(world.secretary, letter)).numberText).toBe("01-CV/ĐTN");
}, 90_000);
