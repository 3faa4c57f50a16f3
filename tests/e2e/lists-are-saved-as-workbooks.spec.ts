import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, test } from "../support/browser";
import { tableFirst } from "../support/committee";

/** What is saved at an address, its first sheet. */
async function saved(page: Page, href: string): Promise<ExcelJS.Worksheet> {
  const answer = await page.request.get(href);
  expect(answer.status(), href).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await answer.body()).buffer);
  const [sheet] = workbook.worksheets;
  expect(workbook.creator, href).toContain("ĐOÀN");
  if (!sheet) throw new Error(`no sheet at ${href}`);
  return sheet;
}

/** Rows under the column titles that begin with a number or a code. */
function expectAsATable(sheet: ExcelJS.Worksheet, href: string): void {
  const texts = sheet.getSheetValues().flat().map(String);
  expect(texts, href).toEqual(expect.arrayContaining(["ĐOÀN TNCS HỒ CHÍ MINH", "NGƯỜI LẬP BIỂU"]));
  expect(sheet.autoFilter, href).toBeTruthy();
  expect(sheet.views[0]?.state, href).toBe("frozen");
  expect(sheet.pageSetup, href).toMatchObject({
    paperSize: 9,
    printArea: expect.stringMatching(/^A1:/),
    printTitlesRow: expect.stringMatching(/^\d+:\d+$/),
  });
}

const PAGES: Record<string, readonly string[]> = {
  thuky: [
    "/2024/tien-do",
    "/2024/danh-sach",
    "/2024/ma-tran",
    "/2024/dieu-chinh",
    "/2024/kiem-tra",
    "/2024/phien-hop",
    "/2024/quyet-dinh",
    "/2024/xep-loai",
    "/2024/thi-dua",
    "/van-ban",
  ],
  quantri: ["/don-vi", "/nguoi-dung", "/nhat-ky", "/nhap-du-lieu", "/nam-cong-tac/2024/gia-han"],
};

for (const [username, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    test(`${username}: ${path} is saved as it stands, where there is anything to save`, async ({ as }) => {
      const page = await as(username);
      await page.goto(path);
      const link = page.getByRole("link", { name: /^Tải (Excel|danh sách đang lọc)/ });
      const empty = await page.getByText(/[Cc]hưa (có|ghi|đơn vị nào)/).count();
      expect((await link.count()) + empty, "a list with its link, or the sentence that there is none").toBeGreaterThan(0);
      for (const href of await link.evaluateAll((links) => links.map((each) => each.getAttribute("href") ?? ""))) {
        expectAsATable(await saved(page, href), href);
      }
    });
  }
}

test("a criteria set is saved with its nội dung as merged rows and its points added up", async ({ as }) => {
  const page = await as("quantri");
  await page.goto("/bo-tieu-chi");
  await page.locator("a[href^='/bo-tieu-chi/']").first().click();
  const href = (await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href")) ?? "";
  const sheet = await saved(page, href);
  expectAsATable(sheet, href);
  const group = sheet.getSheetValues().findIndex((row) => Array.isArray(row) && String(row[1]).startsWith("Nội dung 1."));
  expect(sheet.getCell(group, 7).master.address).toBe(`A${group}`);
  const total = sheet.getColumn(5).values.find((value) => typeof value === "object" && value !== null && "formula" in value);
  expect(total).toMatchObject({ formula: expect.stringMatching(/^SUM\(E\d+:E\d+\)$/) });
});

test("a bộ quy tắc is saved whole: each nhóm as a merged row, how points are given, conditions, levels and seats", async ({ as }) => {
  const page = await as("quantri");
  await page.goto("/bo-quy-tac");
  await page
    .getByRole("link", { name: /^Xếp loại chất lượng tổ chức Đoàn.*bản 1$/ })
    .first()
    .click();
  const href = (await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href")) ?? "";
  const sheet = await saved(page, href);
  expectAsATable(sheet, href);
  const row = (start: string) => sheet.getSheetValues().findIndex((cells) => Array.isArray(cells) && String(cells[1]).startsWith(start));
  expect(sheet.getCell(row("I. Xây dựng"), 6).master.address).toBe(`A${row("I. Xây dựng")}`);
  expect(String(sheet.getCell(row("I.2"), 3).value)).toContain("7 điểm: Từ 8 đến 9 tháng (từ 8 tháng)");
  expect(sheet.getCell(row("I.2"), 4).value).toBe(10);
  expect(String(sheet.getCell(row("DK1"), 3).value)).toContain("tối đa Không hoàn thành nhiệm vụ (không được vượt)");
  expect(sheet.getSheetValues().flat().map(String)).toEqual(
    expect.arrayContaining([expect.stringContaining("từ 70 đến dưới 90 điểm"), expect.stringContaining("Tối đa 20 % số đơn vị")]),
  );
});

test("a session is saved with its agenda and votes, and stands in the list of sessions", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("thuky");
  await tableFirst(page);
  const link = page.getByRole("main").getByRole("link", { name: "Tải Excel" });
  await expect(link).toBeVisible();
  const href = (await link.getAttribute("href")) ?? "";
  const sheet = await saved(page, href);
  expectAsATable(sheet, href);
  expect(sheet.getSheetValues().flat().map(String)).toEqual(
    expect.arrayContaining(["Đơn vị", "Tán thành", "Phiên họp ngày 04/11/2024; dự họp 9/11; 1 dòng"]),
  );
  const sessions = await saved(page, "/api/tai-ve/phien-hop?nam=2024");
  const days = sessions.getColumn(2).values.filter((value) => value instanceof Date);
  expect(days).toContainEqual(new Date("2024-11-04T00:00:00Z"));
});

test("an officer saves the own unit's lists, and no other's", async ({ as }) => {
  const page = await as("dcs03");
  for (const list of ["theo-doi", "dieu-chinh-don-vi"]) {
    const sheet = await saved(page, `/api/tai-ve/${list}?nam=2024&don-vi=DCS03`);
    expect(sheet.getSheetValues().flat().map(String)).toContain("TM. BAN CHẤP HÀNH");
    expect((await page.request.get(`/api/tai-ve/${list}?nam=2024&don-vi=DCS13`)).status()).toBe(404);
  }
});
