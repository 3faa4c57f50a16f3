import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addFile } from "../../../lib/use-cases/add-evidence";
import { removeEvidence } from "../../../lib/use-cases/change-evidence";
import { sweepFiles } from "../../../scripts/lib/stored-files.mjs";
import { approved } from "../../support/registered";
import { AT, buildWorld, expectOk, type World } from "../../support/world";

const DAY = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), "bcd-sweep-"));
const url = process.env.OWNER_DATABASE_URL ?? "";
const NAMED = "aa/aaaaaaaa-0000-4000-8000-000000000001";
const REMOVED = "aa/aaaaaaaa-0000-4000-8000-000000000002";
const ORPHAN = "bb/bbbbbbbb-0000-4000-8000-000000000001";
const YOUNG = "bb/bbbbbbbb-0000-4000-8000-000000000002";
const now = Date.now();

function put(path: string, ageMs: number): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "x");
  utimesSync(file, (now - ageMs) / 1000, (now - ageMs) / 1000);
}
const has = (path: string) => existsSync(join(folder, path));

let world: World;
let item: { dossierId: string; item: string };
beforeAll(async () => {
  world = await buildWorld({ unitCount: 1 });
  item = { dossierId: (await approved(world, "DCS01")).id, item: "1.1" };
  for (const key of [NAMED, REMOVED, ORPHAN]) put(key, 2 * DAY);
  put(YOUNG, DAY - 60_000);
  put("incoming/half", 2 * DAY);
  put("nhap/khac.txt", 90 * DAY);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a database that names no file is not this folder's: nothing is touched", async () => {
  expect(await sweepFiles({ url, folder, now })).toEqual({ kept: 4, aside: 0, gone: 1 });
  for (const key of [NAMED, REMOVED, ORPHAN, YOUNG]) expect(has(key)).toBe(true);
});

test("what no row names is laid aside after a day and gone after thirty; evidence that was taken off stays", async () => {
  const officer = world.officer("DCS01");
  const file = { size: 1, sha256: "0".repeat(64), type: "application/pdf", name: "a.pdf" };
  expectOk(await addFile(officer, item, { ...file, key: NAMED }, AT.reporting));
  const { id } = expectOk(await addFile(officer, item, { ...file, key: REMOVED }, AT.reporting));
  expectOk(await removeEvidence(officer, id, AT.reporting));
  expect(await sweepFiles({ url, folder, now })).toEqual({ kept: 3, aside: 1, gone: 0 });
  expect([NAMED, REMOVED, ORPHAN, YOUNG].map(has)).toEqual([true, true, false, true]);
  expect(readdirSync(join(folder, "khong-con-dung"))).toEqual([ORPHAN.slice(3)]);
  expect(await sweepFiles({ url, folder, now: now + 29 * DAY })).toMatchObject({ kept: 2, aside: 1, gone: 0 });
  expect(await sweepFiles({ url, folder, now: now + 31 * DAY })).toMatchObject({ kept: 2, aside: 0, gone: 1 });
  expect(readdirSync(join(folder, "khong-con-dung"))).toEqual([YOUNG.slice(3)]);
  expect(has("nhap/khac.txt")).toBe(true);
});
