/** What formulas of a saved workbook give when they are computed anew: by an evaluator, and by LibreOffice where it is installed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ExcelJS from "exceljs";
import { Parser } from "hot-formula-parser";

/** Every formula of the first sheet: its cell's address, what is stored as its value. */
export interface StoredFormula {
  address: string;
  formula: string;
  cached: unknown;
}

async function load(file: Buffer): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(file).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

/** Gives the formulas of a workbook with their stored values. */
export async function formulasOf(file: Buffer): Promise<StoredFormula[]> {
  const found: StoredFormula[] = [];
  (await load(file)).eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula && !(cell.isMerged && cell.master !== cell))
        found.push({ address: cell.address, formula: cell.formula, cached: cell.result });
    }),
  );
  return found;
}

/** Computes every formula by an evaluator; cells that it names are computed first. */
export async function byEvaluator(file: Buffer): Promise<Map<string, unknown>> {
  const sheet = await load(file);
  const compute = (cell: ExcelJS.Cell): unknown => {
    const { error, result } = parserOf(valueAt).parse(cell.formula);
    if (error) throw new Error(`${cell.address} =${cell.formula}: ${error}`);
    return result;
  };
  const valueAt = (row: number, column: number): unknown => {
    const cell = sheet.getCell(row + 1, column + 1);
    if (cell.formula) return compute(cell);
    return cell.value instanceof Date ? cell.value.getTime() / 86_400_000 + 25_569 : cell.value;
  };
  return new Map((await formulasOf(file)).map(({ address }) => [address, compute(sheet.getCell(address))]));
}

function parserOf(valueAt: (row: number, column: number) => unknown): Parser {
  const parser = new Parser();
  parser.on("callCellValue", ({ row, column }, done) => done(valueAt(row.index, column.index)));
  parser.on("callRangeValue", (from, to, done) =>
    done(
      Array.from({ length: to.row.index - from.row.index + 1 }, (_, down) =>
        Array.from({ length: to.column.index - from.column.index + 1 }, (_, right) =>
          valueAt(from.row.index + down, from.column.index + right),
        ),
      ),
    ),
  );
  // The package takes "." for a pattern, and no empty cell for "".
  parser.setFunction("SUBSTITUTE", ([text, old, by]) => String(text).replaceAll(String(old), String(by)));
  parser.setFunction("COUNTIFS", ([first, blank, second, word]) => {
    const [filled, words] = [[first].flat(3), [second].flat(3)];
    return words.filter((value, index) => (filled[index] ?? "") === blank && value === word).length;
  });
  return parser;
}

const SOFFICE = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"].find((path) =>
  existsSync(path),
);

/** Lets LibreOffice compute the formulas of workbooks from which the stored values were taken; null where it is not installed. */
export async function byLibreOffice(files: readonly Buffer[]): Promise<Map<string, unknown>[] | null> {
  if (!SOFFICE) return null;
  const folder = mkdtempSync(join(tmpdir(), "bcd-recompute-"));
  try {
    const names = files.map((_, index) => `${index}.xlsx`);
    for (const [index, file] of files.entries()) writeFileSync(join(folder, names[index] ?? ""), await withoutStored(file));
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    execFileSync(SOFFICE, [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, ...names], {
      cwd: folder,
      stdio: "ignore",
      timeout: 240_000,
    });
    return await Promise.all(
      names.map(
        async (name) => new Map((await formulasOf(await readFile(join(out, name)))).map(({ address, cached }) => [address, cached])),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withoutStored(file: Buffer): Promise<Buffer> {
  const sheet = await load(file);
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.formula && !(cell.isMerged && cell.master !== cell)) cell.value = { formula: cell.formula, date1904: false };
    }),
  );
  return Buffer.from(await sheet.workbook.xlsx.writeBuffer());
}
