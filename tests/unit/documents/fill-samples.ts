import { createHash } from "node:crypto";
import { fillGuide } from "../../../lib/documents/xlsx/fill-guide";
import type { FillSheetRow, FillWorkbook } from "../../../lib/documents/xlsx/fill-workbook";
import { emptyEntry } from "../../../lib/domain/dossier";
import { printedHalf } from "../../../lib/domain/fill-plan";
import { fillFields } from "../../../lib/domain/fill-sheet";
import { formatTarget } from "../../../lib/domain/measure";
import { agencyContent, UNIT_HEAD } from "./samples";

/** A seal as the product makes one; the fixture edited in LibreOffice carries these. */
export function seal(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 10);
}

/** The entry that a sample begins with: 1.9 has a target and a plan of two lines, the others are empty. */
export function sampleEntry(code: string) {
  return code === "1.9"
    ? { ...emptyEntry(code), hasTarget: true, target: 9550, solution: "Rà soát theo quý\nHọc tập chuyên đề", dueText: "Quý III" }
    : emptyEntry(code);
}

/** A workbook of one unit; criterion 2.2 is locked. */
export function fillSample(part: "target" | "result"): FillWorkbook {
  const rows = agencyContent().groups.flatMap((group) =>
    group.criteria.map((criterion, index): FillSheetRow => {
      const { code } = criterion;
      const printed = printedHalf(part, criterion, sampleEntry(code));
      const threshold = formatTarget(criterion.kind, criterion.threshold);
      return {
        unitCode: "DCS01",
        criterion,
        fixed: {
          unitCode: "DCS01",
          unitName: "Sở Y tế",
          code,
          name: criterion.name,
          measure: criterion.unit,
          threshold: criterion.kind === "text" ? "" : threshold,
          lastYear: code === "1.9" ? "đăng ký 95 %, kết quả 93,4 %" : "",
          registered: part === "result" && code === "1.9" ? "95,5 %" : "",
        },
        values: Object.fromEntries(fillFields(part, criterion).map((field) => [field, printed[field] ?? ""])),
        locked: code === "2.2" ? "Hệ thống tự tính." : null,
        version: code === "1.9" ? 3 : 0,
        heading: index === 0 ? `Nội dung ${group.code}. ${group.name}` : "",
      };
    }),
  );
  return {
    part,
    name: part === "target" ? "Đăng ký 2025" : "Tự đánh giá 2024",
    title: part === "target" ? "Đăng ký chỉ tiêu năm 2025" : "Tự đánh giá năm 2024",
    subtitle: "Đoàn cơ sở Sở Y tế · các ô vàng để điền",
    head: UNIT_HEAD,
    guide: fillGuide(part, false, "31/10/2024"),
    rows,
    mark: {
      part,
      bodyId: "0198c0de-0000-7000-8000-000000000001",
      year: part === "target" ? 2025 : 2024,
      unitCode: "DCS01",
      dossiers: [{ id: "0198c0de-0000-7000-8000-000000000002", unitCode: "DCS01", content: "noi-dung" }],
    },
    seal,
  };
}
