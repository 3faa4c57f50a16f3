import { describe, expect, it } from "vitest";
import {
  prefilledSoftware,
  printSoftware,
  type SoftwareBasis,
  type SoftwareCheck,
  type SoftwareStatement,
  softwareCheckSource,
  softwareCheckWords,
  softwareSentence,
  softwareStep,
} from "../../../lib/domain/software-step";

const check = (outcome: SoftwareCheck["outcome"], completedOn: string | null): SoftwareCheck => {
  return { outcome, completedOn, note: "", sourceFile: "xuat.csv", sourceRow: "dòng 5", checkedBy: "Thư ký", checkedOn: "2024-11-10" };
};
const STATED: Record<string, SoftwareStatement> = {
  nothing: { doneOn: null, complete: false },
  "a day without proof": { doneOn: "2024-11-03", complete: false },
  "done on 03/11": { doneOn: "2024-11-03", complete: true },
  "done on the day of the reading": { doneOn: "2024-11-10", complete: true },
  "done the day after the reading": { doneOn: "2024-11-11", complete: true },
};
const READ: Record<string, SoftwareCheck | null> = {
  "not looked": null,
  "not done": check("notDone", null),
  "đạt on 03/11": check("met", "2024-11-03"),
  "done without a day": check("done", null),
  "không đạt on 05/11": check("notMet", "2024-11-05"),
};

const EXPECTED: [stated: string, read: string, basis: SoftwareBasis, holds: boolean, doneOn: string | null][] = [
  ["nothing", "not looked", "none", false, null],
  ["nothing", "not done", "none", false, null],
  ["nothing", "đạt on 03/11", "body", true, "2024-11-03"],
  ["nothing", "done without a day", "body", true, null],
  ["nothing", "không đạt on 05/11", "body", true, "2024-11-05"],
  ["a day without proof", "not looked", "none", false, null],
  ["a day without proof", "not done", "none", false, null],
  ["a day without proof", "đạt on 03/11", "body", true, "2024-11-03"],
  ["a day without proof", "done without a day", "body", true, null],
  ["a day without proof", "không đạt on 05/11", "body", true, "2024-11-05"],
  ["done on 03/11", "not looked", "unit", true, "2024-11-03"],
  ["done on 03/11", "not done", "contradicted", false, null],
  ["done on 03/11", "đạt on 03/11", "both", true, "2024-11-03"],
  ["done on 03/11", "done without a day", "both", true, "2024-11-03"],
  ["done on 03/11", "không đạt on 05/11", "bothDiffer", true, "2024-11-05"],
  ["done on the day of the reading", "not looked", "unit", true, "2024-11-10"],
  ["done on the day of the reading", "not done", "contradicted", false, null],
  ["done on the day of the reading", "đạt on 03/11", "bothDiffer", true, "2024-11-03"],
  ["done on the day of the reading", "done without a day", "both", true, "2024-11-10"],
  ["done on the day of the reading", "không đạt on 05/11", "bothDiffer", true, "2024-11-05"],
  ["done the day after the reading", "not looked", "unit", true, "2024-11-11"],
  ["done the day after the reading", "not done", "unitLater", true, "2024-11-11"],
  ["done the day after the reading", "đạt on 03/11", "bothDiffer", true, "2024-11-03"],
  ["done the day after the reading", "done without a day", "both", true, "2024-11-11"],
  ["done the day after the reading", "không đạt on 05/11", "bothDiffer", true, "2024-11-05"],
];

function stepOf(stated: string, read: string) {
  const statement = STATED[stated];
  if (!statement) throw new Error(stated);
  return softwareStep(statement, READ[read] ?? null);
}

describe("the step on the software: the unit's word beside the Khối's reading", () => {
  it("is decided for every combination", () => {
    expect(EXPECTED).toHaveLength(Object.keys(STATED).length * Object.keys(READ).length);
  });

  it.each(EXPECTED)("the unit states %s, the Khối read %s: %s", (stated, read, basis, holds, doneOn) => {
    expect(stepOf(stated, read)).toMatchObject({ basis, holds, doneOn });
  });

  it("keeps the unit's own day beside whatever counts", () => {
    expect(stepOf("done on 03/11", "không đạt on 05/11").statedOn).toBe("2024-11-03");
  });

  it.each([
    ["nothing", "not looked", "Chưa"],
    ["nothing", "not done", "Chưa (Khối đối chiếu)"],
    ["nothing", "done without a day", "Xong (Khối đối chiếu)"],
    ["nothing", "đạt on 03/11", "03/11/2024 (Khối đối chiếu)"],
    ["done on 03/11", "not looked", "03/11/2024 (đơn vị khai)"],
    ["done on 03/11", "đạt on 03/11", "03/11/2024 (hai bên khớp)"],
    ["done on 03/11", "không đạt on 05/11", "05/11/2024 (Khối đối chiếu; đơn vị khai 03/11/2024)"],
    ["done on 03/11", "not done", "Chưa (Khối đối chiếu; đơn vị khai 03/11/2024)"],
    ["done the day after the reading", "not done", "11/11/2024 (đơn vị khai sau đối chiếu)"],
  ])("prints %s beside %s as %s", (stated, read, printed) => {
    expect(printSoftware(stepOf(stated, read))).toBe(printed);
  });

  it("names both days where they contradict", () => {
    expect(softwareSentence(stepOf("done on 03/11", "not done"))).toBe(
      "Lệch: đơn vị khai hoàn thành ngày 03/11/2024, nhưng Đoàn Khối đối chiếu ngày 10/11/2024 thấy chưa hoàn thành trên Phần mềm.",
    );
    expect(softwareSentence(stepOf("done on 03/11", "không đạt on 05/11"))).toContain("Phần mềm ghi 05/11/2024, đơn vị khai 03/11/2024");
  });

  it("fills in the unit's fields only where it has said nothing and a day was read", () => {
    const nothing = { doneOn: null, proof: "" };
    const filled = { doneOn: "2024-11-05", proof: "Phần mềm ghi “Không đạt” (Đoàn Khối đối chiếu ngày 10/11/2024)." };
    expect(prefilledSoftware(nothing, check("notMet", "2024-11-05"))).toEqual(filled);
    expect(prefilledSoftware({ doneOn: null, proof: "Ảnh màn hình" }, check("met", "2024-11-05"))).toBeNull();
    expect(prefilledSoftware({ doneOn: "2024-11-01", proof: "" }, check("met", "2024-11-05"))).toBeNull();
    for (const read of [null, check("notDone", null), check("done", null)]) expect(prefilledSoftware(nothing, read)).toBeNull();
  });

  it("says what was read, from which file and by whom", () => {
    const read = check("notMet", "2024-11-05");
    expect(softwareCheckWords(read)).toBe("Không đạt · hoàn thành ngày 05/11/2024");
    expect(softwareCheckSource(read)).toBe("tệp xuat.csv (dòng 5), Thư ký ghi ngày 10/11/2024");
  });
});
