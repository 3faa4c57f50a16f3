import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";
import { type Typing, typeInto, typingOf } from "../support/fill-typing";

const PREVIEW = /\/dien-excel\/[0-9a-f-]+$/;
const PAGE = "/2025/ho-so/DCS05/dang-ky/dien-excel";

/** Downloads by a button and gives the bytes. */
async function download(page: Page, name: string): Promise<Uint8Array> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name }).first().click();
  return new Uint8Array(await readFile(await (await waiting).path()));
}

/** Types into a downloaded workbook and sends it up from the page; leads to the preview. */
async function upload(page: Page, bytes: Uint8Array, type: (typing: Typing) => void = () => {}): Promise<void> {
  const buffer = Buffer.from(await typeInto(bytes, type));
  await page.locator("input[type=file]").first().setInputFiles({ name: "Đăng ký 2025.xlsx", mimeType: "application/octet-stream", buffer });
  await page.getByRole("button", { name: "Tải lên và xem trước" }).first().click();
}

async function tableOf(bytes: Uint8Array): Promise<Typing> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return typingOf(workbook);
}

/** Saves a target in the page of its nội dung, as somebody else would meanwhile. */
async function saveOnTheWeb(page: Page, code: string, target: string): Promise<void> {
  await page.goto(`/2025/ho-so/DCS05/dang-ky/${code[0]}`);
  const card = page.getByRole("article", { name: `Tiêu chí ${code}`, exact: true });
  await card.getByLabel("Chỉ tiêu đăng ký").fill(target);
  await card.getByLabel("Chỉ tiêu đăng ký").blur();
  await expect(card.getByText(/Đã lưu/)).toBeVisible();
}

test("a registration goes down, is filled in, comes back with a mistake and a conflict, and is written", async ({ as }) => {
  const page = await as("dcs05");
  await page.goto("/2025/ho-so/DCS05/dang-ky");
  await page.getByRole("link", { name: "Điền trên Excel" }).click();
  await expect(page.getByRole("heading", { name: "Đăng ký 2025: điền trên Excel" })).toBeVisible();
  const empty = await download(page, "Tải tệp để điền");
  await saveOnTheWeb(page, "1.2", "6");

  await page.goto(PAGE);
  await upload(page, empty, ({ cell }) => {
    cell("1.9", "Chỉ tiêu đăng ký").value = 96.5;
    cell("1.9", "Giải pháp").value = "Học tập chuyên đề theo quý";
    cell("1.2", "Chỉ tiêu đăng ký").value = 4;
    cell("1.1", "Chỉ tiêu đăng ký").value = 50;
    cell("1.1", "Giải pháp").value = "Rà soát danh sách";
  });
  await page.waitForURL(PREVIEW);
  const preview = page.url();
  const summary = page.getByRole("list", { name: "Tóm tắt" });
  for (const words of ["1 thay đổi", "1 lỗi", "0 mất", "1 cần chọn"]) await expect(summary.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /1\.1/ })).toContainText("ngưỡng tối thiểu");
  await expectAccessible(page);

  const back = await tableOf(await download(page, "Tải lại tệp này"));
  expect(back.cell("1.1", "Chỉ tiêu đăng ký").value).toBe(50);
  expect(back.cell("1.1", "Giải pháp").value).toBe("Rà soát danh sách");
  expect(back.sheet.getCell(back.rowOf("1.1"), 10).text).toContain("ngưỡng tối thiểu");
  expect(back.sheet.getCell(back.rowOf("1.9"), 10).text).toBe("");

  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expect(page.getByText("Tiêu chí 1.2: hãy chọn một trong hai nội dung.").first()).toBeVisible();
  await page.getByRole("radio", { name: /Trong tệp/ }).check();
  await page.getByRole("button", { name: "Ghi vào hệ thống" }).click();
  await expect(page.getByText("2 tiêu chí đã ghi")).toBeVisible();
  await page.goto("/2025/ho-so/DCS05/dang-ky/1");
  await expect(page.getByRole("article", { name: "Tiêu chí 1.9" }).getByLabel("Giải pháp")).toHaveValue("Học tập chuyên đề theo quý");
  await expect(page.getByRole("article", { name: "Tiêu chí 1.2" }).getByLabel("Chỉ tiêu đăng ký")).toHaveValue("4");

  await page.goto(preview);
  const again = await download(page, "Tải lại tệp này");
  await page.goto(PAGE);
  await upload(page, again);
  await expect(page.getByText("Không có gì để ghi")).toBeVisible();
});

test("another unit's file is refused with its name, and another unit's preview is not found", async ({ as }) => {
  const [mine, other] = [await as("dcs05"), await as("dcs04")];
  await mine.goto(PAGE);
  const bytes = await download(mine, "Tải tệp để điền");
  await upload(mine, bytes);
  await mine.waitForURL(PREVIEW);
  const answer = await other.goto(mine.url());
  expect(answer?.status()).toBe(404);
  await other.goto("/2025/ho-so/DCS04/dang-ky/dien-excel");
  await upload(other, bytes);
  await expect(other.getByText("Tệp này là của đơn vị DCS05, không phải của DCS04.")).toBeVisible();
  const api = await other.request.get("/api/dien-excel?nam=2025&phan=dang-ky&donVi=DCS05");
  expect(api.status()).toBe(404);
});

test("the secretary of the BTV fills in the workbook of the whole Khối", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/nhap-du-lieu");
  await page.getByRole("link", { name: "Điền trên Excel năm 2025" }).click();
  const bytes = await download(page, "Tải tệp để điền");
  await upload(page, bytes, ({ cell }) => {
    cell("2.4", "Chỉ tiêu đăng ký", "DCS04").value = 3;
    cell("2.4", "Người phụ trách", "DCS05").value = "Phó Bí thư";
  });
  await expect(page.getByText("2 thay đổi", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Ghi 2 thay đổi" }).click();
  await expect(page.getByText("2 tiêu chí đã ghi")).toBeVisible();
});
