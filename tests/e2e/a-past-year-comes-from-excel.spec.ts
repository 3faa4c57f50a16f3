import { expect, expectAccessible, test } from "../support/browser";

test("a year that was never kept is recorded from its workbook, without scripts, and taken back", async ({ as }) => {
  test.setTimeout(180_000);
  const page = await as("quantri", { width: 360, javaScriptEnabled: false });
  await page.goto("/nhap-du-lieu");
  await page.locator("input[type=file]").first().setInputFiles("tests/support/khoi-2022.xlsx");
  await page.getByRole("button", { name: /Tải lên/ }).click();
  await expect(page.getByRole("heading", { name: "Ghi năm 2022 là năm đã qua" })).toBeVisible();
  const preview = page.url();
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("heading", { name: "Năm 2022 sẽ được ghi là năm đã qua" })).toBeVisible();
  await expect(page.getByText(/Sẽ ghi 725 dòng mới/)).toBeVisible();
  const scripted = await as("quantri", { width: 360 });
  await scripted.goto(preview);
  await expectAccessible(scripted);
  await page.getByRole("button", { name: "Nhập 725 dòng" }).click();
  await expect(page.getByText("14 đơn vị, 350 chỉ tiêu")).toBeVisible();

  const desk = await as("thuky");
  await desk.goto("/2024/ho-so/DCS03/qua-cac-nam");
  await expect(desk.getByRole("row", { name: /^2022/ }).first()).toBeVisible();
  await expect(desk.getByRole("columnheader", { name: "2022" })).toBeVisible();
  await desk.goto("/2022/ma-tran");
  await expect(desk.getByText(/350 chỉ tiêu · 375 kết quả/)).toBeVisible();
  for (const path of ["/2022/tien-do", "/2022/danh-sach", "/2022/ho-so/DCS03", "/nam-cong-tac/2022", "/2024/qua-cac-nam"]) {
    await desk.goto(path);
    await expectAccessible(desk);
    await expect(desk.getByText(/quá hạn|Mở lại năm công tác/), path).toHaveCount(0);
  }
  await desk.goto("/");
  await expect(desk.getByRole("main").getByText(/năm 2022/i)).toHaveCount(0);

  await page.goto(preview);
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByText(/Đã hoàn tác lúc/)).toBeVisible();
  await desk.goto("/nam-cong-tac");
  await expect(desk.getByRole("link", { name: "Năm 2022" })).toHaveCount(0);
});
