import { describe, expect, it } from "vitest";
import { deviceName } from "../../../components/account/device";
import { addressOf } from "../../../components/admin/address";
import { detailTexts } from "../../../lib/domain/audit-details";

describe("words of the log", () => {
  it("print what an event carries, days and roles in words, empty values left out", () => {
    const details = [
      { key: "user", value: "Bí thư" },
      { key: "role", value: "unitOfficer" },
      { key: "from", value: "2024-11-04" },
      { key: "decision", value: "" },
      { key: "changes", value: ["Tên: A → B", "Cụm: 1 → 2"] },
      { key: "fields", value: ["numerator", "reason"] },
      { key: "evidence", value: "01890000-0000-7000-8000-000000000000" },
      { key: "chưa-biết", value: 3 },
    ];
    expect(detailTexts(details)).toEqual([
      "người: Bí thư",
      "vai trò: Cán bộ đơn vị",
      "từ: 04/11/2024",
      "thay đổi: Tên: A → B; Cụm: 1 → 2",
      "ô: tử số, số lượng; lý do",
      "chưa-biết: 3",
    ]);
  });
});

describe("the name of a device", () => {
  it.each([
    ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36", "Chrome trên Windows"],
    ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "Edge trên Windows"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile Safari/604.1", "Safari trên iPhone"],
    ["curl/8", "Trình duyệt khác"],
  ])("of %s is %s", (agent, name) => expect(deviceName(agent)).toBe(name));
});

describe("the address of a list", () => {
  it("carries its filters and leaves empty ones out", () => {
    expect(addressOf("/don-vi", { tim: "sở y tế", loai: undefined, cum: "", trang: 2 })).toBe(
      "/don-vi?tim=s%E1%BB%9F+y+t%E1%BA%BF&trang=2",
    );
    expect(addressOf("/don-vi", {})).toBe("/don-vi");
  });
});
