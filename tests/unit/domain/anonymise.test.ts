import { describe, expect, it } from "vitest";
import { anonymousName, anonymousUsername, mayAnonymise, whyNotAnonymise } from "../../../lib/domain/anonymise";
import { personSchema } from "../../../lib/forms/person";

const TODAY = "2024-11-04";
const role = (validTo: string | null, validFrom = "2022-01-01") => ({ validFrom, validTo });
const id = "01932f5c-0000-7000-8000-00000a1b2c3d";

describe("somebody can be anonymised", () => {
  it.each([
    ["who never held a role", [], true],
    ["whose role ended today", [role(TODAY)], true],
    ["whose role ends tomorrow", [role("2024-11-05")], false],
    ["who holds a role without end", [role(null)], false],
    ["who will hold a role", [role(null, "2025-01-01")], false],
    ["of whose two roles one remains", [role("2023-01-01"), role(null)], false],
  ])("%s or not", (_, roles, may) => {
    expect(whyNotAnonymise({ isAnonymised: false, roles }, TODAY) === null).toBe(may);
  });

  it("once", () => {
    expect(whyNotAnonymise({ isAnonymised: true, roles: [] }, TODAY)).toContain("đã ẩn danh");
  });

  it("by typing the user name, and nothing else", () => {
    const leaver = { id, username: "dcs03", isAnonymised: false, roles: [] };
    expect(["dcs03", " DCS03 ", "dcs04", ""].map((typed) => mayAnonymise(leaver, typed, TODAY).ok)).toEqual([true, true, false, false]);
  });
});

describe("what is left of the name", () => {
  it("is a short code, and a user name that the form would take", () => {
    expect(anonymousName(id)).toBe("Cán bộ đã nghỉ 1B2C3D");
    expect(personSchema.shape.username.safeParse(anonymousUsername(id)).success).toBe(true);
  });
});
