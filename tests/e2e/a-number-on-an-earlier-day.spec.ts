import { expect, expectAccessible, test } from "../support/browser";

// No other browser test gives numbers of the Khối's báo cáo.
test("a report of the Khối dated before the register's last number is warned of, and issued all the same", async ({ as }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto("/so-van-ban?loai=BC");
  await page.getByText("Ghi số đã dùng ngoài phần mềm").click();
  const form = page.getByRole("form", { name: "Số đã dùng ngoài phần mềm" });
  await form.getByLabel("Số, ký hiệu").fill("90-BC/ĐTN");
  await form.getByLabel("Ngày ký").fill("03/11/2024");
  await form.getByLabel("Trích yếu").fill("Báo cáo quý III");
  await form.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(page.getByRole("row").filter({ hasText: "90-BC/ĐTN" })).toBeVisible();

  await page.goto("/2024/soan-van-ban");
  await page.getByRole("button", { name: "Soạn Báo cáo tổng hợp gửi cấp trên" }).click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
  const warning = page.getByText("Ngày sớm hơn số cuối trong sổ");
  for (const [label, text] of [
    ["I. Công tác lãnh đạo, triển khai", "Đã triển khai."],
    ["IV. Phương hướng", "Tiếp tục."],
    ["Chức vụ người ký", "Bí thư"],
    ["Họ tên người ký", "Người ký"],
    ["Ngày ký", "04/11/2024"],
  ] as const)
    await page.getByLabel(label, { exact: false }).first().fill(text);
  await page.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(page.getByText(/Đã lưu dự thảo lúc/).first()).toBeVisible();
  await expect(warning).toHaveCount(0);
  await page.getByLabel("Ngày ký").fill("02/11/2024");
  await page.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(warning).toBeVisible();
  await expect(page.getByText(/Số cuối trong sổ là 90-BC\/ĐTN, ngày 03\/11\/2024; văn bản này ghi ngày 02\/11\/2024/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Đã đối chiếu bản xem trước").check();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("91-BC/ĐTN");
});
