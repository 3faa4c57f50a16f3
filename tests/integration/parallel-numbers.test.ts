import { expect, test } from "vitest";
import { inScope } from "../../lib/db/scope";
import { numberGaps, repeatedNumbers } from "../../lib/domain/numbering";
import type { Actor } from "../../lib/domain/permissions";
import { issueDocument } from "../../lib/use-cases/issue-document";
import { appraised } from "../support/appraised";
import { issuePaper, plainly, readyPaper } from "../support/plain-papers";
import { dossierOf } from "../support/registered";
import { issue, readyDraft, recognisedSession, VERIFIED_AT } from "../support/session";
import { AT, buildWorld, expectOk, type World } from "../support/world";

// Many really at once; the pool refuses whoever waits over 3 s for a connection, who then presses again.
process.env.DATABASE_POOL = "25";

async function pressed(issue: () => Promise<{ ok: boolean }>): Promise<{ ok: boolean }> {
  try {
    return await issue();
  } catch (error) {
    if (error instanceof Error && /Unable to start a transaction|timeout exceeded when trying to connect/.test(error.message))
      return pressed(issue);
    throw error;
  }
}

const DECISIONS = 16;
const LETTERS = 20;
const YEARS = [2024, 2025] as const;

/** Drafts of the Khối: decisions and công văn. Each entry issues one. */
async function bodyDrafts(world: World): Promise<(() => Promise<{ ok: boolean }>)[]> {
  const dossiers: string[] = [];
  for (let index = 1; index <= DECISIONS; index += 1) dossiers.push(await appraised(world, `DCS${String(index).padStart(2, "0")}`));
  const meetingId = await recognisedSession(world);
  const issues: (() => Promise<{ ok: boolean }>)[] = [];
  for (const dossier of dossiers) {
    const draft = await readyDraft(world, meetingId, [dossier]);
    issues.push(() => issue(world, draft));
  }
  for (let index = 0; index < LETTERS; index += 1) {
    const draft = await readyPaper(world.secretary, "letter", { year: 2024 });
    issues.push(() => issuePaper(world.secretary, draft));
  }
  return issues;
}

/** Reports and minutes of a unit for both years. */
async function unitDrafts(officer: Actor, code: string): Promise<(() => Promise<{ ok: boolean }>)[]> {
  const issues: (() => Promise<{ ok: boolean }>)[] = [];
  for (const year of YEARS) {
    const { id: dossierId } = await dossierOf(officer, code, year);
    for (const kind of ["report", "committeeMinutes"] as const) {
      const draft = await readyPaper(officer, kind, { year, dossierId });
      issues.push(() => issuePaper(officer, draft));
    }
  }
  return issues;
}

test("fifty papers of four types and five issuers at once get gapless numbers, none twice, each in its own register", async () => {
  const world = await buildWorld({ unitCount: DECISIONS });
  const issues = await bodyDrafts(world);
  for (const code of ["DCS01", "DCS02", "DCS03", "DCS04"]) issues.push(...(await unitDrafts(world.officer(code), code)));
  expect(issues.length).toBeGreaterThanOrEqual(50);
  const mixed = issues.map((run, index) => ({ run, place: (index * 37) % 101 })).sort((a, b) => a.place - b.place);
  const results = await Promise.all(mixed.map(({ run }) => pressed(run)));
  expect(results.every((result) => result.ok)).toBe(true);
  const lines = await inScope(world.secretary, (tx) => tx.registeredNumber.findMany({ where: { bodyId: world.bodyId } }));
  const counters = await inScope(world.secretary, (tx) => tx.documentCounter.findMany({ where: { bodyId: world.bodyId } }));
  expect(lines).toHaveLength(issues.length);
  const found = counters.map(({ issuerId, type, lastNumber }) => {
    const numbers = lines.filter((line) => line.issuerId === issuerId && line.type === type).map((line) => line.number);
    expect([numberGaps(numbers), repeatedNumbers(numbers), Math.max(...numbers)]).toEqual([[], [], lastNumber]);
    return [issuerId === world.rootUnitId ? "Khối" : "unit", type, numbers.length].join(" ");
  });
  expect(found.sort()).toEqual(
    [
      `Khối CV ${LETTERS}`,
      `Khối QĐ ${DECISIONS}`,
      ...Array.from({ length: 4 }, () => "unit BB 2"),
      ...Array.from({ length: 4 }, () => "unit BC 2"),
    ].sort(),
  );
  const texts = await inScope(world.secretary, (tx) => tx.officialDocument.findMany({ where: { bodyId: world.bodyId, status: "issued" } }));
  for (const line of lines) expect(texts.find((paper) => paper.id === line.documentId)?.numberText).toBe(line.text);
}, 180_000);

test("a paper that is refused, or breaks after its number was taken, takes none", async () => {
  const world = await buildWorld({ unitCount: 1 });
  const { secretary } = world;
  const [first, second, third] = [
    await readyPaper(secretary, "letter", { year: 2024 }),
    await readyPaper(secretary, "letter", { year: 2024 }),
    await readyPaper(secretary, "letter", { year: 2024 }),
  ];
  expect(expectOk(await issuePaper(secretary, first)).numberText).toBe("01-CV/ĐTN");
  const stops: typeof plainly = async (tx, document, issuing) => {
    if (issuing) throw new Error("the machine stops here");
    return plainly(tx, document, issuing);
  };
  await expect(issueDocument(secretary, second, AT.meeting, stops, VERIFIED_AT)).rejects.toThrow("the machine stops here");
  expect(await issueDocument(secretary, { ...second, version: 9 }, AT.meeting, plainly, VERIFIED_AT)).toMatchObject({ ok: false });
  expect(await issueDocument(world.btv, second, AT.meeting, plainly, VERIFIED_AT)).toMatchObject({ ok: false });
  expect(expectOk(await issuePaper(secretary, third)).numberText).toBe("02-CV/ĐTN");
  expect(expectOk(await issuePaper(secretary, second)).numberText).toBe("03-CV/ĐTN");
});
