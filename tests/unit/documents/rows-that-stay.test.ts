import { expect, test } from "vitest";
import { rowStays } from "../../../lib/documents/layout/line";

const stays = (count: number, keepNext: boolean) => {
  const rows = Array.from({ length: count }, () => ({ cells: ["a"] }));
  return rows.map((_, place) => rowStays({ rows, keepNext }, place));
};

test("a short table stays whole, and with what follows where that belongs to it", () => {
  expect(stays(1, false)).toEqual([false]);
  expect(stays(3, false)).toEqual([true, true, false]);
  expect(stays(6, true)).toEqual([true, true, true, true, true, true]);
});

test("of a longer table the last row is never alone", () => {
  expect(stays(7, false)).toEqual([false, false, false, false, false, true, false]);
  expect(stays(8, true)).toEqual([false, false, false, false, false, false, true, true]);
});
