import { expect, expectAccessible, test } from "../support/browser";

test("a wrong password is refused in one sentence and the name stays", async ({ page }) => {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill("dcs03");
  await page.getByLabel("Mật khẩu").fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Tên đăng nhập hoặc mật khẩu chưa đúng.").first()).toBeVisible();
  await expect(page.getByLabel("Tên đăng nhập hoặc thư điện tử")).toHaveValue("dcs03");
  await expectAccessible(page);
});

test("signing in and out works with scripts off", async ({ as }) => {
  const page = await as("dcs06", { javaScriptEnabled: false, width: 360 });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
  await page.locator('summary[aria-label^="Tài khoản"]').click();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/dang-nhap/);
  await page.goto("/");
  await expect(page).toHaveURL(/dang-nhap/);
});

test("every role lands on what is due in both open years", async ({ as }) => {
  for (const [username, words] of [
    ["dcs03", "Nộp báo cáo tự đánh giá năm 2024"],
    ["dcs03", "Đăng ký năm 2025"],
    ["thuky", "Năm công tác 2025"],
    ["theodoi1", "Năm công tác 2024"],
  ] as const) {
    const page = await as(username, { width: 360 });
    await page.goto("/");
    await expect(page.getByRole("heading", { name: words })).toBeVisible();
    await expectAccessible(page);
  }
});
