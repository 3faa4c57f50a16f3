import { describe, expect, it } from "vitest";
import { planUndo, type UndoFacts } from "../../../lib/domain/unit-change-undo";
import { obstacleSentence, undoLineSentence } from "../../../lib/domain/unit-change-undo-words";

const XD = { unitId: "xd", name: "Sở Xây dựng" };
const GT = { unitId: "gt", name: "Sở Giao thông vận tải" };
const AT = new Date("2025-03-10T02:00:00Z");

function facts(more: Partial<UndoFacts> = {}): UndoFacts {
  const decided = { operation: "merge" as const, decisionNumber: "15-QĐ/ĐTN", effectiveOn: "2025-03-01" };
  const change = { ...decided, predecessors: [GT, XD], successors: [XD], dossiers: [] };
  const nothing = { rows: [], later: [], events: [], hanging: [], papers: [], closedYears: [], altered: [], anonymised: [] };
  return { change, isUndone: false, isTraced: true, ...nothing, ...more };
}
const obstacles = (more: Partial<UndoFacts>) => planUndo(facts(more)).obstacles.map((one) => obstacleSentence(one, () => "09:00"));
const lines = (more: Partial<UndoFacts>) => planUndo(facts(more)).lines.map(undoLineSentence);
const row = (table: UndoFacts["rows"][number]["table"], made: boolean, unit: string, what: string, parent = "") => {
  return { table, made, unitId: unit, unit, what, parent };
};

describe("what stands in the way of undoing a change", () => {
  it("is nothing where nothing came after it", () => {
    expect(obstacles({})).toEqual([]);
  });
  it("is that it was undone, or carried out before the product noted what a change writes; then nothing else is asked", () => {
    const later = [{ operation: "rename" as const, decisionNumber: "1", effectiveOn: "2025-04-01" }];
    expect(obstacles({ isUndone: true, later })).toEqual(["Thay đổi này đã được hoàn tác."]);
    expect(obstacles({ isTraced: false, later })).toEqual([expect.stringMatching(/^Thay đổi này được ghi trước khi phần mềm giữ lại/)]);
  });
  it("is every later thing that rests on it, each by its name", () => {
    expect(
      obstacles({
        later: [{ operation: "rename", decisionNumber: "16-QĐ/ĐTN", effectiveOn: "2025-04-01" }],
        papers: [{ numberText: "3-CV/ĐTN", unit: "Sở Xây dựng" }],
        events: [
          { action: "registration.submit", unit: "Sở Xây dựng", count: 1, lastAt: AT },
          { action: "entry.save", unit: "", count: 4, lastAt: AT },
        ],
        hanging: [
          { kind: "child", unit: "Sở Xây dựng", count: 2 },
          { kind: "ballot", unit: "", count: 1 },
        ],
        closedYears: [2024],
        anonymised: ["Người dùng 12"],
      }),
    ).toEqual([
      "Sau đó còn có đổi tên từ ngày 01/04/2025 theo Quyết định số 16-QĐ/ĐTN: hãy hoàn tác thay đổi ấy trước.",
      "Văn bản số 3-CV/ĐTN đã ban hành ở Sở Xây dựng mang tên sau thay đổi.",
      "Từ lúc thay đổi, ở Sở Xây dựng đã có việc “Nộp đăng ký” lúc 09:00.",
      "Từ lúc thay đổi, đã có việc “Lưu tiêu chí”, 4 lần, lần cuối lúc 09:00.",
      "Sở Xây dựng đã có đơn vị trực thuộc mới (2).",
      "Hồ sơ của thay đổi đã có hồ sơ đã đưa ra phiên họp Ban Thường vụ (1).",
      "Năm công tác 2024 đã đóng, hồ sơ của năm ấy không mở lại được.",
      "Tài khoản của một người từng giữ vai trò (Người dùng 12) đã được ẩn danh, vai trò không trả lại được.",
    ]);
  });
  it("rows that were altered are named only where nothing says better what happened", () => {
    const altered = [{ table: "Membership", unit: "Sở Xây dựng", count: 1 }];
    expect(obstacles({ altered })).toEqual(["Có 1 mục (vai trò) ở Sở Xây dựng đã được sửa từ lúc thay đổi."]);
    expect(obstacles({ altered, closedYears: [2024] })).toHaveLength(1);
  });
});

describe("what undoing does", () => {
  it("is told in order: units, names and places, dossiers, roles, slips, numbers", () => {
    const dossiers = [
      { year: 2025, way: "combine" as const, unitId: "gt", toUnitId: "xd" },
      { year: 2024, way: "stay" as const, unitId: "gt", toUnitId: null },
      { year: 2023, way: "close" as const, unitId: "gt", toUnitId: null },
    ];
    const rows = [
      row("DocumentCounter", true, "Phần hai", "CV"),
      row("OneTimeLink", false, "", "Bí thư A"),
      row("Membership", true, "Sở Xây dựng", "Bí thư A"),
      row("Membership", false, "Sở Giao thông vận tải", "Bí thư A"),
      row("UnitVersion", true, "Sở Xây dựng", "", ""),
      row("UnitVersion", false, "Sở Xây dựng mới", "Sở Xây dựng", "Đoàn Khối"),
      row("Unit", false, "Sở Giao thông vận tải", "GT"),
      row("Unit", true, "Phần hai", "P2"),
    ];
    expect(lines({ rows, change: { ...facts().change, dossiers } })).toEqual([
      "Phần hai bị xóa khỏi danh sách đơn vị; mã P2 dùng lại được cho đơn vị khác.",
      "Sở Giao thông vận tải (GT) hoạt động trở lại.",
      "Sở Xây dựng mới mang lại tên Sở Xây dựng.",
      "Sở Xây dựng mới trực thuộc lại Đoàn Khối.",
      "Hồ sơ năm 2025 của Sở Giao thông vận tải mở lại ở bước trước thay đổi; phần đã gộp vào hồ sơ của Sở Xây dựng được lấy ra.",
      "Hồ sơ năm 2023 của Sở Giao thông vận tải mở lại ở bước trước khi khép lại.",
      "Vai trò của Bí thư A ở Sở Xây dựng do thay đổi này giao bị bỏ.",
      "Vai trò của Bí thư A ở Sở Giao thông vận tải trở lại như trước thay đổi.",
      "Phiếu cấp tài khoản đã bị thu hồi của Bí thư A dùng lại được, nếu còn hạn.",
      "Dãy số CV nối tiếp ở Phần hai bị bỏ.",
    ]);
  });
});
