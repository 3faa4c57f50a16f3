import { beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../lib/db/scope";
import { countSoftwareDifferences } from "../../lib/db/software-differences";
import type { Actor } from "../../lib/domain/permissions";
import { type ReconciliationFilter, reconciliationFor, reconciliationRows } from "../../lib/queries/reconciled-units";
import { applySoftwareImport } from "../../lib/use-cases/apply-software-import";
import { previewSoftwareImport } from "../../lib/use-cases/preview-software-import";
import { lookAtSoftwareImport } from "../../lib/use-cases/read-software-import";
import { appraised } from "../support/appraised";
import { countStatements } from "../support/count-statements";
import { AT, buildWorld, expectOk, type World } from "../support/world";

const ALL: ReconciliationFilter = { cluster: "", search: "", page: 1 };

async function reconciled(actor: Actor, more: Partial<ReconciliationFilter> = {}) {
  const view = await reconciliationFor(actor, 2024, { ...ALL, ...more }, AT.appraising);
  if (!view) throw new Error("no such year");
  return view;
}
const ROWS = [
  "Mã đơn vị;Tên đơn vị;Kết quả;Ngày hoàn thành",
  "DCS01;;Đạt;03/11/2024",
  "DCS02;;Không đạt;04/11/2024",
  "DCS03;;Đạt;02/11/2024",
  "DCS04;;Chưa hoàn thành;",
  ";Ngân hàng X;Đạt;01/11/2024",
];

describe("the two sides of a year, unit by unit", () => {
  let world: World;
  beforeAll(async () => {
    world = await buildWorld({ unitCount: 6 });
    // DCS01 as there, DCS02 another result and day, DCS03 states nothing, DCS04 states what is not there, DCS05 never read, DCS06 neither.
    for (const code of ["DCS01", "DCS02", "DCS04", "DCS05"]) await appraised(world, code);
    const bytes = new TextEncoder().encode([...ROWS, "DCS06;;Chưa;"].join("\n"));
    const { id } = expectOk(await previewSoftwareImport(world.secretary, { bytes, fileName: "xuat.csv", year: 2024 }, AT.appraising));
    const { seal } = expectOk(await lookAtSoftwareImport(world.secretary, id, AT.appraising));
    expectOk(await applySoftwareImport(world.secretary, { id, seen: seal }, AT.appraising));
  });

  it("says of each how the two stand", async () => {
    const { units, counts, different, file } = await reconciled(world.monitor);
    expect(units.map(({ code, kinds }) => [code, ...kinds])).toEqual([
      ["DCS01", "agrees"],
      ["DCS02", "result", "date"],
      ["DCS03", "onlyThere"],
      ["DCS04", "onlyHere"],
      ["DCS05", "notRead"],
      ["DCS06", "neither"],
    ]);
    expect(counts).toEqual({ onlyThere: 1, onlyHere: 1, result: 1, date: 1, notRead: 1, neither: 1, agrees: 1 });
    expect([different, file?.unmatched.map(({ name, row }) => [name, row])]).toEqual([3, [["Ngân hàng X", 6]]]);
    expect(reconciliationRows(units, 9)).toMatchObject({ page: 1, pageCount: 1 });
    expect(reconciliationRows(units, 1).rows[1]).toMatchObject({
      statedOn: "2024-11-03",
      completedOn: "2024-11-04",
      source: "xuat.csv: xuat, dòng 3",
    });
  });

  it.each([
    [{ show: "lech" }, ["DCS02", "DCS03", "DCS04"]],
    [{ show: "ngay" }, ["DCS02"]],
    [{ show: "chi-phan-mem" }, ["DCS03"]],
    [{ show: "khong-ghep" }, []],
    [{ search: "doan co so so 5" }, ["DCS05"]],
    [{ search: "so", cluster: "Cụm 9" }, []],
  ])("is narrowed by %o", async (filter, codes) => {
    const { units } = await reconciled(world.secretary, filter);
    expect(units.map((unit) => unit.code)).toEqual(codes);
  });

  it("is counted for the secretary's page by the same rule, without the Đề xuất", async () => {
    const counted = await inScope(world.secretary, (tx) => countSoftwareDifferences(tx, world.bodyId));
    expect([...counted]).toEqual([[2024, 3]]);
  });

  it("costs five statements at most, whatever the number of units", async () => {
    const { count } = await countStatements(() => reconciliationFor(world.secretary, 2024, ALL, AT.appraising));
    expect(count).toBeLessThanOrEqual(5);
    expect(await reconciliationFor(world.secretary, 2031, ALL, AT.appraising)).toBeNull();
  });
});
