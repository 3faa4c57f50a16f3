import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { pngFile } from "./small-files";

const plain = { javaScriptEnabled: false, width: 360 } as const;
const card = (page: Page, code: string) => page.getByRole("article", { name: `Tiêu chí ${code}`, exact: true });
const save = (page: Page, name: string) =>
  page.getByRole("article", { name, exact: true }).getByRole("button", { name: "Lưu", exact: true }).click();

test("a card of the registration is saved by its button, and a refused target stays in its field", async ({ as }) => {
  const page = await as("dcs03", plain);
  await page.goto("/2025/ho-so/DCS03/dang-ky/1");
  await card(page, "1.9").getByLabel("Chỉ tiêu đăng ký").fill("94");
  await card(page, "1.9").getByLabel("Giải pháp").fill("Học tập theo quý");
  await save(page, "Tiêu chí 1.9");
  await expect(card(page, "1.9").getByText(/ngưỡng tối thiểu 95/)).toBeVisible();
  await expect(card(page, "1.9").getByLabel("Chỉ tiêu đăng ký")).toHaveValue("94");
  await card(page, "1.9").getByLabel("Chỉ tiêu đăng ký").fill("96,5");
  await save(page, "Tiêu chí 1.9");
  await expect(card(page, "1.9").getByText(/Đã lưu/)).toBeVisible();
  await page.goto("/2025/ho-so/DCS03/dang-ky/1");
  await expect(card(page, "1.9").getByLabel("Chỉ tiêu đăng ký")).toHaveValue("96,5");
  await expect(card(page, "1.9").getByLabel("Giải pháp")).toHaveValue("Học tập theo quý");
});

test("of two tabs the later is shown both values, and a second press keeps its own", async ({ as }) => {
  const first = await as("dcs03", plain);
  const second = await first.context().newPage();
  for (const page of [first, second]) await page.goto("/2025/ho-so/DCS03/dang-ky/1");
  await card(first, "1.2").getByLabel("Giải pháp").fill("Lời thứ nhất");
  await save(first, "Tiêu chí 1.2");
  await card(second, "1.2").getByLabel("Giải pháp").fill("Lời thứ hai");
  await save(second, "Tiêu chí 1.2");
  await expect(card(second, "1.2").getByText("Đang lưu: “Lời thứ nhất”")).toBeVisible();
  await expect(card(second, "1.2").getByLabel("Giải pháp")).toHaveValue("Lời thứ hai");
  await save(second, "Tiêu chí 1.2");
  await first.goto("/2025/ho-so/DCS03/dang-ky/1");
  await expect(card(first, "1.2").getByLabel("Giải pháp")).toHaveValue("Lời thứ hai");
});

test("the parts of the report are saved, and a refused figure stays", async ({ as }) => {
  const page = await as("dcs03", plain);
  await page.goto("/2024/ho-so/DCS03/tu-danh-gia/kem-theo");
  const minutes = page.getByRole("article", { name: "Biên bản họp Ban Chấp hành" });
  await minutes.getByLabel("Ngày họp").fill("28/10/2024");
  await minutes.getByLabel("Số người dự họp").fill("7");
  await minutes.getByLabel("Tổng số ủy viên").fill("9");
  await minutes.getByLabel("Phiếu tán thành").fill("8");
  await save(page, "Biên bản họp Ban Chấp hành");
  await expect(minutes.getByText("Số phiếu tán thành không được lớn hơn số người dự họp.")).toBeVisible();
  await expect(minutes.getByLabel("Phiếu tán thành")).toHaveValue("8");
  await minutes.getByLabel("Phiếu tán thành").fill("7");
  await save(page, "Biên bản họp Ban Chấp hành");
  await expect(minutes.getByText(/Đã lưu/)).toBeVisible();
  await page.goto("/2024/ho-so/DCS03/tu-danh-gia/kem-theo");
  await expect(minutes.getByLabel("Phiếu tán thành")).toHaveValue("7");
});

test("a document is added as evidence, and a file is sent", async ({ as }) => {
  const page = await as("dcs03", plain);
  await page.goto("/2024/ho-so/DCS03/tu-danh-gia/3");
  const strip = page.getByRole("region", { name: "Minh chứng 3.1" });
  await strip.getByText("Thêm văn bản không có tệp").click();
  const form = strip.locator("form").filter({ has: page.getByRole("button", { name: "Thêm văn bản" }) });
  await form.getByLabel("Số, ký hiệu").fill("77-BC/ĐTN");
  await form.getByLabel("Ngày văn bản").fill("15/09/2024");
  await form.getByRole("button", { name: "Thêm văn bản" }).click();
  await expect(strip.getByText("77-BC/ĐTN").first()).toBeVisible();

  await strip.getByLabel("Thêm tệp minh chứng").setInputFiles({ name: "khong-ma.png", mimeType: "image/png", buffer: pngFile() });
  await strip.getByRole("button", { name: "Gửi tệp" }).click();
  await expect(page).toHaveURL(/tu-danh-gia\/3#tc-3-1$/);
  await expect(strip.getByRole("link", { name: "khong-ma.png" })).toBeVisible();

  const wrong = { name: "trang.pdf", mimeType: "application/pdf", buffer: Buffer.from("<!doctype html>") };
  await strip.getByLabel("Thêm tệp minh chứng").setInputFiles(wrong);
  await strip.getByRole("button", { name: "Gửi tệp" }).click();
  await expect(page.getByText("Chỉ nhận tệp PDF, JPG, PNG, WebP, DOCX, XLSX; tệp này có nội dung khác.")).toBeVisible();

  await strip.getByRole("button", { name: "Gỡ khong-ma.png" }).click();
  await expect(strip.getByRole("link", { name: "khong-ma.png" })).toHaveCount(0);
});

test("a mark of the appraisal is given, and a disagreement without a reason is refused beside it", async ({ as }) => {
  const page = await as("thuky", plain);
  await page.goto("/2024/tham-dinh/DCS12");
  const row = page.locator("li[data-row]").filter({ has: page.getByRole("button", { name: "Đồng ý: 1.2", exact: true }) });
  await row.getByRole("button", { name: "Đồng ý: 1.2", exact: true }).click();
  await expect(page.getByText("Đã lưu kết luận của mục 1.2.")).toBeVisible();
  await expect(row.getByRole("button", { name: "Đồng ý: 1.2", exact: true })).toHaveAttribute("aria-pressed", "true");

  const other = page.locator("li[data-row]").filter({ has: page.getByRole("button", { name: "Đồng ý: 1.6", exact: true }) });
  await other.getByRole("button", { name: "Chưa đủ minh chứng: 1.6", exact: true }).click();
  await expect(page.getByRole("link", { name: "Đến mục 1.6" })).toHaveAttribute("href", "#muc-1.6");
  await expect(other.getByLabel("Lý do hoặc minh chứng cần bổ sung")).toBeVisible();
  await expect(page.getByText("Đã lưu kết luận của mục 1.6.")).toHaveCount(0);
  await other.getByLabel("Lý do hoặc minh chứng cần bổ sung").fill("Thiếu báo cáo quý II.");
  await other.getByRole("button", { name: "Chưa đủ minh chứng", exact: true }).click();
  await expect(page.getByText("Đã lưu kết luận của mục 1.6.")).toBeVisible();
  await page.goto("/2024/tham-dinh/DCS12");
  await expect(other.getByText("Thiếu báo cáo quý II.").first()).toBeVisible();
});
