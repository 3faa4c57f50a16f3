import { describe, expect, it } from "vitest";
import { DEFAULT_RULE, type Gate, propose, type Verdict } from "../../../lib/domain/assessment";
import { type BodyListUnit, bodyList, bodyListColumns } from "../../../lib/domain/body-list";
import { type CriteriaContent, criteriaContentSchema } from "../../../lib/domain/criteria";
import { type EntryValue, emptyEntry } from "../../../lib/domain/dossier";
import { type MatrixUnit, matrix, verdictAt } from "../../../lib/domain/matrix";
import { matrixData } from "../../../lib/domain/matrix-data";
import type { ResultValue } from "../../../lib/domain/measure";
import { UNIT_TABLE_COLUMNS, type UnitTableInput, unitTable } from "../../../lib/domain/unit-table";

const NBSP = "\u00a0";
const GATES_HOLD: Record<Gate, boolean> = { G1: true, G2: true, G3: true, G4: true, G5: true };

function criterion(code: string, kind: "percent" | "count" | "yesno" | "text", threshold: number | null, more: object = {}) {
  return {
    code,
    name: `Tiêu chí ${code}`,
    kind,
    unit: kind === "percent" ? "%" : "lần",
    threshold,
    mandatory: false,
    points: 400,
    howMeasured: "",
    evidenceHint: "",
    notApplicableAllowed: false,
    notApplicableWhen: "",
    computedBySystem: false,
    ...more,
  };
}

const content: CriteriaContent = criteriaContentSchema.parse({
  groups: [
    {
      code: "1",
      name: "Nội dung một",
      criteria: [
        criterion("1.9", "percent", 9500, { mandatory: true }),
        criterion("1.4", "percent", 10_000, { notApplicableAllowed: true }),
      ],
    },
    { code: "2", name: "Nội dung hai", criteria: [criterion("2.4", "count", 100, { mandatory: true }), criterion("2.10", "yesno", 100)] },
    { code: "3", name: "Nội dung ba", criteria: [criterion("3.1", "text", null)] },
  ],
});

function entry(code: string, target: number | null, result: Partial<ResultValue>, more: Partial<EntryValue> = {}): EntryValue {
  return {
    ...emptyEntry(code),
    target,
    hasTarget: true,
    result: { numerator: null, denominator: null, text: "", notApplicable: false, ...result },
    ...more,
  };
}

function entriesOf(...list: EntryValue[]): Map<string, EntryValue> {
  return new Map(list.map((item) => [item.code, item]));
}

const FULL = entriesOf(
  entry("1.9", 9500, { numerator: 59, denominator: 62 }),
  entry("1.4", 10_000, { notApplicable: true }, { reason: "không có hồ sơ nào" }),
  entry("2.4", 300, { numerator: 2 }, { reason: "một công trình chuyển sang năm sau" }),
  entry("2.10", 100, { numerator: 1 }),
  entry("3.1", null, { text: "=1+1 cấp ủy nhất trí" }),
);

function input(entries: ReadonlyMap<string, EntryValue>, more: Partial<UnitTableInput> = {}): UnitTableInput {
  return {
    unitName: "Đoàn cơ sở Sở Y tế",
    bodyName: "Đoàn Khối",
    year: 2024,
    content,
    entries,
    evidence: [],
    reported: true,
    registeredOn: "2023-11-15",
    dataDate: "2024-10-31",
    proposal: propose(content, DEFAULT_RULE, entries, GATES_HOLD),
    ...more,
  };
}

describe("Bảng tổng hợp of a unit", () => {
  it("has the ten columns of the programme", () => {
    expect(UNIT_TABLE_COLUMNS).toHaveLength(10);
    expect(UNIT_TABLE_COLUMNS[3]).toBe("Chỉ tiêu đăng ký (năm trước)");
  });

  it("prints target, result and ratio, and keeps the numbers beside them", () => {
    const [percent] = unitTable(input(FULL)).groups[0]?.rows ?? [];
    expect(percent).toMatchObject({
      tt: "1.9",
      target: `95${NBSP}%`,
      targetNumber: 95,
      result: `59/62 (95,2${NBSP}%)`,
      resultNumber: 95.2,
      ratio: `100,2${NBSP}%`,
      ratioNumber: 100.2,
      selfVerdict: "Đạt",
    });
  });

  it("shows đạt ngưỡng, chưa đạt chỉ tiêu with the ratio 66,7 % and the reason (worked case 6)", () => {
    const [works] = unitTable(input(FULL)).groups[1]?.rows ?? [];
    expect(works).toMatchObject({
      target: "3",
      result: "2",
      ratio: `66,7${NBSP}%`,
      ratioNumber: 66.7,
      selfVerdict: "Đạt ngưỡng, chưa đạt chỉ tiêu",
      note: "một công trình chuyển sang năm sau",
    });
  });

  it("has no number and no ratio for có/không, a text and không phát sinh", () => {
    const groups = unitTable(input(FULL)).groups;
    expect(groups[1]?.rows[1]).toMatchObject({
      target: "Có",
      targetNumber: null,
      result: "Có",
      resultNumber: null,
      ratio: "—",
      ratioNumber: null,
    });
    expect(groups[2]?.rows[0]).toMatchObject({ result: "=1+1 cấp ủy nhất trí", resultNumber: null, ratio: "—" });
    expect(groups[0]?.rows[1]).toMatchObject({
      result: "Không phát sinh",
      resultNumber: null,
      selfVerdict: "Không phát sinh",
      note: "không có hồ sơ nào",
    });
  });

  it("leaves không phát sinh out of the count of its nội dung", () => {
    expect(unitTable(input(FULL)).groups[0]).toMatchObject({
      passed: 1,
      applicable: 1,
      summary: `Nội dung 1: đạt 1/1${NBSP}=${NBSP}100${NBSP}%`,
    });
  });

  it("is empty of results, verdicts and conclusion before a self-assessment", () => {
    const table = unitTable(input(entriesOf(entry("2.4", 300, {})), { reported: false }));
    expect(table.groups[1]?.rows[0]).toMatchObject({ target: "3", result: "", selfVerdict: "", appraised: "" });
    expect(table.groups[0]?.rows[0]).toMatchObject({ target: "", targetNumber: null });
    expect(table).toMatchObject({ eligible: null, conclusion: [] });
    expect(table.groups.every((group) => group.summary === "")).toBe(true);
  });

  it("lists evidence with number and date, and the Khối's verdict beside the unit's own", () => {
    const judged = entriesOf(entry("2.4", 100, { numerator: 2 }, { appraised: "notMet" satisfies Verdict }));
    const evidence = [
      { item: "2.4", title: "Kế hoạch tuyên truyền", documentNumber: "12-KH/ĐTN", documentDate: "2024-03-05", sha256: null },
      { item: "2.4", title: "Ảnh công trình", documentNumber: "", documentDate: null, sha256: "ab" },
      { item: "1.9", title: "Danh sách", documentNumber: "", documentDate: null, sha256: null },
    ];
    const row = unitTable(input(judged, { evidence, remarks: new Map([["2.4", "Khối: công trình chưa hoàn thành"]]) })).groups[1]?.rows[0];
    expect(row?.evidence).toEqual(["Kế hoạch tuyên truyền, số 12-KH/ĐTN, ngày 05/03/2024", "Ảnh công trình"]);
    expect(row).toMatchObject({ selfVerdict: "Đạt", appraised: "Không đạt", note: "Khối: công trình chưa hoàn thành" });
  });

  it("concludes with the Đề xuất and every reason, never with a recognition", () => {
    const table = unitTable(input(entriesOf(entry("1.9", 9500, { numerator: 58, denominator: 62 }))));
    expect(table.eligible).toBe(false);
    expect(table.conclusion[0]).toBe('Đề xuất: chưa đủ điều kiện công nhận Đoàn cơ sở "3 chủ động".');
    expect(table.conclusion).toContain("Tiêu chí bắt buộc 1.9: không đạt.");
  });
});

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
    softwareDoneOn: "2024-11-01",
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
    expect(listRow({ reportedAt: null, proposal: null, softwareDoneOn: null, status: "registrationApproved" })).toMatchObject({
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

const ward = criteriaContentSchema.parse({
  groups: [{ code: "1", name: "Nội dung một", criteria: [criterion("1.10", "percent", 6000), criterion("1.9", "percent", 9500)] }],
});

function unit(shortName: string, set: CriteriaContent, entries: ReadonlyMap<string, EntryValue>): MatrixUnit {
  return {
    dossierId: shortName,
    unitName: `Đoàn cơ sở ${shortName}`,
    shortName,
    unitType: "coQuan",
    cluster: "Cụm 1",
    content: set,
    entries,
    reported: true,
    proposal: propose(set, DEFAULT_RULE, entries, GATES_HOLD),
  };
}

describe("the matrix", () => {
  const units = [
    unit("Sở Y tế", content, FULL),
    unit("Phường Cái Khế", ward, entriesOf(entry("1.10", 6000, { numerator: 30, denominator: 62 }))),
  ];

  it("joins the criteria of all sets, in order of number", () => {
    expect(matrix({ year: 2024, units }).columns.map(([code]) => code)).toEqual(["1.4", "1.9", "1.10", "2.4", "2.10", "3.1"]);
  });

  it("gives target, result and verdict of every cell, and 0 where a set lacks the criterion", () => {
    const [first, second] = matrix({ year: 2024, units }).rows;
    expect(first?.[3].map((cell) => (cell === 0 ? 0 : [cell[0], cell[1], verdictAt(cell[2])]))).toEqual([
      ["100", "KPS", "notApplicable"],
      ["95", "95,2", "met"],
      0,
      ["3", "2", "metThreshold"],
      ["Có", "Có", "met"],
      ["", "Có", "met"],
    ]);
    expect(second?.[3].map((cell) => (cell === 0 ? 0 : cell[1]))).toEqual([0, "", "48,4", 0, 0, 0]);
  });

  it("shows the Khối's verdict where it has judged", () => {
    const judged = entriesOf(entry("2.4", 300, { numerator: 3 }, { appraised: "notMet" }));
    const cell = matrix({ year: 2024, units: [unit("Sở Y tế", content, judged)] }).rows[0]?.[3][2];
    expect(cell && verdictAt(cell[2])).toBe("notMet");
  });

  it("gives real numbers for the file, equal to what the page prints", () => {
    const [data] = matrixData({ units });
    expect(data?.cells).toEqual([
      [100, "KPS", "notApplicable"],
      [95, 95.2, "met"],
      [null, null, null],
      [3, 2, "metThreshold"],
      ["Có", "Có", "met"],
      [null, "Có", "met"],
    ]);
    expect(data?.groups).toEqual(["1/1", "2/2", "1/1"]);
  });
});
