import { readFileSync } from "node:fs";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ mode: "serial" });
let report = "";

test("a secretary draws up the report: typed once, saved by itself, refused with gaps, issued under the unit's number", async ({ as }) => {
  const page = await as("dcs13", { width: 360 });
  await page.goto("/2024/ho-so/DCS13");
  await page.getByRole("link", { name: "Văn bản" }).first().click();
  await page.getByRole("button", { name: "Soạn Báo cáo kết quả" }).click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
  report = new URL(page.url()).pathname;
  await expectAccessible(page);
  const leadership = page.getByLabel("II. Công tác lãnh đạo, triển khai");
  await leadership.fill("Ban Chấp hành phân công ủy viên phụ trách từng nội dung.");
  await expect(page.getByText(/Đã lưu dự thảo/)).toBeVisible();
  await expect(page.getByLabel("Xem trước Báo cáo kết quả").getByText("phân công ủy viên phụ trách từng nội dung")).toBeVisible();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await expect(
    page
      .getByRole("alert")
      .getByText(/đánh dấu xác nhận/)
      .first(),
  ).toBeVisible();
  await page.getByLabel("Đã đối chiếu bản xem trước").check();
  await page.getByRole("button", { name: "Ban hành" }).click();
  await expect(page.getByRole("link", { name: "Cần ghi: Phương hướng." })).toBeVisible();
  await expect(leadership).toHaveValue("Ban Chấp hành phân công ủy viên phụ trách từng nội dung.");
  await page.getByLabel("VI. Phương hướng").fill("Tiếp tục duy trì các tiêu chí đã đạt.");
  await page.getByRole("button", { name: "Ban hành" }).dblclick();
  await expect(page.getByRole("heading", { name: "Báo cáo kết quả số 01-BC/ĐTN" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/2024/ho-so/DCS13/van-ban");
  await expect(page.getByRole("link", { name: "Báo cáo kết quả số 01-BC/ĐTN" })).toHaveCount(1);
});

test("the files are the frozen paper, with and without the Khối's eyes; another unit finds neither", async ({ as }) => {
  const page = await as("theodoi1");
  await page.goto(report);
  await expect(page.getByRole("heading", { name: "Báo cáo kết quả số 01-BC/ĐTN" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Hủy văn bản" })).toHaveCount(0);
  const [pdf] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải văn bản (PDF)" }).click()]);
  expect(
    readFileSync(await pdf.path())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  const [docx] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải văn bản (DOCX)" }).click()]);
  expect(docx.suggestedFilename()).toBe("Báo cáo kết quả số 01-BC ĐTN.docx");
  const stranger = await as("dcs03");
  expect((await stranger.goto(report))?.status()).toBe(404);
  expect((await stranger.request.get(`/api/tai-ve${report}`)).status()).toBe(404);
});

test("an issued report is voided before it is signed, and keeps its number", async ({ as }) => {
  const page = await as("dcs13");
  await page.goto(report);
  await page.getByText("Văn bản có sai sót?").click();
  await page.getByRole("button", { name: "Hủy văn bản" }).click();
  await expect(page.getByRole("link", { name: "Cần ghi lý do hủy." })).toBeVisible();
  await page.getByLabel("Hủy văn bản chưa ký", { exact: false }).last().fill("Ghi sai ngày họp Ban Chấp hành.");
  await page.getByRole("button", { name: "Hủy văn bản" }).click();
  await expect(page.getByText("Văn bản đã hủy trước khi ký")).toBeVisible();
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải văn bản đã hủy (PDF)" }).click();
  expect((await file).suggestedFilename()).toBe("Báo cáo kết quả số 01-BC ĐTN (đã hủy).pdf");
  await page.goto("/2024/ho-so/DCS13/van-ban");
  await expect(page.getByText("Đã hủy")).toBeVisible();
  await expect(page.getByRole("button", { name: "Soạn Báo cáo kết quả" })).toBeVisible();
});

test("a certificate is not begun for a unit that is not recognised, and the page says why", async ({ as }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto("/2024/ho-so/DCS13/van-ban");
  const shelf = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Giấy chứng nhận" }) });
  await expect(shelf.getByText("Chỉ đơn vị đã có quyết định công nhận mới được cấp giấy chứng nhận.")).toBeVisible();
  await expect(shelf.getByRole("button")).toHaveCount(0);
  await expectAccessible(page);
});

test("the Khối reminds who is late: the table is filled in, the letter has its own look", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2024/soan-van-ban");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Soạn Công văn nhắc" }).click();
  await page.waitForURL(/\/van-ban\/[0-9a-f-]{36}$/);
  const paper = page.getByLabel("Xem trước Công văn nhắc");
  await expect(paper.getByText("V/v nhắc gửi báo cáo kết quả")).toBeVisible();
  await expect(paper.getByText("Đoàn cơ sở Sở Y tế")).toBeVisible();
  await page.getByText("Xóa dự thảo").first().click();
  await page.getByRole("button", { name: "Xóa dự thảo" }).click();
  await page.waitForURL("**/2024/soan-van-ban");
});

test("a draft is written without scripts", async ({ as }) => {
  const page = await as("dcs13", { javaScriptEnabled: false });
  await page.goto("/2024/ho-so/DCS13/van-ban");
  await page.getByRole("button", { name: "Soạn Bảng tổng hợp" }).click();
  await page.getByLabel("Người lập biểu").fill("Ủy viên phụ trách tổng hợp");
  await page.getByRole("button", { name: "Lưu dự thảo" }).click();
  await expect(page.getByText(/Đã lưu dự thảo lúc/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Người lập biểu")).toHaveValue("Ủy viên phụ trách tổng hợp");
});
