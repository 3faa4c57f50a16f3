import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { unzipped } from "../support/unzipped";

/** Waits for the newest file to be made and downloads it. */
async function downloaded(page: Page, title: string) {
  await expect(page.getByRole("heading", { name: "Tệp đã xuất" })).toBeVisible();
  const link = page.getByRole("listitem").filter({ hasText: title }).getByRole("link", { name: "Tải về" }).first();
  await expect(link).toBeVisible({ timeout: 50_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  return {
    bytes: await readFile(await download.path()),
    name: download.suggestedFilename(),
    href: (await link.getAttribute("href")) ?? "",
  };
}

test("a unit's secretary takes the year home, also where the network broke off", async ({ as }) => {
  const page = await as("dcs08");
  await page.goto("/2024/ho-so/DCS08");
  await page.getByRole("button", { name: "Lập hồ sơ năm" }).click();
  const { bytes, name, href } = await downloaded(page, "Hồ sơ năm 2024 - Văn phòng UBND thành phố");
  expect(name).toBe("Hồ sơ năm 2024 - Văn phòng UBND thành phố.zip");
  const files = await unzipped(bytes);
  expect(files.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["00 Đọc trước.html", "00 Mục lục.xlsx", "1 Đăng ký/Bản đăng ký lần 1.pdf", "3 Tự đánh giá/Bảng tổng hợp.xlsx"]),
  );
  const half = Math.floor(bytes.length / 2);
  const rest = await page.request.get(href, { headers: { Range: `bytes=${half}-` } });
  expect([rest.status(), rest.headers()["content-range"]]).toEqual([206, `bytes ${half}-${bytes.length - 1}/${bytes.length}`]);
  expect(Buffer.concat([bytes.subarray(0, half), await rest.body()]).equals(bytes)).toBe(true);
  const other = await as("dcs02");
  expect((await other.request.get(href)).status()).toBe(404);
});

test("the page of the archive opens by itself and leads to the files", async ({ as }) => {
  const page = await as("dcs07");
  await page.goto("/2024/ho-so/DCS07");
  await page.getByRole("button", { name: "Lập hồ sơ năm" }).click();
  const { bytes } = await downloaded(page, "Hồ sơ năm 2024");
  const folder = test.info().outputPath("unpacked");
  for (const { path, bytes: content } of await unzipped(bytes)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  await page.goto(pathToFileURL(join(folder, "00 Đọc trước.html")).href);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Hồ sơ “3 chủ động” năm 2024");
  await expectAccessible(page);
  const links = await page.getByRole("link").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) await access(fileURLToPath(link));
});

test("the Khối takes every unit's year home, without scripts as well", async ({ as }) => {
  const page = await as("thuky", { javaScriptEnabled: false });
  await page.goto("/2024/tien-do");
  await page.getByRole("button", { name: "Lập hồ sơ năm" }).click();
  await expect(page.getByRole("heading", { name: "Tệp đã xuất" })).toBeVisible();
  const line = page.getByRole("listitem").filter({ hasText: "Hồ sơ năm 2024 - Đoàn Khối" });
  await expect(async () => {
    await page.reload();
    await expect(line.getByRole("link", { name: "Tải về" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 50_000 });
  const href = (await line.getByRole("link", { name: "Tải về" }).getAttribute("href")) ?? "";
  const files = await unzipped(await (await page.request.get(href)).body());
  const units = new Set(files.flatMap(({ path }) => /^Đơn vị\/(DCS\d+) /.exec(path)?.[1] ?? []));
  expect(units.size).toBe(15);
  expect(files.some(({ path }) => path === "5 Nhật ký/Nhật ký.xlsx")).toBe(true);
});
