/**
 * Large workbooks: exceljs lays out a shell (head, titles, widths, print setup, signatures) with one sample row of looks; the rows are written into its
 * first sheet as XML, a batch at a time, and packed on the way. exceljs's own stream writer took ten times as long and held up the server.
 */
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import JSZip from "jszip";
import { ZipFile } from "yazl";
import { rowXml } from "./row-xml";
import type { Content } from "./text";

/** What a shell leaves open: its sample row holds one cell for each look, in order. */
export interface Shell {
  file: Buffer;
  sampleRow: number;
}

interface LongWorkbook {
  /** Lays out everything but the rows, for so many of them. */
  shell: (rowCount: number) => Promise<Shell>;
  /** Rows as they come; what is alive at a time is one batch's source and one row. */
  batches: AsyncIterable<Iterable<readonly Content[]>>;
  /** Which look a cell has, by column (from 0) and content. */
  lookOf: (column: number, content: Content) => number;
  /** Widths of columns in characters, by which long texts make a row higher. */
  widths: readonly number[];
}

const SHEET_PART = "xl/worksheets/sheet1.xml";
/** Parts that do not depend on the number of rows and so can stand first, where programs look for the kind of file. */
const FIRST_PARTS = ["[Content_Types].xml", "_rels/.rels"];
/** The fastest level: its files are a tenth larger than the next ones'. */
const PACKED = { compressionLevel: 1 };
const PAGE_BYTES = 65_536;
const PLAIN_TIME = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Writes the workbook to `out` without ending it; gives the number of rows. Holds one batch in memory. */
export async function streamWorkbook({ shell, batches, ...rows }: LongWorkbook, out: Writable): Promise<number> {
  const zip = new ZipFile();
  const failed = new Promise<never>((_, reject) => zip.on("error", reject));
  const sent = pipeline(zip.outputStream, out, { end: false });
  const written = writeParts(zip, shell, batches, rows);
  await Promise.race([Promise.all([written, sent]), failed]);
  return written;
}

async function writeParts(
  zip: ZipFile,
  shell: LongWorkbook["shell"],
  batches: LongWorkbook["batches"],
  rows: Pick<LongWorkbook, "lookOf" | "widths">,
): Promise<number> {
  const first = await openShell(await shell(0));
  for (const name of FIRST_PARTS) zip.addBuffer(await first.part(name), name, { ...PLAIN_TIME, ...PACKED });
  const sheet = { count: 0, shell: first };
  const end = new Promise<void>((resolve, reject) => {
    const stream = Readable.from(sheetXml(sheet, shell, batches, rows), { objectMode: false });
    stream.once("end", resolve).once("error", reject);
    zip.addReadStream(stream, SHEET_PART, { ...PLAIN_TIME, ...PACKED });
  });
  await end;
  for (const name of sheet.shell.names) {
    if (name === SHEET_PART || FIRST_PARTS.includes(name)) continue;
    zip.addBuffer(await sheet.shell.part(name), name, { ...PLAIN_TIME, ...PACKED });
  }
  zip.end();
  return sheet.count;
}

async function* sheetXml(
  sheet: { count: number; shell: OpenShell },
  shell: LongWorkbook["shell"],
  batches: LongWorkbook["batches"],
  { lookOf, widths }: Pick<LongWorkbook, "lookOf" | "widths">,
): AsyncGenerator<Buffer> {
  const { before, styles, sampleRow } = sheet.shell;
  yield Buffer.from(before);
  const look = (column: number, content: Content) => styles[lookOf(column, content)] ?? "0";
  for await (const batch of batches) {
    const page = new Page();
    for (const cells of batch) {
      const full = page.add(rowXml(sampleRow + sheet.count, cells, look, widths));
      if (full) yield full;
      sheet.count += 1;
    }
    yield page.take();
  }
  sheet.shell = await openShell(await shell(sheet.count));
  yield Buffer.from(sheet.shell.after);
}

/** Gathers rows into pieces of some kilobytes. */
class Page {
  private bytes = Buffer.allocUnsafe(PAGE_BYTES);
  private used = 0;

  /** Adds a row; gives what was gathered before when there is no room for it. */
  add(xml: string): Buffer | null {
    const most = xml.length * 3;
    const full = this.used + most > this.bytes.length && this.used > 0 ? this.take() : null;
    if (most > this.bytes.length) this.bytes = Buffer.allocUnsafe(most);
    this.used += this.bytes.write(xml, this.used);
    return full;
  }

  /** Gives what is gathered and begins anew. */
  take(): Buffer {
    const full = this.bytes.subarray(0, this.used);
    this.bytes = Buffer.allocUnsafe(PAGE_BYTES);
    this.used = 0;
    return full;
  }
}

interface OpenShell {
  names: string[];
  part: (name: string) => Promise<Buffer>;
  sampleRow: number;
  /** The XML of the first sheet before and after its sample row. */
  before: string;
  after: string;
  /** Numbers of the styles of the sample row's cells. */
  styles: string[];
}

async function openShell({ file, sampleRow }: Shell): Promise<OpenShell> {
  const zip = await JSZip.loadAsync(file);
  const part = async (name: string) => (await zip.file(name)?.async("nodebuffer")) ?? Buffer.alloc(0);
  const xml = (await part(SHEET_PART)).toString();
  const start = xml.indexOf(`<row r="${sampleRow}"`);
  const end = xml.indexOf("</row>", start) + "</row>".length;
  if (start < 0 || end < start) throw new RangeError("a shell without its sample row");
  const styles = [...xml.slice(start, end).matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g)].map(([, style]) => style ?? "0");
  const names = Object.values(zip.files).flatMap((entry) => (entry.dir ? [] : [entry.name]));
  return { names, part, sampleRow, before: xml.slice(0, start), after: xml.slice(end), styles };
}
