import "server-only";
import type { Content } from "../documents/xlsx/text";
import { UNIT_TYPE_LABEL } from "../domain/labels";
import { formatTarget } from "../domain/measure";
import { formatInstant } from "../format";
import { readCriteriaSet } from "./criteria-sets";
import { readExtensions } from "./cycle-settings";
import { importsOf } from "./imports";
import { type ListExport, listExport } from "./list-export";
import { NUMBER_COLUMN } from "./listed";
import { requireRight } from "./rights";

const CENTRE = "centre" as const;
const WHOLE = "whole" as const;

/** Gives a criteria set, its nội dung as merged rows, points added up. */
export async function criteriaExport(id: string): Promise<ListExport> {
  const set = await readCriteriaSet(id);
  const groups = new Map<number, string>();
  const rows = set.content.groups.flatMap((group, place) => {
    const before = set.content.groups.slice(0, place).reduce((sum, { criteria }) => sum + criteria.length, 0);
    if (group.criteria.length > 0) groups.set(before, `Nội dung ${group.code}. ${group.name}`);
    return group.criteria.map((criterion): Content[] => [
      ...[criterion.code, criterion.name, criterion.unit, formatTarget(criterion.kind, criterion.threshold), criterion.points / 100],
      ...[criterion.mandatory ? "Bắt buộc" : "", criterion.notApplicableAllowed ? "Được phép" : ""],
    ]);
  });
  return listExport(`Bộ tiêu chí ${UNIT_TYPE_LABEL[set.unitType]}`, {
    columns: [
      ...[
        { title: "Mã", width: 7, format: CENTRE },
        { title: "Tiêu chí", width: 70 },
        { title: "ĐVT", width: 14, format: CENTRE },
      ],
      ...[
        { title: "Ngưỡng", width: 11, format: CENTRE },
        { title: "Điểm", width: 8, format: "decimal" as const, sum: true },
      ],
      ...[
        { title: "Bắt buộc", width: 11, format: CENTRE },
        { title: "Không phát sinh", width: 12, format: CENTRE },
      ],
    ],
    rows,
    groups,
    subtitle: `${set.name}, bản ${set.version}${set.isDraft ? " (bản nháp)" : ""}`,
  });
}

/** Gives the extensions of a year. */
export async function extensionsExport(year: number): Promise<ListExport> {
  const { extensions } = await readExtensions(year);
  const window = { registration: "Đăng ký", report: "Báo cáo tự đánh giá" };
  const rows = extensions.map((line, index): Content[] => [
    ...[index + 1, line.unitName, line.code, window[line.window], formatInstant(line.dueAt), line.reason, formatInstant(line.createdAt)],
  ]);
  return listExport(`Gia hạn ${year}`, {
    columns: [
      ...[NUMBER_COLUMN, { title: "Đơn vị", width: 36 }, { title: "Mã", width: 10, format: CENTRE }, { title: "Việc", width: 20 }],
      ...[
        { title: "Hạn mới", width: 22 },
        { title: "Lý do", width: 40 },
        { title: "Lúc gia hạn", width: 22 },
      ],
    ],
    rows,
  });
}

const STATUS = { preview: "Chưa nhập", applied: "Đã nhập", undone: "Đã hoàn tác" };

/** Gives all imports with what each wrote. */
export async function importsExport(): Promise<ListExport> {
  const { imports } = await importsOf(await requireRight("importData"));
  const rows = imports.map(({ fileName, status, by, uploadedAt, appliedAt, undoneAt, counts }, index): Content[] => [
    ...[index + 1, fileName, STATUS[status], by, uploadedAt, appliedAt, undoneAt],
    ...[counts?.new ?? null, counts?.changed ?? null, counts?.unchanged ?? null, counts?.refused ?? null],
  ]);
  return listExport("Các lần nhập từ Excel", {
    columns: [
      ...[
        NUMBER_COLUMN,
        { title: "Tệp", width: 34 },
        { title: "Tình trạng", width: 13, format: CENTRE },
        { title: "Người tải lên", width: 22 },
      ],
      ...[
        { title: "Tải lên lúc", width: 22 },
        { title: "Nhập lúc", width: 22 },
        { title: "Hoàn tác lúc", width: 22 },
      ],
      ...[
        { title: "Mới", width: 8, format: WHOLE },
        { title: "Thay đổi", width: 8, format: WHOLE },
      ],
      ...[
        { title: "Giữ nguyên", width: 8, format: WHOLE },
        { title: "Từ chối", width: 8, format: WHOLE },
      ],
    ],
    rows,
  });
}
