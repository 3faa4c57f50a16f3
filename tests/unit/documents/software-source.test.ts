import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { bodyListWorkbook } from "../../../lib/documents/xlsx/body-list";
import { bodyList } from "../../../lib/domain/body-list";
import { softwareStep } from "../../../lib/domain/software-step";
import { BODY_HEAD, sampleListUnits } from "./samples";

const READ = {
  outcome: "met",
  completedOn: "2024-11-05",
  note: "",
  sourceFile: "a.csv",
  sourceRow: "dòng 2",
  checkedBy: "Thư ký",
} as const;
const CHECK = { ...READ, checkedOn: "2024-11-10" };

describe("the software step in the workbook of the Khối's list", () => {
  it("names its source in the format of its date, and writes a long one as text", async () => {
    const steps = [softwareStep({ doneOn: null, complete: false }, CHECK), softwareStep({ doneOn: "2024-11-01", complete: true }, CHECK)];
    const units = sampleListUnits(2).map((unit, index) => ({ ...unit, software: steps[index] ?? unit.software }));
    const workbook = new ExcelJS.Workbook();
    const file = await bodyListWorkbook(bodyList({ bodyName: "Đoàn Khối", year: 2024, units }), BODY_HEAD);
    await workbook.xlsx.load(new Uint8Array(file).buffer);
    const cells: { value: unknown; numFmt: string }[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      if (row.getCell(1).value === 1 || row.getCell(1).value === 2)
        cells.push({ value: row.getCell(11).value, numFmt: row.getCell(11).numFmt });
    });
    expect(cells[0]).toEqual({ value: new Date("2024-11-05T00:00:00Z"), numFmt: 'dd/mm/yyyy" (Khối đối chiếu)"' });
    expect(cells[1]?.value).toBe("05/11/2024 (Khối đối chiếu; đơn vị khai 01/11/2024)");
  });
});
