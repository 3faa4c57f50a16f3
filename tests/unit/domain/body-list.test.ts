import { describe, expect, it } from "vitest";
import { DEFAULT_RULE, propose } from "../../../lib/domain/assessment";
import { type BodyListUnit, bodyList, bodyListColumns } from "../../../lib/domain/body-list";
import { softwareStep } from "../../../lib/domain/software-step";
import { unitTable } from "../../../lib/domain/unit-table";
import { content, FULL, GATES_HOLD, input } from "./table-samples";

const DUE = new Date("2024-11-07T23:59:59+07:00");

function listed(more: Partial<BodyListUnit>): BodyListUnit {
  return {
    dossierId: "d1",
    unitName: "Sở Y tế",
    unitType: "coQuan",
    branchCount: 4,
    memberCount: 62,
    status: "appraised",
    registeredAt: new Date("2023-11-15T01:00:00+07:00"),
    reportedAt: DUE,
    reportDueAt: DUE,
    software: softwareStep({ doneOn: "2024-11-01", complete: true }, null),
    proposal: propose(content, DEFAULT_RULE, FULL, GATES_HOLD),
    note: "",
    ...more,
  };
}

function listRow(more: Partial<BodyListUnit>) {
  return bodyList({ bodyName: "Đoàn Khối", year: 2024, units: [listed(more)] }).rows[0];
}

describe("the Khối's list", () => {
  it("has the fourteen columns of the programme", () => {
    expect(bodyListColumns(["1", "2", "3"])).toEqual([
      "TT",
      "Đoàn cơ sở",
      "Loại hình",
      "Số chi đoàn",
      "Số đoàn viên",
      "Ngày đăng ký",
      "Ngày nộp báo cáo",
      "ND1",
      "ND2",
      "ND3",
      "Phần mềm QLĐV",
      "Đề xuất",
      "Kết quả",
      "Ghi chú",
    ]);
  });

  it("counts days late from the last second of the due day in Vietnam", () => {
    expect(listRow({ reportedAt: new Date(DUE.getTime() - 1000) })?.reported).toBe("07/11/2024 (đúng hạn)");
    expect(listRow({ reportedAt: DUE })?.reported).toBe("07/11/2024 (đúng hạn)");
    expect(listRow({ reportedAt: new Date(DUE.getTime() + 1000) })).toMatchObject({
      reported: "08/11/2024 (trễ 1 ngày)",
      lateDays: 1,
      reportedOn: "2024-11-08",
    });
  });

  it("takes the calendar day in Vietnam, not elsewhere", () => {
    expect(listRow({})).toMatchObject({ registeredOn: "2023-11-15", registered: "15/11/2023" });
  });

  it("prints no figures for a unit without a report", () => {
    const software = softwareStep({ doneOn: null, complete: false }, null);
    expect(listRow({ reportedAt: null, proposal: null, software, status: "registrationApproved" })).toMatchObject({
      reported: "",
      lateDays: null,
      groups: ["", "", ""],
      software: "Chưa",
      eligible: null,
      proposal: "",
      outcome: "",
      note: "",
    });
  });

  it("prints the outcome only once the committee has decided", () => {
    expect(listRow({ status: "tabled" })?.outcome).toBe("");
    expect(listRow({ status: "recognised" })?.outcome).toBe("Công nhận");
    expect(listRow({ status: "notRecognised" })?.outcome).toBe("Không công nhận");
  });

  it("notes what is below the registered target", () => {
    expect(listRow({})?.note).toBe("Đạt ngưỡng, chưa đạt chỉ tiêu: 2.4.");
    const { proposal } = listed({});
    expect(listRow({ proposal: proposal && { ...proposal, belowTarget: [] } })?.note).toBe("");
    expect(unitTable(input(FULL)).conclusion.at(-1)).toBe("Đạt ngưỡng, chưa đạt chỉ tiêu đăng ký: 2.4.");
    const nothingBelow = { ...input(FULL).proposal, belowTarget: [] };
    expect(unitTable(input(FULL, { proposal: nothingBelow })).conclusion.join()).not.toContain("Đạt ngưỡng");
  });

  it("adds up units, branches, members, late reports", () => {
    const late = listed({ reportedAt: new Date("2024-11-10T08:00:00+07:00"), memberCount: null, status: "recognised" });
    expect(bodyList({ bodyName: "Đoàn Khối", year: 2024, units: [listed({}), late] }).totals).toEqual({
      units: 2,
      branches: 8,
      members: 62,
      reported: 2,
      late: 1,
      eligible: 2,
      recognised: 1,
    });
    expect(bodyList({ bodyName: "Đoàn Khối", year: 2024, units: [] })).toMatchObject({ rows: [], groupCodes: ["1", "2", "3"] });
  });
});
