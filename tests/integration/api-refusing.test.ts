import { expect, test } from "vitest";
import { ask, tokenFor } from "../support/programs";
import { buildWorld } from "../support/world";

test("a program is told that U+0000 is refused, in an address and in a body", async () => {
  const world = await buildWorld({ unitCount: 1 });
  const [secretary, officer] = [await tokenFor(world.secretary), await tokenFor(world.officer("DCS01"))];
  expect((await ask({ door: "listUnits", token: secretary, query: { search: "a\0" } })).status).toBe(400);
  expect((await ask({ door: "readUnit", token: secretary, params: { code: "DCS\0" } })).status).toBe(400);
  const target = { door: "putTarget", token: officer, params: { year: 2025, unitCode: "DCS01", code: "1.1" } };
  expect((await ask({ ...target, body: { version: 0, solution: "a\0b" } })).status).toBe(400);
});
