import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readOutcome } from "../../../lib/domain/software-words";
import type { SoftwareMapping } from "../../../lib/forms/software-import";
import { indexNames, type NamedUnit } from "../../../lib/imports/match-name";
import { parseSoftware, readSoftwareDay } from "../../../lib/imports/parse-software";
import { planSoftware, type SoftwareCurrent, type StoredCheck } from "../../../lib/imports/plan-software";
import { readWorkbook } from "../../../lib/imports/read-workbook";
import { cellAt, toSheet } from "../../../lib/imports/sheet-data";
import { fingerprintOf, type RememberedColumns, softwareSheet } from "../../../lib/imports/software-sheet";

const UNITS: NamedUnit[] = ["Sở Xây dựng", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Y tế", "Bệnh viện Đa khoa thành phố"].map(
  (name, index) => ({ id: `u${index + 1}`, code: `DCS0${index + 1}`, name: `Đoàn cơ sở ${name}`, level: "doanCoSo", names: [name] }),
);
const NOTHING: SoftwareMapping = { sheet: null, headerRow: null, columns: null };
const FIRST: SoftwareCurrent = { stored: new Map(), locked: () => null, takesPart: () => true, sha256: "a", today: "2024-11-12" };
const AT = { today: "2024-11-12", year: 2024 };

const sheetsRead = new Map<string, ReturnType<typeof readSheets>>();

/** The sheets of a committed export; each file is read once. */
function sheetsOf(file: string) {
  const sheets = sheetsRead.get(file) ?? readSheets(file);
  sheetsRead.set(file, sheets);
  return sheets;
}

async function readSheets(file: string) {
  const read = await readWorkbook(new Uint8Array(readFileSync(`tests/support/software/${file}`)), file);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

async function planOf(file: string, current = FIRST, answers = new Map<string, string | null>()) {
  const found = softwareSheet(await sheetsOf(file), NOTHING, new Map());
  if (!found) throw new Error("no sheet");
  const parsed = parseSoftware(found.sheet, found.recognition, AT);
  return { found, plan: planSoftware(parsed, found.recognition, indexNames(UNITS, "Cần Thơ", answers), current) };
}

const lines = (plan: Awaited<ReturnType<typeof planOf>>["plan"]) =>
  plan.readings.map(({ unit, row }) => [unit.code, row.outcome, row.completedOn]);

describe("five differently shaped exports of the software", () => {
  it.each([
    ["tieu-de-o-dong-5.xlsx", "Kết quả 3 chủ động", 5, ["met", "met", "notDone", "notMet"]],
    ["utf8-khong-bom-phay.csv", "utf8-khong-bom-phay", 1, ["done", "done", "notDone", "done"]],
    ["utf8-bom-cham-phay.csv", "utf8-bom-cham-phay", 1, ["met", "met", "notDone", "notMet"]],
    ["utf16-tab.csv", "utf16-tab", 1, ["met", "met", "notDone", "notMet"]],
  ])("%s: every unit is found, its result and its day read", async (file, sheet, headerRow, outcomes) => {
    const { found, plan } = await planOf(file);
    expect([found.sheet.name, found.recognition.headerRow, found.recognition.missing]).toEqual([sheet, headerRow, []]);
    const days = ["2024-11-01", "2024-11-03", null, "2024-11-05"];
    expect(lines(plan)).toEqual(outcomes.map((outcome, index) => [`DCS0${index + 1}`, outcome, days[index]]));
    expect(plan).toMatchObject({ refused: [], questions: [], unmatched: [], counts: { new: 4, changed: 0, unchanged: 0, refused: 0 } });
  });

  it("hai-to-cot-dao.xlsx: the second sheet, other columns, days as text with a time and as Excel's number; two names are asked", async () => {
    const { found, plan } = await planOf("hai-to-cot-dao.xlsx");
    expect([found.sheet.name, found.recognition.columns]).toEqual(["DL", { unitCode: 4, unitName: 3, outcome: 2, completedOn: 1 }]);
    expect(lines(plan)).toEqual([
      ["DCS01", "done", "2024-11-01"],
      ["DCS02", "done", "2024-11-03"],
      ["DCS03", "notDone", null],
    ]);
    expect(plan.questions.map(({ name, reason, suggestions }) => [name, reason, suggestions[0]?.code])).toEqual([
      ["Bệnh viện Đa khoa", "unknown", "DCS04"],
      ["Ngân hàng Chính sách xã hội", "unknown", undefined],
    ]);
    expect(plan.refused.map(({ sheet, row, column, value }) => [sheet, row, column, value])).toEqual([
      ["DL", 5, "C", "Bệnh viện Đa khoa"],
      ["DL", 6, "C", "Ngân hàng Chính sách xã hội"],
    ]);
    expect(plan.notices.map((notice) => notice.reason)).toContainEqual(expect.stringContaining("đã hiểu là ngày 03/11/2024"));
    const answers = new Map<string, string | null>(plan.questions.map(({ key }, index) => [key, index === 0 ? "u4" : null]));
    const answered = await planOf("hai-to-cot-dao.xlsx", FIRST, answers);
    expect(answered.plan).toMatchObject({ questions: [], refused: [], counts: { new: 4, refused: 0 } });
    expect(answered.plan.unmatched.map(({ name }) => name)).toEqual(["Ngân hàng Chính sách xã hội"]);
    expect(answered.plan.answered.map(({ name, unitId, rows }) => [name, unitId, rows])).toEqual([
      ["Bệnh viện Đa khoa", "u4", [5]],
      ["Ngân hàng Chính sách xã hội", null, [6]],
    ]);
  });
});

describe("the plan of an export", () => {
  const stored = (more: Partial<StoredCheck>): StoredCheck => ({
    ...{ outcome: "met", completedOn: "2024-11-01", note: "", sourceFile: "cu.csv", sourceRow: "dòng 2", checkedBy: "Thư ký" },
    ...{ checkedOn: "2024-11-08", sha256: "a", ...more },
  });
  const currentOf = (more: Partial<SoftwareCurrent>): SoftwareCurrent => ({ ...FIRST, ...more });

  it("says what would change, both values, and what stays", async () => {
    const before = new Map([
      ["u1", stored({ completedOn: "2024-10-30" })],
      ["u2", stored({ completedOn: "2024-11-03" })],
    ]);
    const { plan } = await planOf("utf8-bom-cham-phay.csv", currentOf({ stored: before }));
    expect(plan.counts).toEqual({ new: 2, changed: 1, unchanged: 1, refused: 0 });
    expect(plan.readings[0]?.changes).toEqual([{ label: "Ngày hoàn thành", before: "30/10/2024", after: "01/11/2024" }]);
  });

  it("takes a newer file that still finds nothing as a newer reading, the same file as the same", async () => {
    const before = new Map([["u3", stored({ outcome: "notDone", completedOn: null })]]);
    const state = async (sha256: string) => {
      const { plan } = await planOf("utf8-bom-cham-phay.csv", currentOf({ stored: before, sha256 }));
      return plan.readings.find(({ unit }) => unit.id === "u3")?.state;
    };
    expect(await state("a")).toBe("unchanged");
    expect(await state("b")).toBe("changed");
  });

  it("refuses what may not be written now, but not what stays as it is", async () => {
    const before = new Map([["u2", stored({ completedOn: "2024-11-03" })]]);
    const locked = () => "Hồ sơ đã có kết quả.";
    const { plan } = await planOf("utf8-bom-cham-phay.csv", currentOf({ stored: before, locked }));
    expect(plan.counts).toEqual({ new: 0, changed: 0, unchanged: 1, refused: 3 });
    expect(plan.refused[0]).toMatchObject({ row: 2, column: "B", value: "ĐCS Sở Xây dựng", reason: "Hồ sơ đã có kết quả." });
  });

  it("leaves out a unit without a dossier of the year, and says so", async () => {
    const { plan } = await planOf("utf8-bom-cham-phay.csv", currentOf({ takesPart: (id) => id !== "u1" }));
    expect(plan.counts.new).toBe(3);
    expect(plan.notices.map((notice) => notice.reason)).toContainEqual(expect.stringContaining("không có hồ sơ"));
  });

  it("counts a unit once that stands twice alike, and not at all where its rows differ", () => {
    const rows = [
      ["Đơn vị", "Kết quả", "Ngày hoàn thành"],
      ["Sở Xây dựng", "Đạt", "01/11/2024"],
      ["Sở XD", "Đạt", "01/11/2024"],
      ["Sở Y tế", "Đạt", "01/11/2024"],
      ["Sở YT", "Không đạt", "01/11/2024"],
    ];
    const plan = planRows(rows);
    expect(lines(plan)).toEqual([["DCS01", "met", "2024-11-01"]]);
    expect(plan.refused.map(({ row, reason }) => [row, reason])).toEqual(
      [4, 5].map((row) => [row, "Đơn vị có ở các dòng 4, 5 với nội dung khác nhau: hãy giữ một dòng."]),
    );
  });

  it("refuses a cell with its address and value: no day, a day to come, a result nobody understands, not done with a day", () => {
    const plan = planRows([
      ["Đơn vị", "Kết quả", "Ngày hoàn thành"],
      ["Sở Xây dựng", "Đạt", "31/02/2024"],
      ["Sở Y tế", "Tạm được", ""],
      ["BVĐK TP", "Đạt", "13/11/2024"],
      ["Sở NN&PTNT", "Chưa", "01/11/2024"],
    ]);
    expect(plan.refused.map(({ row, column, value }) => [`${column}${row}`, value])).toEqual([
      ["C2", "31/02/2024"],
      ["B3", "Tạm được"],
      ["C4", "13/11/2024"],
      ["C5", "01/11/2024"],
    ]);
    expect(plan.readings).toEqual([]);
  });

  it("refuses a text that is too long to be a name, which is a column chosen wrongly", () => {
    const plan = planRows([
      ["Đơn vị", "Kết quả"],
      ["x".repeat(240), "Đạt"],
      ["x".repeat(241), "Đạt"],
    ]);
    expect(plan.questions.map((question) => question.rows)).toEqual([[2]]);
    expect(plan.refused.filter(({ row }) => row === 3).map(({ reason }) => reason)).toEqual([
      "Dài 241 ký tự, tối đa 240: hãy xem có chọn đúng cột không.",
    ]);
  });

  function planRows(rows: string[][]) {
    const cells = rows.flatMap((texts, row) =>
      texts.map((text, column) => ({ row: row + 1, column: column + 1, kind: "text" as const, text })),
    );
    const found = softwareSheet([toSheet({ name: "S", cells })], NOTHING, new Map());
    if (!found) throw new Error("no sheet");
    return planSoftware(
      parseSoftware(found.sheet, found.recognition, AT),
      found.recognition,
      indexNames(UNITS, "Cần Thơ", new Map()),
      FIRST,
    );
  }
});

describe("the columns chosen before", () => {
  it("are taken again for the same headings in any case, wherever the row stands, and for no others", async () => {
    const sheets = await sheetsOf("tieu-de-o-dong-5.xlsx");
    const first = softwareSheet(sheets, NOTHING, new Map());
    const columns = { unitCode: null, unitName: 3, outcome: 6, completedOn: 5, note: null };
    const known = new Map<string, RememberedColumns>([[first?.fingerprint ?? "", { columns, by: "Thư ký", when: "hôm qua" }]]);
    const again = softwareSheet(sheets, NOTHING, known);
    expect(again?.remembered?.by).toBe("Thư ký");
    expect(again?.recognition.columns).toEqual({ unitName: 3, outcome: 6, completedOn: 5 });
    expect(softwareSheet(await sheetsOf("utf16-tab.csv"), NOTHING, known)?.remembered).toBeNull();
    expect(fingerprintOf([{ column: 1, header: "TÊN ĐƠN VỊ" }])).toBe(fingerprintOf([{ column: 1, header: "ten don vi " }]));
    expect(fingerprintOf([{ column: 1, header: "Tên đơn vị" }])).not.toBe(fingerprintOf([{ column: 2, header: "Tên đơn vị" }]));
  });
});

describe("the words of the software", () => {
  it.each([
    ["Đạt", "met"],
    ["ĐẠT.", "met"],
    ["Đạt 3 chủ động", "met"],
    ["Không đạt", "notMet"],
    ["Chưa đạt", "notMet"],
    ["Hoàn thành", "done"],
    ["Đã hoàn thành", "done"],
    ["Hoàn thành xuất sắc nhiệm vụ", "done"],
    ["Không hoàn thành nhiệm vụ", "notMet"],
    ["Chưa hoàn thành", "notDone"],
    ["x", "done"],
    ["Có", "done"],
    ["Không", "notDone"],
    ["100%", "done"],
    ["80 %", "notDone"],
    ["Đang thực hiện", "notDone"],
    ["Tạm được", null],
    ["", null],
  ])("%s is %s", (text, outcome) => {
    expect(readOutcome(text)).toBe(outcome);
    expect(readOutcome(text.normalize("NFD"))).toBe(outcome);
  });

  it.each([
    ["03/11/2024", "2024-11-03"],
    ["3-11-2024", "2024-11-03"],
    ["2024-11-03", "2024-11-03"],
    ["03/11/2024 14:05", "2024-11-03"],
    ["14:05 03/11/2024", "2024-11-03"],
    ["2024-11-03T14:05:00", "2024-11-03"],
    ["2024-11-02T18:30:00Z", "2024-11-03"],
    ["45599", "2024-11-03"],
    ["ngày 03/11/2024", "2024-11-03"],
    ["31/02/2024", null],
    ["11/2024", null],
    ["1234", null],
  ])("%s is the day %s", (text, day) => {
    const [row] = toSheet({ name: "S", cells: [{ row: 1, column: 1, kind: "text", text }] }).rows;
    const reading = readSoftwareDay(row && cellAt(row, 1));
    expect(reading.ok ? reading.value : null).toBe(day);
  });
});
