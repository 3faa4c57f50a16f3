import { describe, expect, it } from "vitest";
import type { HandoverPlan, HeldRole } from "../../../lib/domain/handover";
import { closedDoorWords, handoverSentences } from "../../../lib/domain/handover-words";
import { usernameOf } from "../../../lib/domain/username";
import { personSchema } from "../../../lib/forms/person";

const held: HeldRole = {
  ...{ id: "r1", unitId: "u1", unitName: "Đoàn cơ sở Sở Y tế", role: "unitOfficer", position: "secretary" },
  ...{ validFrom: "2022-01-01", validTo: null },
};
const monitor: HeldRole = { ...held, role: "monitor", position: "officer" };
const newcomer = { userId: null, name: "Bình", isDisabled: false, hasPassword: false, roles: [] };
const base: HandoverPlan = {
  ...{ held, leaver: { userId: "a", name: "An" }, newcomer, day: "2024-12-01", today: "2024-11-04" },
  ...{ leaverKeeps: [], newcomerLeaves: [], moves: [], unfollowed: [] },
};
const words = (more: Partial<HandoverPlan> = {}, drafts = 0) => handoverSentences({ ...base, ...more }, { drafts, dossiers: 2 }).join(" ");

describe("what a handover says of itself", () => {
  it("names the last day and the midnight at which access ends", () => {
    expect(words()).toContain("An giữ chức vụ đến hết ngày 30/11/2024; quyền kết thúc lúc 00:00 ngày 01/12/2024.");
    expect(words()).toContain("Bình giữ chức vụ Bí thư · Đoàn cơ sở Sở Y tế từ 00:00 ngày 01/12/2024, được cấp tài khoản mới");
  });

  it("says where it takes effect at once", () => {
    const today = words({ day: "2024-11-04" });
    expect(today).toContain("An thôi giữ chức vụ ngay khi đồng chí xác nhận, hôm nay 04/11/2024.");
    expect(today).toContain("Ngay lúc đó An không đăng nhập được nữa");
  });

  it("says whether the leaver still gets in, and what the newcomer leaves", () => {
    expect(words({ leaverKeeps: [monitor] })).toContain("An vẫn giữ 1 vai trò khác nên vẫn đăng nhập được");
    const deputy = { ...held, position: "deputySecretary" as const };
    expect(words({ newcomerLeaves: [deputy] })).toContain("Bình thôi giữ chức vụ Phó Bí thư · Đoàn cơ sở Sở Y tế từ cùng ngày.");
  });

  it("counts what stays with the unit, drafts only where there are some", () => {
    expect(words()).toContain("2 hồ sơ năm đang mở là của đơn vị");
    expect(words({}, 3)).toContain("2 hồ sơ năm đang mở và 3 dự thảo văn bản là của đơn vị");
  });

  it("names the dossiers that a monitor gives away, and those that nobody follows then", () => {
    const [one, two] = ["Sở Y tế", "Sở Tư pháp"].map((unitName) => ({ id: unitName, unitId: unitName, unitName, year: 2024 }));
    const told = words({ held: monitor, moves: one ? [one] : [], unfollowed: two ? [two] : [] });
    expect(told).toContain("Bình theo dõi 1 hồ sơ: Sở Y tế (2024).");
    expect(told).toContain("Sở Tư pháp (2024): chưa có người theo dõi");
    expect(words({ held: monitor })).toContain("không theo dõi hồ sơ nào");
  });
});

describe("who stands before a closed door", () => {
  const role = (validFrom: string, validTo: string | null = null) => ({ validFrom, validTo });
  it.each([
    ["nobody with a role in force", [role("2022-01-01")], null],
    ["whoever begins later is told the first day", [role("2025-01-01"), role("2024-12-01")], /hiệu lực từ ngày 01\/12\/2024/],
    ["whoever has left is told so", [role("2022-01-01", "2024-11-04")], /không còn giữ chức vụ nào/],
    ["whoever never held one as well", [], /không còn giữ chức vụ nào/],
  ])("%s", (_, roles, expected) => {
    const told = closedDoorWords(roles, "2024-11-04");
    if (expected) expect(told).toMatch(expected);
    else expect(told).toBeNull();
  });
});

describe("a user name made from a name", () => {
  it.each([
    ["Trần Thị Bích", "tran.thi.bich"],
    ["  Đặng  Văn-Đô ", "dang.van.do"],
    ["Ơ", "can.bo.o"],
    ["王", "can.bo"],
    ["A".repeat(80), "a".repeat(50)],
  ])("%s → %s", (name, expected) => {
    expect(usernameOf(name)).toBe(expected);
    expect(personSchema.shape.username.safeParse(expected).success).toBe(true);
  });
});
