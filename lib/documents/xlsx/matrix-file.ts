/** The matrix of a year as a file of any length. */
import { PassThrough, type Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { Matrix, MatrixUnit } from "../../domain/matrix";
import { matrixData, matrixDataRow } from "../../domain/matrix-data";
import { SHORT } from "./list-file";
import { type LongMatrixRow, writeLongMatrix } from "./long-matrix";
import { matrixWorkbook } from "./matrix";
import type { SheetHead } from "./sheet";

/** Rows judged and written at a time, then others have their turn. */
const BATCH = 40;

/** What is listed of a unit beside its figures. */
type Beside = Pick<LongMatrixRow, "code" | "monitor" | "outcome">;

interface MatrixSource {
  matrix: Matrix;
  units: readonly MatrixUnit[];
  /** One for each unit. */
  beside: readonly Beside[];
  head: SheetHead;
}

async function* rowsOf({ matrix, units, beside }: MatrixSource): AsyncGenerator<LongMatrixRow[]> {
  for (let from = 0; from < units.length; from += BATCH) {
    yield units.slice(from, from + BATCH).map((unit, index) => {
      const { code = "", monitor = "", outcome = "" } = beside[from + index] ?? {};
      return { ...matrixDataRow(matrix, unit), unitType: unit.unitType, code, monitor, outcome };
    });
    await setImmediate();
  }
}

/** Gives the sheet to print with its figures; where exceljs cannot hold them, the sheet of figures as the background file has it. */
export function matrixFile(source: MatrixSource, subtitle: string): Promise<Buffer> | Readable {
  const { matrix, units, head } = source;
  if (units.length <= SHORT) return matrixWorkbook(matrix, matrixData({ units }), head);
  const out = new PassThrough();
  writeLongMatrix(rowsOf(source), { frame: matrix, head, subtitle }, out).then(
    () => out.end(),
    (error: Error) => out.destroy(error),
  );
  return out;
}
