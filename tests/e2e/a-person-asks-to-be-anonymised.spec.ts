import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ mode: "serial", timeout: 120_000 });

test("an officer asks without scripts, takes it back, asks again; the administrator finds it and declines with a reason", async ({
  as,
}) => {
  const person = await as("dcs12", { javaScriptEnabled: false, width: 360 });
  await person.goto("/tai-khoan/du-lieu");
  await person.getByRole("button", { name: "Đề nghị ẩn danh" }).click();
  await expect(person.getByText(/Đã đề nghị ẩn danh lúc/)).toBeVisible();
  await person.getByRole("button", { name: "Rút đề nghị" }).click();
  await expect(person.getByRole("button", { name: "Đề nghị ẩn danh" })).toBeVisible();
  await person.getByRole("button", { name: "Đề nghị ẩn danh" }).click();
  await expect(person.getByText(/Đã đề nghị ẩn danh lúc/)).toBeVisible();

  const admin = await as("quantri");
  await admin.goto("/");
  await admin.getByRole("link", { name: "Trả lời đề nghị ẩn danh" }).click();
  await admin.waitForURL(/tinh-trang=asked/);
  await expect(admin.getByRole("row").filter({ hasText: "dcs12" })).toContainText("Đề nghị ẩn danh");
  await admin.getByRole("row").filter({ hasText: "dcs12" }).getByRole("link").click();
  await admin.getByText("Không nhận đề nghị").first().click();
  const form = admin.getByRole("form", { name: "Không nhận đề nghị ẩn danh" });
  await form.getByRole("button", { name: "Không nhận đề nghị" }).click();
  await expect(form.getByLabel("Lý do")).toHaveAccessibleDescription(/Cần ghi lý do/);
  await form.getByLabel("Lý do").fill("Đồng chí còn giữ chức vụ");
  await expectAccessible(admin);
  await form.getByRole("button", { name: "Không nhận đề nghị" }).click();
  await expect(admin.getByRole("list", { name: "Đề nghị ẩn danh đã giải quyết" })).toContainText("Lý do: Đồng chí còn giữ chức vụ");

  await person.goto("/tai-khoan/du-lieu");
  await expect(person.getByText("Lý do: Đồng chí còn giữ chức vụ")).toBeVisible();
  await expect(person.getByRole("button", { name: "Đề nghị ẩn danh" })).toBeVisible();
  const scripted = await as("dcs12", { width: 360 });
  await scripted.goto("/tai-khoan/du-lieu");
  await expectAccessible(scripted);
  await admin.goto("/");
  await expect(admin.getByRole("link", { name: "Trả lời đề nghị ẩn danh" })).toHaveCount(0);
});
