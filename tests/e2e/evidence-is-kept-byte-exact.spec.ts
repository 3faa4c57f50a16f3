import { createHash } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { pdfFile, pngFile } from "./small-files";

const GROUP = "/2024/ho-so/DCS15/tu-danh-gia/1";

const strip = (page: Page, code: string) => page.getByRole("region", { name: `Minh chứng ${code}` });

/** Chooses a file under a criterion, once the scripts run. */
async function choose(page: Page, code: string, name: string, mimeType: string, buffer: Buffer): Promise<Locator> {
  await expect(page.getByRole("button", { name: "Gửi tệp" })).toHaveCount(0);
  await strip(page, code).getByLabel("Thêm tệp minh chứng").setInputFiles({ name, mimeType, buffer });
  return strip(page, code);
}

const FILES = [
  ["1.1", "Danh sách đoàn viên (bản ký).pdf", "application/pdf", pdfFile()],
  ["1.2", "Ảnh chụp màn hình.png", "image/png", pngFile()],
] as const;

for (const [code, name, type, bytes] of FILES) {
  test(`${name} comes back byte for byte, to read in the browser and as a download`, async ({ as }) => {
    const page = await as("dcs15", { width: 360 });
    await page.goto(GROUP);
    const link = (await choose(page, code, name, type, bytes)).getByRole("link", { name });
    await expect(link).toBeVisible();
    await expectAccessible(page);
    await page.reload();
    const address = (await link.getAttribute("href")) ?? "";
    expect(address).toMatch(/^\/api\/minh-chung\/[0-9a-f-]{36}\?xem=1$/);
    for (const [path, way] of [
      [address, "inline"],
      [address.replace("?xem=1", ""), "attachment"],
    ] as const) {
      const answer = await page.request.get(path);
      expect(answer.status()).toBe(200);
      expect((await answer.body()).equals(bytes)).toBe(true);
      const headers = answer.headers();
      expect(headers["content-length"]).toBe(String(bytes.length));
      expect(headers["content-type"]).toBe(type);
      expect(headers["content-disposition"]).toMatch(new RegExp(`^${way}; `));
      expect(headers["content-disposition"]).toContain(`filename*=UTF-8''${encodeURIComponent(name)}`);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
      expect(headers["content-security-policy"]?.includes("sandbox")).toBe(type !== "application/pdf");
      expect(headers["cache-control"]).toContain("no-store");
      expect(headers.etag).toBe(`"${createHash("sha256").update(bytes).digest("hex")}"`);
    }
  });
}

test("a web page that calls itself a PDF is refused in one sentence", async ({ as }) => {
  const page = await as("dcs15");
  await page.goto(GROUP);
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const place = await choose(page, "1.3", "minh-chung.pdf", "application/pdf", html);
  await expect(place.getByRole("alert")).toContainText("Chỉ nhận tệp PDF, JPG, PNG, WebP, DOCX, XLSX; tệp này có nội dung khác.");
  await expect(place.getByRole("link")).toHaveCount(0);
  await expectAccessible(page);
});

test("a file over 20 MB is refused on the page, and by the server as well", async ({ as }) => {
  const page = await as("dcs15");
  await page.goto(GROUP);
  const large = Buffer.concat([pdfFile(), Buffer.alloc(20_000_000)]);
  const place = await choose(page, "1.3", "ban-quet.pdf", "application/pdf", large);
  await expect(place.getByRole("alert")).toContainText("tệp lớn hơn 20 MB");
  const fields = await place
    .locator("form[action='/api/minh-chung'] input[type=hidden]")
    .evaluateAll((inputs) => inputs.map((input) => [input.getAttribute("name") ?? "", input.getAttribute("value") ?? ""]));
  const answer = await page.request.post("/api/minh-chung", {
    headers: { accept: "application/json", origin: new URL(page.url()).origin },
    multipart: { ...Object.fromEntries(fields), file: { name: "ban-quet.pdf", mimeType: "application/pdf", buffer: large } },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.json()).toMatchObject({ ok: false, message: "Tệp lớn hơn 20 MB, xin nén hoặc chia nhỏ." });
  await page.reload();
  await expect(strip(page, "1.3").getByRole("link")).toHaveCount(0);
});

test("a file of exactly 20 MB is received and comes back whole", async ({ as }) => {
  const page = await as("dcs15");
  await page.goto(GROUP);
  const start = pdfFile();
  const full = Buffer.concat([start, Buffer.alloc(20_000_000 - start.length, "%")]);
  const link = (await choose(page, "1.5", "ban-quet-day-du.pdf", "application/pdf", full)).getByRole("link", {
    name: "ban-quet-day-du.pdf",
  });
  await expect(link).toBeVisible();
  const address = (await link.getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect((await answer.body()).equals(full)).toBe(true);
  const begun = await page.request.get(address, { headers: { range: "bytes=0-7999999" } });
  expect(begun.status()).toBe(206);
  expect(begun.headers()["content-length"]).toBe("8000000");
  const ifRange = begun.headers().etag ?? "";
  const rest = await page.request.get(address, { headers: { range: "bytes=8000000-", "if-range": ifRange } });
  expect(rest.headers()["content-range"]).toBe("bytes 8000000-19999999/20000000");
  expect(Buffer.concat([await begun.body(), await rest.body()]).equals(full)).toBe(true);
  expect((await page.request.get(address, { headers: { range: "bytes=20000000-" } })).status()).toBe(416);
});

test("an upload from another site is refused", async ({ as }) => {
  const page = await as("dcs15");
  const answer = await page.request.post("/api/minh-chung", {
    headers: { accept: "application/json", origin: "https://example.org" },
    multipart: { dossierId: "x", item: "1.1", file: { name: "a.pdf", mimeType: "application/pdf", buffer: pdfFile() } },
  });
  expect(answer.status()).toBe(403);
  expect(await answer.json()).toMatchObject({ ok: false, message: "Yêu cầu không đến từ trang của hệ thống." });
});

test("a piece of evidence that was taken off is gone from the page", async ({ as }) => {
  const page = await as("dcs15");
  await page.goto(GROUP);
  const place = await choose(page, "1.6", "nham-tep.png", "image/png", pngFile());
  await expect(place.getByRole("link", { name: "nham-tep.png" })).toBeVisible();
  await place.getByRole("button", { name: "Gỡ nham-tep.png" }).click();
  await expect(place.getByRole("link", { name: "nham-tep.png" })).toHaveCount(0);
  await page.reload();
  await expect(place.getByRole("link", { name: "nham-tep.png" })).toHaveCount(0);
});
