import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ mode: "serial", timeout: 150_000 });

test("a list of positions comes with its holders, goes back filled in, and is refused by cells or written as a whole", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/quan-tri");
  await page.getByRole("link", { name: "Bàn giao", exact: true }).click();
  await page.getByRole("link", { name: "Nhiều chức vụ từ Excel" }).click();
  await expectAccessible(page);
  const answer = await page.request.get("/api/ban-giao");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await answer.body()) as unknown as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  const rowOf = (code: string) => (sheet.getColumn(1).values as unknown[]).indexOf(code);
  expect(sheet.getCell(`E${rowOf("DCS15")}`).value).toBe("dcs15");
  const spare = (sheet.getColumn(1).values as unknown[]).findLastIndex((value) => Boolean(value)) + 1;
  const typed: Record<string, string> = {
    [`F${rowOf("CDCS01")}`]: "Nguyễn Văn Mới",
    [`F${rowOf("CDCS02")}`]: "Lê Thị Đến",
    [`H${rowOf("CDCS02")}`]: "không phải thư",
    [`A${spare}`]: "DCS15",
    [`C${spare}`]: "Phó Bí thư",
    [`F${spare}`]: "Phạm Phó Bí Thư",
    [`J${spare}`]: "01/12/2024",
    [`A${spare + 1}`]: "DCS15",
    [`C${spare + 1}`]: "Ủy viên",
    [`F${spare + 1}`]: "Võ Ủy Viên",
    [`J${spare + 1}`]: "02/12/2024",
  };
  for (const [ref, value] of Object.entries(typed)) sheet.getCell(ref).value = value;
  const file = { name: "Sau đại hội.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from(await workbook.xlsx.writeBuffer()) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sau đại hội.xlsx" })).toBeVisible();
  await expect(page.getByRole("row", { name: new RegExp(`H${rowOf("CDCS02")} “không phải thư” Địa chỉ thư chưa đúng`) })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bàn giao 3 chức vụ" }).click();
  await expect(page.getByText("3 phiếu cấp tài khoản, chỉ hiện một lần này")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(3);
  await expect(page.getByRole("article").first()).toContainText("nguyen.van.moi");
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByText("Đã bàn giao 3 chức vụ theo danh sách này.")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(0);
});

test("what has not begun yet is taken back, without scripts", async ({ as }) => {
  const page = await as("thuky", { javaScriptEnabled: false, width: 360 });
  await page.goto("/ban-giao");
  const item = page.getByRole("listitem").filter({ hasText: "Phạm Phó Bí Thư" });
  await expect(item.getByText("Chưa đến ngày")).toBeVisible();
  await item.getByText("Hủy bàn giao").first().click();
  await item.getByRole("button", { name: "Hủy bàn giao" }).click();
  await expect(page.getByText("Phạm Phó Bí Thư")).toHaveCount(0);
  await page.goto("/don-vi/DCS15");
  await expect(page.getByText("Phạm Phó Bí Thư")).toHaveCount(0);
});

test("the rest of the list is taken back together, without scripts; what has begun is named and stays", async ({ as }) => {
  const page = await as("thuky", { javaScriptEnabled: false, width: 360 });
  await page.goto("/ban-giao/excel");
  await page.getByRole("link", { name: "Sau đại hội.xlsx" }).click();
  await expect(page.getByText("Còn 2 trên 3 chức vụ đang bàn giao theo danh sách.")).toBeVisible();
  await expect(page.getByText("1 chức vụ không hoàn tác được nữa")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Nguyễn Văn Mới" })).toContainText("Ngày bàn giao đã đến");
  const row = page.getByRole("row").filter({ hasText: "Võ Ủy Viên" });
  for (const text of ["Ủy viên · Đoàn cơ sở", "chưa có ai", "02/12/2024"]) await expect(row).toContainText(text);
  const scripted = await as("thuky", { width: 360 });
  await scripted.goto(page.url());
  await expect(scripted.getByRole("button", { name: "Hoàn tác 1 của 2" })).toBeVisible();
  await expectAccessible(scripted);
  await page.getByRole("button", { name: "Hoàn tác 1 của 2" }).click();
  await expect(page.getByText("Còn 1 trên 3 chức vụ đang bàn giao theo danh sách.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Hoàn tác/ })).toHaveCount(0);
  await page.goto("/don-vi/DCS15");
  await expect(page.getByText("Võ Ủy Viên")).toHaveCount(0);
  await page.goto("/ban-giao/excel");
  await expect(page.getByText("đã bàn giao 3 chức vụ, đã hoàn tác 2")).toBeVisible();
});

test("a list that is none is refused with its reason", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/ban-giao/excel");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "x.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("không") });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Tệp không phải là Excel" })).toBeVisible();
});
