import { beforeAll, describe, expect, it, vi } from "vitest";
import { zipOf } from "../../lib/documents/archive/zip";
import type { Actor } from "../../lib/domain/permissions";
import { bodyYearArchive } from "../../lib/jobs/year-archive/body-archive";
import type { Progress } from "../../lib/jobs/year-archive/unit-archive";
import { issuedPaper } from "../support/papers";
import { appraisedYear, pdfOf, recognised } from "../support/recorded-year";
import { registered } from "../support/registered";
import { collected, type UnzippedFile, unzipped } from "../support/unzipped";
import { AT, buildWorld, type World } from "../support/world";
import { fileOf, indexOf, rowsOf, validatorOf } from "../support/year-archive";

/** Every archive renders some dozens of documents. */
vi.setConfig({ testTimeout: 120_000 });

let world: World;
/** The archive as it is before anything happens to it. */
let files: UnzippedFile[];

beforeAll(async () => {
  world = await buildWorld({ unitCount: 3 });
  const first = await appraisedYear(world, "DCS01", [["1.1", "Kế hoạch.pdf", pdfOf("một")]]);
  await recognised(world, [first]);
  await registered(world, "DCS02");
  await issuedPaper(world.secretary, "summaryReport", { year: 2024 }, AT.meeting);
  files = await opened();
}, 180_000);

async function archiveOf(actor: Actor, year = 2024, report: Progress = () => undefined): Promise<UnzippedFile[] | null> {
  const archive = await bodyYearArchive(actor, year, AT.meeting, report);
  return archive && unzipped(await collected(zipOf(archive.source, AT.meeting)));
}

async function opened(actor = world.secretary): Promise<UnzippedFile[]> {
  const files = await archiveOf(actor);
  if (!files) throw new Error("no archive");
  return files;
}

const json = (files: readonly UnzippedFile[], path: string) => JSON.parse(fileOf(files, path).bytes.toString());

describe("a body's year in an archive", () => {
  it("holds the body's own files by kind, then a folder for every unit, then page and index", async () => {
    const paths = files.map(({ path }) => path);
    const own = paths.filter((path) => !path.startsWith("Đơn vị/"));
    expect(own).toEqual([
      "1 Bảng chung/Danh sách đơn vị.xlsx",
      "1 Bảng chung/Ma trận chỉ tiêu.xlsx",
      "2 Phiên họp Ban Thường vụ/Phiên họp 25-11-2024.xlsx",
      "3 Quyết định/Quyết định 01-QĐ-ĐTN.docx",
      "3 Quyết định/Quyết định 01-QĐ-ĐTN.pdf",
      "3 Quyết định/Quyết định 01-QĐ-ĐTN.json",
      "4 Văn bản khác/Báo cáo tổng hợp gửi cấp trên số 01-BC-ĐTN.docx",
      "4 Văn bản khác/Báo cáo tổng hợp gửi cấp trên số 01-BC-ĐTN.pdf",
      "4 Văn bản khác/Báo cáo tổng hợp gửi cấp trên số 01-BC-ĐTN.json",
      "5 Năm công tác, bộ tiêu chí/Năm công tác 2024.json",
      ...own.filter((path) => path.includes("(phiên bản ")),
      "6 Nhật ký/Nhật ký.xlsx",
      "7 Dữ liệu/cơ quan.json",
      "7 Dữ liệu/cơ quan (lược đồ).json",
      "00 Đọc trước.html",
      "00 Mục lục.xlsx",
      "sha256.txt",
    ]);
    expect(own.filter((path) => path.includes("(phiên bản "))).toHaveLength(5);
    for (const code of ["DCS01", "DCS02", "DCS03"])
      expect(paths.filter((path) => path.startsWith(`Đơn vị/${code} `) && path.endsWith("8 Dữ liệu/hồ sơ.json"))).toHaveLength(1);
    expect(paths).toContain("Đơn vị/DCS01 số 1/6 Minh chứng/1.1/Kế hoạch.pdf");
    expect(paths).toContain("Đơn vị/DCS01 số 1/00 Đọc trước.html");
  });

  it("lists every file with the hash of its bytes, the decision under the one it was issued with", async () => {
    const index = await indexOf(files);
    for (const { path, bytes, sha256 } of files.filter((file) => !["00 Mục lục.xlsx", "sha256.txt"].includes(file.path)))
      expect(index.get(path), path).toMatchObject({ size: bytes.length, sha256 });
    expect(index.size).toBe(files.length - 2);
    expect(index.get("3 Quyết định/Quyết định 01-QĐ-ĐTN.json")?.state).toBe("Đúng như khi nhận");
    expect(index.get("4 Văn bản khác/Báo cáo tổng hợp gửi cấp trên số 01-BC-ĐTN.json")?.state).toBe("Đúng như khi nhận");
  });

  it("holds data that another program finds valid by the schemas beside it, leading to every unit's own", async () => {
    const validate = validatorOf(json(files, "7 Dữ liệu/cơ quan (lược đồ).json"));
    const data = json(files, "7 Dữ liệu/cơ quan.json");
    expect([validate(data), validate.errors]).toEqual([true, null]);
    expect(data.units.map((unit: { code: string }) => unit.code)).toEqual(["DCS01", "DCS02", "DCS03"]);
    expect(data.meetings[0].agenda).toMatchObject([{ unitCode: "DCS01", votesFor: 9, outcome: "recognise" }]);
    expect(data.decisions).toMatchObject([{ number: "01-QĐ/ĐTN", unitCodes: ["DCS01"] }]);
    for (const { file, code } of data.units) {
      const unit = json(files, file);
      const own = validatorOf(json(files, file.replace(".json", " (lược đồ).json")));
      expect([code, own(unit), own.errors]).toEqual([unit.unit.code, true, null]);
    }
  });

  it("holds the year's log without sign-ins and accounts", async () => {
    const rows = await rowsOf(fileOf(files, "6 Nhật ký/Nhật ký.xlsx"));
    const title = rows.findIndex((row) => row[3] === "Việc");
    const actions = rows.slice(title + 1).map((row) => row[3]);
    expect(actions).toEqual(expect.arrayContaining(["Nộp đăng ký", "Duyệt đăng ký", "Ban hành quyết định", "Thêm minh chứng"]));
    expect(actions).not.toContain("Thêm tài khoản");
    expect(actions.filter((action) => action === "Nộp đăng ký")).toHaveLength(2);
  });

  it("is opened by a page that leads to every unit's page", async () => {
    const links = [
      ...fileOf(files, "00 Đọc trước.html")
        .bytes.toString()
        .matchAll(/href="([^"]+)"/g),
    ].map(([, href]) => decodeURIComponent(href ?? ""));
    for (const link of links)
      expect(
        files.map(({ path }) => path),
        link,
      ).toContain(link);
    expect(links.filter((link) => link.startsWith("Đơn vị/"))).toHaveLength(3);
    const own = fileOf(files, "Đơn vị/DCS01 số 1/00 Đọc trước.html").bytes.toString();
    expect(own).toContain(`href="${encodeURIComponent("6 Minh chứng")}/1.1/${encodeURIComponent("Kế hoạch.pdf")}"`);
  });

  it("says unit by unit how far it is", async () => {
    const steps = new Set<string>();
    await archiveOf(world.secretary, 2024, (done, total) => steps.add(`${done}/${total}`));
    expect([...steps]).toEqual(["0/3", "1/3", "2/3"]);
  });

  it("has the same list of files when it is taken again", async () => {
    const again = await opened();
    expect(again.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
  });
});

describe("who takes a body's year", () => {
  it("is whoever sees the whole body; officers of units find nothing", async () => {
    for (const actor of [world.admin, world.btv, world.viewer]) expect(await archiveOf(actor)).not.toBeNull();
    expect(await archiveOf(world.officer("DCS01"))).toBeNull();
    expect(await archiveOf(world.secretary, 2019)).toBeNull();
  });

  it("gets the log only where the log may be seen", async () => {
    const logs = async (actor: Actor) => (await opened(actor)).filter(({ path }) => path.includes("Nhật ký")).length;
    expect([await logs(world.viewer), await logs(world.monitor)]).toEqual([1, 0]);
  });
});
