import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

test("figures of the matrix are asked for, watched, taken home in two parts and deleted", async ({ as }) => {
  const page = await as("theodoi2", { width: 360 });
  await page.goto("/2024/ma-tran");
  await page.getByRole("button", { name: "Lập tệp số liệu" }).click();
  await expect(page.getByText("Đang lập tệp “Ma trận chỉ tiêu, kết quả năm 2024”, xem ở Tệp đã xuất.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Tệp đã xuất" }).click();
  await expect(page).toHaveURL(/\/tep-xuat$/);
  const link = page.getByRole("link", { name: /^Tải về/ });
  await expect(link, "the page shows by itself when the file is there").toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);

  const href = (await link.getAttribute("href")) ?? "";
  const whole = await page.request.get(href);
  expect(whole.headers()["content-disposition"]).toContain("filename*=UTF-8''Ma%20tr%E1%BA%ADn%20ch%E1%BB%89%20ti%C3%AAu%202024.xlsx");
  const bytes = await whole.body();
  const rest = await page.request.get(href, { headers: { Range: "bytes=1000-", "If-Range": whole.headers().etag ?? "" } });
  expect([rest.status(), rest.headers()["content-range"]]).toEqual([206, `bytes 1000-${bytes.length - 1}/${bytes.length}`]);
  expect(Buffer.concat([bytes.subarray(0, 1000), await rest.body()]).equals(bytes)).toBe(true);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(["Số liệu", "Tiêu chí"]);

  const other = await as("thuky");
  expect((await other.request.get(href)).status(), "another person's file").toBe(404);
  await page.getByRole("button", { name: "Xóa" }).click();
  await expect(page.getByText("Đồng chí chưa yêu cầu tệp nào.")).toBeVisible();
  expect((await page.request.get(href)).status()).toBe(404);
});

test("without scripts the file is asked for, listed and taken home as well", async ({ as }) => {
  const page = await as("theodoi1", { javaScriptEnabled: false });
  await page.goto("/2024/ma-tran");
  await page.getByRole("button", { name: "Lập tệp số liệu" }).click();
  await expect(page.getByText("Đang lập tệp")).toBeVisible();
  await expect(async () => {
    await page.goto("/tep-xuat");
    await expect(page.getByRole("link", { name: /^Tải về/ })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 40_000 });
  await page.getByRole("button", { name: "Xóa" }).click();
  await expect(page.getByText("Đồng chí chưa yêu cầu tệp nào.")).toBeVisible();
});
