import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

/** Titles of the columns of a saved list, over all its sheets. */
async function titlesAt(page: import("@playwright/test").Page, href: string): Promise<string[]> {
  const answer = await page.request.get(href);
  expect(answer.status(), href).toBe(200);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await answer.body()).buffer);
  return workbook.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
}

test("progress beside the year before, without scripts on a phone: how many had sent by then, each unit's day, and the workbook", async ({
  as,
}) => {
  const page = await as("thuky", { width: 360, javaScriptEnabled: false });
  await page.goto("/2025/tien-do");
  await page.getByText("Tìm và lọc").click();
  await page.getByLabel("So với năm trước").check();
  await page.getByRole("button", { name: "Tìm" }).click();
  await expect(page).toHaveURL(/so-sanh=1/);
  await expect(
    page.getByText(/^Năm trước cùng lúc này \(còn \d+ ngày đến hạn\): \d+\/\d+ đơn vị đã nộp đăng ký; năm nay \d+\/\d+\.$/),
  ).toBeVisible();
  const unit = page.getByRole("row").filter({ hasText: "DCS03" });
  await expect(unit.getByText(/^Đăng ký \d{2}\/\d{2}\/2023/)).toBeVisible();
  const scripted = await as("thuky", { width: 360 });
  await scripted.goto(page.url());
  await expect(scripted.getByText(/^Năm trước cùng lúc này/)).toBeVisible();
  await expectAccessible(scripted);
  const href = (await page.getByRole("link", { name: /^Tải/ }).first().getAttribute("href")) ?? "";
  expect(await titlesAt(page, href)).toEqual(expect.arrayContaining(["Năm trước: ngày nộp báo cáo", "Năm trước: kết quả"]));
  await page.getByRole("link", { name: /Trễ hạn/ }).click();
  await expect(page).toHaveURL(/so-sanh=1/);
});

test("the matrix beside the year before: the figure of last year in each cell, in its dialog and in the workbook", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2025/ma-tran");
  await page.getByRole("link", { name: "So với năm trước" }).click();
  await expect(page).toHaveURL(/so-sanh=1/);
  await expect(page.getByRole("list", { name: "Chú giải" }).getByText("giảm so với năm trước")).toBeVisible();
  const cell = page.locator("td[title*='ăm trước']").first();
  const told = (await cell.getAttribute("title")) ?? "";
  await cell.click();
  await expect(page.getByRole("dialog").getByText(`So với năm trước: ${told}`)).toBeVisible();
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  const href = (await page.getByRole("link", { name: "Tải Excel" }).getAttribute("href")) ?? "";
  expect(await titlesAt(page, href)).toEqual(expect.arrayContaining(["2.4 Năm trước", "2.4 So sánh", "Đơn vị thay đổi"]));
});
