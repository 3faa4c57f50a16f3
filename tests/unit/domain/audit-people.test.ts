import { describe, expect, it } from "vitest";
import { detailsOf, peopleIn, withNames } from "../../../lib/domain/audit-people";

const [an, binh] = ["01932f5c-0000-7000-8000-00000a1b2c3d", "01932f5c-0000-7000-8000-00000a1b2c3e"];
const NAMES = new Map([[an, "Đồng chí An"]]);

describe("people in what an event carries", () => {
  const details = detailsOf({ user: an, users: [an, binh], monitor: null, name: an, from: "2024-11-04" });

  it("are the ids under the keys of people, nothing else", () => {
    expect(peopleIn(details)).toEqual([an, an, binh]);
    expect(peopleIn(detailsOf({ user: "Bí thư Đoàn cơ sở Sở Y tế" }))).toEqual([]);
  });

  it("are read by their present names; somebody unknown and older names stay as they are", () => {
    expect(withNames(details, NAMES)).toEqual([
      { key: "user", value: "Đồng chí An" },
      { key: "users", value: ["Đồng chí An", binh] },
      { key: "monitor", value: null },
      { key: "name", value: an },
      { key: "from", value: "2024-11-04" },
    ]);
    expect(withNames(detailsOf({ user: "Tên ngày trước" }), NAMES)).toEqual([{ key: "user", value: "Tên ngày trước" }]);
  });

  it.each([[null], ["text"], [["a"]], [7]])("of %j are none", (data) => {
    expect(detailsOf(data)).toEqual([]);
  });
});
