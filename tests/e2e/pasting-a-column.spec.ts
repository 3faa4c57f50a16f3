import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

const PAGE = "/2025/ho-so/DCS04/dang-ky/dien-nhanh";
const cell = (page: Page, title: string, code: string) => page.getByLabel(`${title} của tiêu chí ${code}`, { exact: true });

/** Pastes what a spreadsheet program puts on the clipboard, at a cell. */
async function paste(page: Page, title: string, code: string, text: string): Promise<void> {
  await cell(page, title, code).evaluate((element, copied) => {
    const data = new DataTransfer();
    data.setData("text/plain", copied);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

test("a column copied from Excel fills the rows below, a wrong cell is marked at the cell, and the paste can be taken back", async ({
  as,
}) => {
  const page = await as("dcs04");
  await page.goto("/2025/ho-so/DCS04/dang-ky");
  await page.getByRole("link", { name: "Điền nhanh trong bảng" }).click();
  await expect(page.getByRole("heading", { name: "Đăng ký 2025: điền nhanh" })).toBeVisible();
  await cell(page, "Chỉ tiêu đăng ký", "1.2").fill("5");
  await cell(page, "Chỉ tiêu đăng ký", "1.2").blur();
  const row = (code: string) => page.locator(`tr[data-code='${code}']`);
  await expect(row("1.2").getByText(/Đã lưu/)).toBeVisible();

  await paste(page, "Chỉ tiêu đăng ký", "1.1", "100\tRà soát hằng quý\r\n4\t\r\n90\t\r\n");
  await expect(page.getByText("Đã dán 4 ô")).toBeVisible();
  await expect(cell(page, "Chỉ tiêu đăng ký", "1.2")).toHaveValue("4");
  await expect(row("1.1").getByText(/Đã lưu/)).toBeVisible();
  await expect(row("1.3").getByText("Còn ô chưa đúng")).toBeVisible();
  await expect(cell(page, "Chỉ tiêu đăng ký", "1.3")).toHaveAttribute("aria-invalid", "true");
  await expect(row("1.3")).toContainText("ngưỡng tối thiểu");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Hoàn tác lần dán" }).click();
  await expect(cell(page, "Chỉ tiêu đăng ký", "1.2")).toHaveValue("5");
  await expect(cell(page, "Giải pháp", "1.1")).toHaveValue("");
  await expect(row("1.3").getByText("Còn ô chưa đúng")).toHaveCount(0);
  await expect(row("1.1").getByText(/Đã lưu/)).toBeVisible();

  await paste(page, "Chỉ tiêu đăng ký", "1.1", "100\n6");
  await expect(row("1.2").getByText(/Đã lưu/)).toBeVisible();
  await expect(row("1.1").getByText(/Đã lưu/)).toBeVisible();
  await page.reload();
  await expect(cell(page, "Chỉ tiêu đăng ký", "1.1")).toHaveValue("100");
  await expect(cell(page, "Chỉ tiêu đăng ký", "1.2")).toHaveValue("6");
});

test("the table goes by keyboard alone, and what another tab saved is shown to choose", async ({ as }) => {
  const page = await as("dcs04");
  await page.goto(PAGE);
  const other = await page.context().newPage();
  await other.goto(PAGE);
  await cell(page, "Người phụ trách", "2.3").fill("Bí thư");
  await page.keyboard.press("Enter");
  await expect(cell(page, "Người phụ trách", "2.4")).toBeFocused();
  await expect(page.locator("tr[data-code='2.3']").getByText(/Đã lưu/)).toBeVisible();
  await cell(other, "Người phụ trách", "2.3").fill("Phó Bí thư");
  await other.keyboard.press("Tab");
  await expect(other.getByText("Đang lưu: “Bí thư”")).toBeVisible();
  await other.getByRole("button", { name: "Giữ nội dung tôi nhập" }).click();
  await expect(other.locator("tr[data-code='2.3']").getByText(/Đã lưu/)).toBeVisible();
  await page.reload();
  await expect(cell(page, "Người phụ trách", "2.3")).toHaveValue("Phó Bí thư");
});
