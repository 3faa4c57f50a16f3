import "server-only";
import { matrixWorkbook } from "../documents/xlsx/matrix";
import { matrixData } from "../domain/matrix";
import { seesBody } from "../domain/permissions";
import { bigListSchema } from "../forms/export";
import { matrixFor } from "../queries/body-tables";
import { type ExportJob, ExportProblem, type MadeFile } from "./maker";

/** Makes the matrix of a year as a workbook. */
export async function makeBigList({ actor, params, at, out }: ExportJob): Promise<MadeFile> {
  const { year, cluster, failing } = bigListSchema.parse(params);
  if (!seesBody(actor)) throw new ExportProblem("Bảng này dành cho Đoàn Khối; đồng chí không còn vai trò ở Đoàn Khối.");
  const { matrix: compact, units, head, dataDate } = await matrixFor(actor, year, { cluster, failing }, at);
  if (dataDate === null) throw new ExportProblem(`Năm ${year} chưa có hồ sơ nào.`);
  out.write(await matrixWorkbook(compact, matrixData({ year, units }), head));
  return { fileName: `Ma trận chỉ tiêu ${year}.xlsx`, fileType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" };
}
