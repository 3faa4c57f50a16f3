import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { draftRecognition, issueDraft } from "../support/committee";

test.describe.configure({ mode: "serial" });
test.setTimeout(120_000);

// DCS04 and another appraised unit go through a session of their own.
let unit = "";
let session = "";
let first = "";

/** Issues the draft on the page and gives its number. */
async function issue(page: Page): Promise<string> {
  await issueDraft(page);
  return (await page.getByRole("heading", { level: 1 }).textContent())?.match(/\d+-QĐ\/\S+/)?.[0] ?? "";
}

test("a recognition is issued by a session", async ({ as }) => {
  const page = await as("thuky");
  ({ session, unit } = await draftRecognition(page));
  first = await issue(page);
  const officer = await as(unit.toLowerCase());
  await officer.goto(`/2024/ho-so/${unit}/ket-qua`);
  await expect(officer.getByText("Được công nhận").first()).toBeVisible();
  await expect(officer.getByText(first).first()).toBeVisible();
});

test("voided before it is signed, it keeps its number, and the unit is in no recognition any more", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2024/quyet-dinh");
  await page.getByRole("row").filter({ hasText: first }).getByRole("link").click();
  await page.getByText("Hủy khi chưa ký").click();
  await page.getByLabel("Lý do hủy").fill("Ghi sai căn cứ.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hủy quyết định" }).click();
  await expect(page.getByText(/Quyết định này đã hủy lúc/)).toBeVisible();
  await expect(page.getByText("Ghi sai căn cứ.", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("article").getByText("ĐÃ HỦY")).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải quyết định đã hủy (PDF)" }).click();
  expect((await file).suggestedFilename()).toMatch(/đã hủy/);
  await expectAccessible(page);
  await page.goto("/so-van-ban?loai=QĐ");
  await expect(page.getByRole("row").filter({ hasText: first })).toContainText("Đã hủy");
  const officer = await as(unit.toLowerCase(), { width: 360 });
  await officer.goto(`/2024/ho-so/${unit}`);
  await expect(officer.getByText("Đang trình Ban Thường vụ").first()).toBeVisible();
  await expect(officer.getByText(first)).toHaveCount(0);
  await officer.goto("/van-ban");
  await expect(officer.getByText(first)).toHaveCount(0);
});

test("the next decision takes the next number; replaced, both are linked and the unit sees the new one", async ({ as }) => {
  const page = await as("thuky");
  await page.goto(session);
  await expect(page.getByText(`Đã hủy: Quyết định số ${first}`)).toBeVisible();
  await page.getByRole("button", { name: "Soạn quyết định công nhận" }).click();
  await page.waitForURL(/quyet-dinh\/.+/);
  const second = await issue(page);
  expect(Number.parseInt(second, 10)).toBe(Number.parseInt(first, 10) + 1);
  const address = new URL(page.url()).pathname;
  await page.getByText("Thay thế bằng quyết định khác").click();
  await page.getByRole("button", { name: "Soạn quyết định thay thế" }).click();
  await page.waitForURL((url) => url.pathname !== address);
  await expect(page.getByText(`Thay thế Quyết định số ${second}.`)).toBeVisible();
  await expect(page.getByText(`và thay thế Quyết định số ${second}`, { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  const third = await issue(page);
  await expect(page.getByText(`Thay thế quyết định: ${second}`)).toBeVisible();
  await page.goto(address);
  await expect(page.getByText(`Đã bị thay thế bởi quyết định: ${third}`)).toBeVisible();
  await page.goto("/2024/quyet-dinh");
  await expect(page.getByRole("row").filter({ hasText: second })).toContainText("Bị thay thế");
  await expect(page.getByRole("row").filter({ hasText: third })).toContainText("Còn hiệu lực");
  const officer = await as(unit.toLowerCase(), { width: 360 });
  await officer.goto(`/2024/ho-so/${unit}/ket-qua`);
  await expect(officer.getByText("Được công nhận").first()).toBeVisible();
  await expect(officer.getByText(third).first()).toBeVisible();
  await expect(officer.getByText(second)).toHaveCount(0);
  await expectAccessible(officer);
});
