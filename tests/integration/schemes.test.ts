import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import type { SchemeEdit } from "../../lib/domain/edit-scheme";
import type { Actor } from "../../lib/domain/permissions";
import { parseDraft, schemeProblems } from "../../lib/domain/scheme";
import { scoreCriteriaOf } from "../../lib/domain/score-table";
import { env } from "../../lib/env";
import { changeScheme, saveSchemeDetails } from "../../lib/use-cases/edit-scheme";
import {
  copyScheme,
  deleteSchemeDraft,
  draftProposedScheme,
  publishScheme,
  type SchemeKey,
  type SeenScheme,
} from "../../lib/use-cases/write-scheme";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const RATING: SchemeKey = { purpose: "classification", subject: "organisation", unitType: "coQuan" };
const HEAVIER: SchemeEdit = {
  kind: "putCriterion",
  group: "I",
  code: "I.3",
  criterion: {
    code: "I.3",
    name: "Thu nộp đoàn phí",
    max: 1000,
    scoring: { kind: "yesNo" },
    notApplicableAllowed: false,
    guide: "",
    source: null,
  },
};
const LIGHTER: SchemeEdit = { ...HEAVIER, criterion: { ...HEAVIER.criterion, max: 500 } };

let world: World;
let other: World;
let publishedId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  other = await buildWorld({ unitCount: 1 });
  const { id } = expectOk(await draftProposedScheme(world.secretary, RATING, AT.midYear));
  expectOk(await publishScheme(world.secretary, { id, revision: 1 }, AT.midYear));
  publishedId = id;
});

async function rowOf(id: string) {
  const where = { bodyId_id: { bodyId: world.bodyId, id } };
  const row = await inScope(world.admin, (tx) => tx.scheme.findUniqueOrThrow({ where }));
  return { ...row, scheme: parseDraft(row.purpose, row.content) };
}
async function newDraft(): Promise<SeenScheme> {
  const { id } = expectOk(await copyScheme(world.secretary, publishedId, AT.reporting));
  return { id, revision: 1 };
}

describe("a draft", () => {
  it("is a copy with the next version, which leaves what it came from as it was", async () => {
    const before = (await rowOf(publishedId)).scheme;
    const draft = await newDraft();
    const row = await rowOf(draft.id);
    expect(row).toMatchObject({ ...RATING, status: "draft", basedOnId: publishedId, scheme: before });
    expect(row.version).toBeGreaterThan(1);
    expectOk(await changeScheme(world.secretary, draft, HEAVIER, AT.reporting));
    expect((await rowOf(publishedId)).scheme).toEqual(before);
  });

  it("may be out of order in between; publishing says why not, and takes it once it is mended", async () => {
    const draft = await newDraft();
    expectOk(await changeScheme(world.secretary, draft, HEAVIER, AT.reporting));
    expect(schemeProblems((await rowOf(draft.id)).scheme)).toHaveLength(1);
    const refused = await publishScheme(world.secretary, { ...draft, revision: 2 }, AT.reporting);
    expect(refused).toMatchObject({ error: { code: "incomplete", message: "Tổng điểm tối đa phải là 100 (hiện là 105)" } });
    const copy = expectOk(await copyScheme(world.admin, draft.id, AT.reporting));
    expect((await rowOf(copy.id)).scheme).toEqual((await rowOf(draft.id)).scheme);
    expectOk(await changeScheme(world.admin, { ...draft, revision: 2 }, LIGHTER, AT.reporting));
    expectOk(await publishScheme(world.secretary, { ...draft, revision: 3 }, AT.reporting));
    expect(await rowOf(draft.id)).toMatchObject({ status: "published", publishedAt: AT.reporting, revision: 4 });
  });

  it("keeps its name and source, and each edit is in the log in words", async () => {
    const draft = await newDraft();
    expectOk(await saveSchemeDetails(world.admin, draft, { name: "Bộ quy tắc 2024", source: "59-HD" }, AT.reporting));
    expectOk(
      await changeScheme(world.admin, { ...draft, revision: 2 }, { kind: "move", what: "criterion", code: "I.1", by: 1 }, AT.reporting),
    );
    const row = await rowOf(draft.id);
    expect(row).toMatchObject({ name: "Bộ quy tắc 2024", source: "59-HD", revision: 3 });
    const table = row.scheme.rules.table;
    expect(scoreCriteriaOf(table)[0]?.code).toBe("I.2");
    const events = await inScope(world.admin, (tx) =>
      tx.auditEvent.findMany({ where: { bodyId: world.bodyId, action: "scheme.update" }, orderBy: { seq: "desc" }, take: 2 }),
    );
    expect(events.map((event) => event.data)).toEqual([
      { name: "Bộ quy tắc 2024", version: row.version, what: "Thứ tự tiêu chí I.1" },
      { name: "Bộ quy tắc 2024", version: row.version, what: "Thông tin chung" },
    ]);
  });

  it("edited by two people at once keeps the first and tells the second", async () => {
    const draft = await newDraft();
    const results = await Promise.all([
      changeScheme(world.admin, draft, HEAVIER, AT.reporting),
      changeScheme(world.secretary, draft, { kind: "drop", what: "question", code: "DK1" }, AT.reporting),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict", current: { revision: expect.any(Number) } } });
    expect((await rowOf(draft.id)).revision).toBe(2);
    expect(await publishScheme(world.admin, draft, AT.reporting)).toMatchObject({ ok: false });
    expect(await deleteSchemeDraft(world.admin, draft, AT.reporting)).toMatchObject({ error: { code: "conflict" } });
    expectOk(await deleteSchemeDraft(world.admin, { ...draft, revision: 2 }, AT.reporting));
  });

  it("refuses what cannot be edited, and changes nothing", async () => {
    const draft = await newDraft();
    const before = await rowOf(draft.id);
    const levels = Array.from({ length: 9 }, (_, index) => ({ code: `m${index}`, name: "Mức", from: null, counts: true }));
    for (const [edit, code] of [
      [{ kind: "drop", what: "criterion", code: "X.1" }, "notFound"],
      [{ ...HEAVIER, code: null }, "invalid"],
      [{ kind: "levels", levels }, "invalid"],
      [{ kind: "ranking", rules: { tieBreaks: [], clusterScores: false, awards: [] } }, "invalid"],
    ] satisfies [SchemeEdit, string][]) {
      expect(await changeScheme(world.secretary, draft, edit, AT.reporting)).toMatchObject({ error: { code } });
    }
    expect(await rowOf(draft.id)).toEqual(before);
  });
});

describe("a published scheme", () => {
  it("is changed by no use case", async () => {
    const seen = { id: publishedId, revision: 2 };
    const details = { name: "khác", source: "" };
    expect(await changeScheme(world.admin, seen, LIGHTER, AT.reporting)).toMatchObject({ error: { code: "notNow" } });
    expect(await saveSchemeDetails(world.admin, seen, details, AT.reporting)).toMatchObject({ error: { code: "notNow" } });
    expect(await publishScheme(world.admin, seen, AT.reporting)).toMatchObject({ error: { code: "conflict" } });
    expect(await deleteSchemeDraft(world.admin, seen, AT.reporting)).toMatchObject({ error: { code: "conflict" } });
  });

  it.each([
    ["changed", `UPDATE "Scheme" SET name = 'khác' WHERE "bodyId" = $1 AND status = 'published'`],
    ["made a draft again", `UPDATE "Scheme" SET status = 'draft' WHERE "bodyId" = $1 AND status = 'published'`],
    ["deleted", `DELETE FROM "Scheme" WHERE "bodyId" = $1 AND status = 'published'`],
  ])("is not %s even by SQL of the application's role", async (_, sql) => {
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    try {
      await client.query("SELECT set_config('app.body', $1, false), set_config('app.units', '*', false)", [world.bodyId]);
      await expect(client.query(sql, [world.bodyId])).rejects.toThrow(/never changed/);
    } finally {
      await client.end();
    }
  });
});

describe("who may write schemes", () => {
  const details = { name: "khác", source: "" };
  const attempts: [string, (actor: Actor, draft: SeenScheme) => Promise<{ ok: boolean }>][] = [
    ["make a draft from the proposal", (actor) => draftProposedScheme(actor, { ...RATING, unitType: "xaPhuong" }, AT.reporting)],
    ["copy", (actor) => copyScheme(actor, publishedId, AT.reporting)],
    ["rename", (actor, draft) => saveSchemeDetails(actor, draft, details, AT.reporting)],
    ["edit", (actor, draft) => changeScheme(actor, draft, LIGHTER, AT.reporting)],
    ["publish", (actor, draft) => publishScheme(actor, draft, AT.reporting)],
    ["delete", (actor, draft) => deleteSchemeDraft(actor, draft, AT.reporting)],
  ];

  it.each(attempts)("only administrators and the secretary of the BTV %s", async (_, attempt) => {
    const others = [world.monitor, world.btv, world.viewer, world.officer("DCS01")];
    const draft = await newDraft();
    for (const actor of others) expect(await attempt(actor, draft)).toMatchObject({ error: { code: "notAllowed" } });
    for (const actor of [world.admin, world.secretary]) expectOk((await attempt(actor, await newDraft())) as never);
  });

  it.each(attempts.slice(1))("those of another body find nothing to %s", async (name, attempt) => {
    const draft = await newDraft();
    expect(await attempt(other.admin, draft)).toMatchObject({ error: { code: "notFound" } });
    expect((await rowOf(draft.id)).revision, name).toBe(1);
    expect(await inScope(other.admin, (tx) => tx.scheme.count())).toBe(0);
  });
});

it("thi đua judges organisations only", async () => {
  const key: SchemeKey = { purpose: "emulation", subject: "executive", unitType: "coQuan" };
  expect(await draftProposedScheme(world.admin, key, AT.reporting)).toMatchObject({ error: { code: "invalid" } });
});
