import pg from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { findDossier } from "../../lib/db/dossiers";
import { inScope } from "../../lib/db/scope";
import { type Criterion, criteriaContentSchema, criterionByCode } from "../../lib/domain/criteria";
import { env } from "../../lib/env";
import { copyCriteriaSet } from "../../lib/use-cases/copy-criteria-set";
import { removeCriterion, reorderCriterion, type SeenDraft, saveCriterion, saveSetDetails } from "../../lib/use-cases/edit-criteria-set";
import { deleteCriteriaDraft, publishCriteriaSet } from "../../lib/use-cases/publish-criteria-set";
import { AT, buildWorld, expectOk, type World } from "../support/world";

let world: World;
let publishedId: string;

beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  const set = await inScope(world.admin, (tx) =>
    tx.criteriaSet.findFirst({ where: { bodyId: world.bodyId, unitType: "coQuan", version: 1 }, select: { id: true } }),
  );
  publishedId = set?.id ?? "";
});

async function setOf(id: string) {
  const set = await inScope(world.admin, (tx) => tx.criteriaSet.findUniqueOrThrow({ where: { bodyId_id: { bodyId: world.bodyId, id } } }));
  return { ...set, content: criteriaContentSchema.parse(set.content) };
}

async function newDraft(): Promise<SeenDraft> {
  const { id } = expectOk(await copyCriteriaSet(world.secretary, publishedId, AT.reporting));
  return { id, revision: 1 };
}

async function criterion(id: string, code: string): Promise<Criterion> {
  const found = criterionByCode((await setOf(id)).content, code);
  if (!found) throw new Error(`no criterion ${code}`);
  return found;
}

describe("a published set", () => {
  it("is changed by no use case", async () => {
    const seen = { id: publishedId, revision: 1 };
    const refused = { ok: false, error: { code: "notNow" } };
    expect(await saveCriterion(world.admin, seen, "1.1", await criterion(publishedId, "1.1"), AT.reporting)).toMatchObject(refused);
    expect(await removeCriterion(world.admin, seen, "1.1", AT.reporting)).toMatchObject(refused);
    expect(await publishCriteriaSet(world.admin, seen, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect(await deleteCriteriaDraft(world.admin, seen, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
  });

  it.each([
    ["changed", `UPDATE "CriteriaSet" SET name = 'khác' WHERE "bodyId" = $1 AND status = 'published'`],
    ["made a draft again", `UPDATE "CriteriaSet" SET status = 'draft' WHERE "bodyId" = $1 AND status = 'published'`],
    ["deleted", `DELETE FROM "CriteriaSet" WHERE "bodyId" = $1 AND status = 'published'`],
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

describe("a draft", () => {
  it("is a copy with the next version, and leaves the set it came from as it was", async () => {
    const before = (await setOf(publishedId)).content;
    const draft = await newDraft();
    const set = await setOf(draft.id);
    expect(set).toMatchObject({ status: "draft", basedOnId: publishedId, unitType: "coQuan" });
    expect(set.version).toBeGreaterThan(1);
    expect(set.content).toEqual(before);
    const change = { ...(await criterion(draft.id, "1.9")), threshold: 9650, name: "Tên mới" };
    expectOk(await saveCriterion(world.secretary, draft, "1.9", change, AT.reporting));
    expect(await criterion(draft.id, "1.9")).toMatchObject({ threshold: 9650, name: "Tên mới" });
    expect((await setOf(publishedId)).content).toEqual(before);
  });

  it("edited by two people at once keeps the first and tells the second", async () => {
    const draft = await newDraft();
    const one = { ...(await criterion(draft.id, "1.1")), name: "một" };
    const two = { ...(await criterion(draft.id, "2.1")), name: "hai" };
    const results = await Promise.all([
      saveCriterion(world.admin, draft, "1.1", one, AT.reporting),
      saveCriterion(world.secretary, draft, "2.1", two, AT.reporting),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ error: { code: "conflict" } });
    expect((await setOf(draft.id)).revision).toBe(2);
  });

  it.each([
    ["a code in use", { code: "1.1" }, "code"],
    ["a code of a nội dung that is not there", { code: "7.1" }, "code"],
    ["a share over 100 %", { threshold: 10_100 }, "threshold"],
    ["no threshold", { threshold: null }, "threshold"],
  ])("refuses %s at its field and stays as it was", async (_, change, field) => {
    const draft = await newDraft();
    const result = await saveCriterion(world.admin, draft, "1.9", { ...(await criterion(draft.id, "1.9")), ...change }, AT.reporting);
    expect(result).toMatchObject({ ok: false, error: { code: "invalid", fields: { [field]: expect.any(String) } } });
    expect((await setOf(draft.id)).revision).toBe(1);
  });

  it("takes criteria in, out and up, and its names", async () => {
    let seen = await newDraft();
    const step = async (result: Awaited<ReturnType<typeof removeCriterion>>) => {
      seen = { id: seen.id, revision: expectOk(result).revision };
    };
    await step(await saveCriterion(world.admin, seen, null, { ...(await criterion(seen.id, "3.1")), code: "3.8" }, AT.reporting));
    await step(await removeCriterion(world.admin, seen, "3.2", AT.reporting));
    await step(await reorderCriterion(world.admin, seen, "3.3", -1, AT.reporting));
    const groupNames = { "1": "Nội dung một", "2": "Nội dung hai", "3": "Nội dung ba" };
    await step(
      await saveSetDetails(world.admin, seen, { name: "Bộ 2026", source: "59-HD", uploadsAllowed: false, groupNames }, AT.reporting),
    );
    const set = await setOf(seen.id);
    expect(set.content.groups[2]?.criteria.map((item) => item.code)).toEqual(["3.3", "3.1", "3.4", "3.5", "3.6", "3.7", "3.8"]);
    expect(set).toMatchObject({ name: "Bộ 2026", source: "59-HD", content: { uploadsAllowed: false } });
    expect(set.content.groups.map((group) => group.name)).toEqual(Object.values(groupNames));
  });

  it("published as it was seen serves new years only; a dossier keeps its own version", async () => {
    const draft = await newDraft();
    const { revision } = expectOk(await removeCriterion(world.admin, draft, "3.7", AT.reporting));
    expect(await publishCriteriaSet(world.admin, draft, AT.reporting)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expectOk(await publishCriteriaSet(world.admin, { id: draft.id, revision }, AT.reporting));
    const dossier = await inScope(world.admin, (tx) => findDossier(tx, world.admin, { year: 2024, unitCode: "DCS01" }));
    expect(dossier && criterionByCode(dossier.content, "3.7")).toBeDefined();
  });

  it("is deleted as it was seen", async () => {
    const draft = await newDraft();
    expectOk(await deleteCriteriaDraft(world.admin, draft, AT.reporting));
    expect(await deleteCriteriaDraft(world.admin, draft, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});

describe("who may", () => {
  it.each(["monitor", "btv", "viewer"] as const)("a %s may not copy, edit or publish", async (role) => {
    const draft = await newDraft();
    const refused = { ok: false, error: { code: "notAllowed" } };
    expect(await copyCriteriaSet(world[role], publishedId, AT.reporting)).toMatchObject(refused);
    expect(await removeCriterion(world[role], draft, "1.1", AT.reporting)).toMatchObject(refused);
    expect(await publishCriteriaSet(world[role], draft, AT.reporting)).toMatchObject(refused);
    expect(await deleteCriteriaDraft(world[role], draft, AT.reporting)).toMatchObject(refused);
  });

  it("another body's set is not found", async () => {
    const other = await buildWorld({ unitCount: 1 });
    expect(await copyCriteriaSet(other.admin, publishedId, AT.reporting)).toMatchObject({ ok: false, error: { code: "notFound" } });
  });
});
