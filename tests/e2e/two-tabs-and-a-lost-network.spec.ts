import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

const DOSSIER = "/2025/ho-so/DCS14";
const card = (page: Page, code: string) => page.getByRole("article", { name: `Tiêu chí ${code}`, exact: true });
const solution = (page: Page, code: string) => card(page, code).getByLabel("Giải pháp");

/** Types a solution and leaves the field. */
async function write(page: Page, code: string, words: string): Promise<void> {
  await solution(page, code).fill(words);
  await solution(page, code).blur();
}

/** Opens nội dung 1 of the registration and waits until its scripts run. */
async function openGroup(page: Page): Promise<Page> {
  await page.goto(`${DOSSIER}/dang-ky/1`);
  await expect(card(page, "1.1").getByRole("button", { name: "Lưu" })).toHaveCount(0);
  return page;
}

test("of two tabs on one criterion the later sees both values and chooses", async ({ as }) => {
  const first = await openGroup(await as("dcs14"));
  const second = await openGroup(await first.context().newPage());
  await write(first, "1.1", "Lời của thẻ thứ nhất");
  await expect(card(first, "1.1").getByText(/Đã lưu/)).toBeVisible();
  await write(second, "1.1", "Lời của thẻ thứ hai");
  const conflict = card(second, "1.1").getByRole("status").filter({ hasText: "đã được sửa ở một thẻ hoặc máy khác" });
  await expect(conflict).toContainText("Đang lưu: “Lời của thẻ thứ nhất”");
  await expect(conflict).toContainText("Đồng chí nhập: “Lời của thẻ thứ hai”");
  await expect(solution(second, "1.1")).toHaveValue("Lời của thẻ thứ hai");
  await expectAccessible(second);
  await second.getByRole("button", { name: "Dùng nội dung đang lưu" }).click();
  await expect(solution(second, "1.1")).toHaveValue("Lời của thẻ thứ nhất");
  await expect(conflict).toHaveCount(0);

  await write(second, "1.1", "Lời thứ ba");
  await expect(card(second, "1.1").getByText(/Đã lưu/)).toBeVisible();
  await write(first, "1.1", "Lời thứ tư");
  await first.getByRole("button", { name: "Giữ nội dung tôi nhập" }).click();
  await expect(card(first, "1.1").getByText(/Đã lưu/)).toBeVisible();
  await second.reload();
  await expect(solution(second, "1.1")).toHaveValue("Lời thứ tư");
});

test("two tabs on different criteria do not disturb each other", async ({ as }) => {
  const first = await openGroup(await as("dcs14"));
  const second = await openGroup(await first.context().newPage());
  await Promise.all([write(first, "1.2", "Một"), write(second, "1.3", "Hai")]);
  await expect(card(first, "1.2").getByText(/Đã lưu/)).toBeVisible();
  await expect(card(second, "1.3").getByText(/Đã lưu/)).toBeVisible();
  await first.reload();
  await expect(solution(first, "1.2")).toHaveValue("Một");
  await expect(solution(first, "1.3")).toHaveValue("Hai");
});

test("what is typed without a network waits and is sent when the network is back", async ({ as }) => {
  const page = await openGroup(await as("dcs14", { width: 360 }));
  await page.context().setOffline(true);
  await expect(page.getByText("Đang mất mạng.")).toBeVisible();
  await write(page, "1.5", "Viết lúc mất mạng");
  await expect(card(page, "1.5").getByText("Chờ mạng")).toBeVisible();
  await write(page, "1.5", "Viết lúc mất mạng, sửa lần hai");
  await expectAccessible(page);
  await page.context().setOffline(false);
  await expect(card(page, "1.5").getByText(/Đã lưu/)).toBeVisible();
  await expect(page.getByText("Đang mất mạng.")).toHaveCount(0);
  await page.reload();
  await expect(solution(page, "1.5")).toHaveValue("Viết lúc mất mạng, sửa lần hai");
});

test("what could not be sent before the page was closed comes back with the next visit", async ({ as }) => {
  const page = await openGroup(await as("dcs14"));
  const context = page.context();
  await context.setOffline(true);
  await write(page, "1.6", "Chưa kịp gửi");
  await expect(card(page, "1.6").getByText("Chờ mạng")).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const next = await openGroup(await context.newPage());
  await expect(solution(next, "1.6")).toHaveValue("Chưa kịp gửi");
  await expect(card(next, "1.6").getByText(/Đã lưu/)).toBeVisible();
  const clean = await (await as("dcs14")).context().newPage();
  await openGroup(clean);
  await expect(solution(clean, "1.6")).toHaveValue("Chưa kịp gửi");
});

test("words kept in this browser never cover what was saved elsewhere meanwhile", async ({ as }) => {
  const page = await openGroup(await as("dcs14"));
  const context = page.context();
  await context.setOffline(true);
  await write(page, "1.7", "Ở máy này, chưa gửi");
  await expect(card(page, "1.7").getByText("Chờ mạng")).toBeVisible();
  await page.close();
  const elsewhere = await openGroup(await as("dcs14"));
  await write(elsewhere, "1.7", "Ở máy khác, đã lưu");
  await expect(card(elsewhere, "1.7").getByText(/Đã lưu/)).toBeVisible();
  await context.setOffline(false);
  const next = await openGroup(await context.newPage());
  await expect(card(next, "1.7").getByText("Đang lưu: “Ở máy khác, đã lưu”")).toBeVisible();
  await expect(card(next, "1.7").getByText("Đồng chí nhập: “Ở máy này, chưa gửi”")).toBeVisible();
});

test("a server that does not answer is asked again", async ({ as }) => {
  const page = await openGroup(await as("dcs14"));
  let refused = 0;
  await page.route("**/dang-ky/1", async (route) => {
    if (route.request().method() !== "POST" || refused > 0) return route.continue();
    refused += 1;
    await route.abort("connectionreset");
  });
  await write(page, "1.8", "Gửi lại sau khi đứt");
  await expect(card(page, "1.8").getByText("Chờ mạng")).toBeVisible();
  await expect(card(page, "1.8").getByText(/Đã lưu/)).toBeVisible();
  expect(refused).toBe(1);
});

test("a double click sends one version, and neither back nor a second tab sends another", async ({ as }) => {
  const page = await as("dcs14");
  await page.goto(`${DOSSIER}/dang-ky`);
  await page.getByRole("button", { name: "Lấy từ năm 2024" }).click();
  await expect(page.getByText(/Đã lấy nội dung của \d+ tiêu chí/)).toBeVisible();
  await page.goto(`${DOSSIER}/dang-ky/xem-lai`);
  const other = await page.context().newPage();
  await other.goto(`${DOSSIER}/dang-ky/xem-lai`);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Nộp đăng ký" }).dblclick();
  await expect(page.getByRole("heading", { name: /Đã nhận lúc .* bản 1/ })).toBeVisible();
  const fingerprint = (await page.getByText(/^[0-9a-f]{64}$/).textContent()) ?? "";

  await page.goBack();
  await expect(page.getByRole("heading", { name: "Xem lại và nộp đăng ký năm 2025" })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { name: /bản 1/ }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: /Đã nhận lúc .* bản 1/ })).toBeVisible();

  await other.getByRole("checkbox").check();
  await other.getByRole("button", { name: "Nộp đăng ký" }).click();
  await expect(other.getByRole("heading", { name: /Đã nhận lúc .* bản 1/ })).toBeVisible();
  await expect(other.getByText(fingerprint)).toBeVisible();
  await other.goto(`${DOSSIER}/ban-nop/dang-ky/2`);
  await expect(other.getByRole("heading", { name: "Không tìm thấy trang này" })).toBeVisible();
});
