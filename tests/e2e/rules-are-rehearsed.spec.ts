import { expect, expectAccessible, test } from "../support/browser";
import { readWorkbookFile } from "../support/workbook";

const MOVED = ["Sở Giao thông vận tải", "Bệnh viện Đa khoa Trung ương Cần Thơ", "Bệnh viện Phụ sản"];

test("the secretary sees which three units a softer rule would lift, and by which clause, without touching the year", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/nam-cong-tac/2024");
  await page.getByRole("link", { name: "Chạy thử quy tắc" }).click();
  await page.getByLabel("Tỷ lệ tối thiểu của mỗi nội dung").fill("88");
  await page.getByLabel("Mọi tiêu chí bắt buộc phải đạt").uncheck();
  await page.getByRole("button", { name: "Chạy thử" }).click();
  const result = page.getByRole("region", { name: "Kết quả chạy thử" });
  for (const unit of MOVED) {
    const row = result.getByRole("row").filter({ hasText: unit });
    await expect(row).toContainText("Chưa đủ điều kiện");
    await expect(row).toContainText("Lên");
    await expect(row).toContainText(/Không còn vướng: Tiêu chí bắt buộc \d\.\d+: không đạt\./);
  }
  await expectAccessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải Excel" }).click()]);
  const texts = (await readWorkbookFile(await download.path())).flat();
  for (const unit of MOVED) expect(texts.some((text) => text.includes(unit))).toBe(true);
  await page.goto("/nam-cong-tac/2024");
  await expect(page.getByText("80 %").first()).toBeVisible();
});

test("a drafted criteria set is run over the year before it is published; the rehearsal can be shared as an address", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/bo-tieu-chi");
  await page
    .getByRole("link", { name: /Bộ tiêu chí cơ quan, đơn vị sự nghiệp/ })
    .first()
    .click();
  await page.getByRole("link", { name: "Chạy thử trên năm cũ" }).click();
  await expect(page.getByText("Không đơn vị nào trong", { exact: false })).toBeVisible();
  const address = page.url();
  const other = await as("theodoi1");
  await other.goto(address);
  await expect(other).toHaveURL(/khong-thuoc-phan-viec/);
});
