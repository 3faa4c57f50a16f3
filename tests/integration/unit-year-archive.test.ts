import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { zipOf } from "../../lib/documents/archive/zip";
import type { Actor } from "../../lib/domain/permissions";
import { env } from "../../lib/env";
import { type Progress, unitYearArchive } from "../../lib/jobs/year-archive/unit-archive";
import { issuedPaper } from "../support/papers";
import { appraisedYear, evidenceRemoved, followedYear, pdfOf, recognised } from "../support/recorded-year";
import { dossierOf } from "../support/registered";
import { sha256 } from "../support/sha256";
import { collected, type UnzippedFile, unzipped } from "../support/unzipped";
import { AT, buildWorld, type World } from "../support/world";
import { fileOf, indexOf, rowsOf, validatorOf } from "../support/year-archive";

const PLAN = "Kế hoạch số 12: triển khai?.pdf";
/** Every archive renders some dozens of documents. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
/** The archive as it is before anything happens to it. */
let files: UnzippedFile[];

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  const evidence: [string, string, Buffer][] = [
    ["1.1", PLAN, pdfOf("kế hoạch")],
    ["1.1", PLAN.toUpperCase(), pdfOf("kế hoạch khác")],
    ["1.9", "Danh sách.pdf", pdfOf("danh sách")],
    ["bien-ban", "Biên bản.pdf", pdfOf("biên bản")],
  ];
  const first = await appraisedYear(world, "DCS01", evidence);
  await appraisedYear(world, "DCS02");
  await recognised(world, [first]);
  await issuedPaper(world.officer("DCS01"), "report", { year: 2024, dossierId: first }, AT.meeting);
  files = await opened();
}, 180_000);

async function archiveOf(actor: Actor, unitCode: string, year = 2024, report: Progress = () => undefined): Promise<UnzippedFile[] | null> {
  const archive = await unitYearArchive(actor, { year, unitCode }, AT.meeting, report);
  return archive && unzipped(await collected(zipOf(archive.source, AT.meeting)));
}

async function opened(actor = world.officer("DCS01"), unitCode = "DCS01"): Promise<UnzippedFile[]> {
  const files = await archiveOf(actor, unitCode);
  if (!files) throw new Error("no archive");
  return files;
}

describe("a unit's year in an archive", () => {
  it("holds documents, tables, versions, evidence and data in the folders of the year", async () => {
    expect(files.map(({ path }) => path)).toEqual([
      "Thông tin đơn vị.xlsx",
      "Các lần nộp.xlsx",
      "1 Đăng ký/Bản đăng ký lần 1.docx",
      "1 Đăng ký/Bản đăng ký lần 1.pdf",
      "1 Đăng ký/Bản đăng ký lần 1.json",
      "3 Tự đánh giá/Bảng tổng hợp.docx",
      "3 Tự đánh giá/Bảng tổng hợp.pdf",
      "3 Tự đánh giá/Bản tự đánh giá lần 1.json",
      "3 Tự đánh giá/Bảng tổng hợp.xlsx",
      "4 Thẩm định/Phiếu thẩm định.docx",
      "4 Thẩm định/Phiếu thẩm định.pdf",
      "5 Xét công nhận/Quyết định 01-QĐ-ĐTN.docx",
      "5 Xét công nhận/Quyết định 01-QĐ-ĐTN.pdf",
      "6 Minh chứng/1.1/Kế hoạch số 12- triển khai-.pdf",
      "6 Minh chứng/1.1/KẾ HOẠCH SỐ 12- TRIỂN KHAI- (2).PDF",
      "6 Minh chứng/1.9/Danh sách.pdf",
      "6 Minh chứng/Biên bản họp Ban Chấp hành/Biên bản.pdf",
      "7 Văn bản đã ban hành/Báo cáo kết quả số 01-BC-ĐTN.docx",
      "7 Văn bản đã ban hành/Báo cáo kết quả số 01-BC-ĐTN.pdf",
      "7 Văn bản đã ban hành/Báo cáo kết quả số 01-BC-ĐTN.json",
      "8 Dữ liệu/hồ sơ.json",
      "8 Dữ liệu/hồ sơ (lược đồ).json",
      "00 Đọc trước.html",
      "00 Mục lục.xlsx",
      "sha256.txt",
    ]);
  });

  it("lists every other file with the hash and size of its bytes", async () => {
    const index = await indexOf(files);
    const others = files.filter(({ path }) => !["00 Mục lục.xlsx", "sha256.txt"].includes(path));
    expect([...index.keys()]).toEqual(others.map(({ path }) => path));
    for (const { path, bytes, sha256: hash } of others) expect(index.get(path), path).toMatchObject({ size: bytes.length, sha256: hash });
    const sums = fileOf(files, "sha256.txt").bytes.toString();
    for (const { path, sha256: hash } of files.filter((file) => file.path !== "sha256.txt")) expect(sums).toContain(`${hash}  ${path}\n`);
  });

  it("keeps evidence byte by byte, and a version as the receipt has hashed it", async () => {
    const index = await indexOf(files);
    const plan = fileOf(files, "6 Minh chứng/1.1/Kế hoạch số 12- triển khai-.pdf");
    expect(plan.bytes.equals(pdfOf("kế hoạch"))).toBe(true);
    for (const path of [plan.path, "1 Đăng ký/Bản đăng ký lần 1.json", "3 Tự đánh giá/Bản tự đánh giá lần 1.json"])
      expect(index.get(path)?.state, path).toBe("Đúng như khi nhận");
  });

  it("holds data that another program finds valid by the schema beside it, with files that are there and no secret", async () => {
    const [data, schema] = ["hồ sơ.json", "hồ sơ (lược đồ).json"].map((name) =>
      JSON.parse(fileOf(files, `8 Dữ liệu/${name}`).bytes.toString()),
    );
    const validate = validatorOf(schema);
    expect([validate(data), validate.errors]).toEqual([true, null]);
    expect(validate({ ...data, passwordHash: "x" })).toBe(false);
    expect(data.evidence).toHaveLength(4);
    for (const { file, sha256: hash } of [...data.submissions, ...data.evidence]) expect(fileOf(files, file).sha256).toBe(hash);
    for (const { bytes, path } of files.filter((file) => /\.(json|html|txt)$/.test(file.path)))
      expect(bytes.toString(), path).not.toMatch(/passwordHash|tokenHash|username|e-?mail|storageKey|argon2/i);
  });

  it("is opened by a page that links to every file of it", async () => {
    const page = fileOf(files, "00 Đọc trước.html").bytes.toString();
    const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => decodeURIComponent(href ?? ""));
    const others = files.map(({ path }) => path).filter((path) => !["00 Đọc trước.html", "00 Mục lục.xlsx", "sha256.txt"].includes(path));
    expect(links).toEqual(expect.arrayContaining(others));
    expect(page).not.toMatch(/<script|https?:/);
    expect(page).not.toContain("Cần xem lại");
  });

  it("says file by file how far it is", async () => {
    const steps: [number, number][] = [];
    await archiveOf(world.officer("DCS01"), "DCS01", 2024, (done, total) => steps.push([done, total]));
    expect(steps).toEqual(files.map((_, index) => [index + 1, files.length]));
  });

  it("is the same when it is taken again", async () => {
    const again = await opened();
    expect(again.map(({ path, sha256: hash }) => [path, hash])).toEqual(files.map(({ path, sha256: hash }) => [path, hash]));
  });
});

describe("what was followed through the year", () => {
  it("lies beside the registration: adjustments with both values, notes, inspections", async () => {
    await followedYear(world, "DCS03");
    const files = await opened(world.officer("DCS03"), "DCS03");
    expect(files.map(({ path }) => path).filter((path) => path.startsWith("2 "))).toEqual([
      "2 Theo dõi, kiểm tra/Điều chỉnh chỉ tiêu.xlsx",
      "2 Theo dõi, kiểm tra/Tiến độ theo quý.xlsx",
      "2 Theo dõi, kiểm tra/Kiểm tra.xlsx",
      "2 Theo dõi, kiểm tra/Điều chỉnh chỉ tiêu lần 1.json",
    ]);
    const data = JSON.parse(fileOf(files, "8 Dữ liệu/hồ sơ.json").bytes.toString());
    expect(data.adjustments).toMatchObject([{ code: "1.2", oldTarget: 600, newTarget: 400, status: "approved" }]);
    expect(data.progressNotes).toMatchObject([{ code: "1.9", quarter: 2, numerator: 58, denominator: 62 }]);
    expect(data.inspections).toMatchObject([{ inspectedOn: "2024-06-14", codes: ["1.1"], remedyDoneOn: null }]);
    const rows = await rowsOf(fileOf(files, "2 Theo dõi, kiểm tra/Điều chỉnh chỉ tiêu.xlsx"));
    expect(rows.find((row) => row[0] === "1.2")?.slice(2, 5)).toEqual(["6", "4", "Đoàn viên chuyển công tác"]);
  });
});

describe("who takes a unit's year", () => {
  it("is its own officer and the people of the body; to others it is not there", async () => {
    for (const actor of [world.officer("DCS01"), world.viewer, world.monitor, world.admin])
      expect(await archiveOf(actor, "DCS01")).not.toBeNull();
    expect(await archiveOf(world.officer("DCS02"), "DCS01")).toBeNull();
    expect(await archiveOf((await buildWorld()).secretary, "DCS03")).toBeNull();
    expect(await archiveOf(world.officer("DCS01"), "DCS01", 2019)).toBeNull();
  });

  it("learns the Khối's verdicts before the decision only as one of the body", async () => {
    const paths = async (actor: Actor) => (await opened(actor, "DCS02")).map(({ path }) => path);
    expect(await paths(world.secretary)).toContain("4 Thẩm định/Phiếu thẩm định.pdf");
    expect(await paths(world.officer("DCS02"))).not.toContain("4 Thẩm định/Phiếu thẩm định.pdf");
    const data = JSON.parse(fileOf(await opened(world.officer("DCS02"), "DCS02"), "8 Dữ liệu/hồ sơ.json").bytes.toString());
    expect(new Set(data.dossier.entries.map((entry: { mark: unknown }) => entry.mark))).toEqual(new Set([null]));
  });

  it("finds no word of another unit in it", () => {
    for (const { path, bytes } of files.filter((file) => /\.(json|html|txt)$/.test(file.path)))
      expect(bytes.toString(), path).not.toMatch(/Đoàn cơ sở số [23]|DCS0[23]/);
  });
});

describe("evidence that is not as it should be", () => {
  const pathOf = (key: string) => join(env().DATA_DIR, key);
  const stored = async (name: string) => {
    const piece = (await dossierOf(world.secretary, "DCS01")).evidence.find(({ fileName }) => fileName === name);
    return { id: piece?.id ?? "", key: piece?.storageKey ?? "" };
  };

  it("is told by page and index where its bytes changed or it is gone; the rest is there", async () => {
    writeFileSync(pathOf((await stored(PLAN)).key), "replaced by hand");
    rmSync(pathOf((await stored("Danh sách.pdf")).key));
    const files = await opened();
    const index = await indexOf(files);
    const changed = "6 Minh chứng/1.1/Kế hoạch số 12- triển khai-.pdf";
    expect(String(index.get(changed)?.state)).toBe(`KHÁC so với khi nhận (SHA-256 khi nhận: ${sha256(pdfOf("kế hoạch"))})`);
    expect(index.get(changed)?.sha256).toBe(fileOf(files, changed).sha256);
    expect(String(index.get("6 Minh chứng/1.9/Danh sách.pdf")?.state)).toContain("THIẾU: không còn tệp trên máy chủ");
    expect(files.map(({ path }) => path)).not.toContain("6 Minh chứng/1.9/Danh sách.pdf");
    expect(files.map(({ path }) => path)).toContain("6 Minh chứng/Biên bản họp Ban Chấp hành/Biên bản.pdf");
    expect(fileOf(files, "00 Đọc trước.html").bytes.toString()).toContain("Cần xem lại 2 tệp");
  });

  it("stays where a submitted version names it, in a folder that says so", async () => {
    await evidenceRemoved(world, (await stored("Biên bản.pdf")).id);
    const file = fileOf(await opened(), "6 Minh chứng/Biên bản họp Ban Chấp hành/Đã gỡ, còn trong bản đã nộp/Biên bản.pdf");
    expect(file.bytes.equals(pdfOf("biên bản"))).toBe(true);
  });
});
