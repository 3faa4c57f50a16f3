import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const mend = (page: Page) => page.locator("section").filter({ has: page.getByRole("heading", { name: "Còn phải sửa trước khi công bố" }) });
const changes = (page: Page) => page.locator("section").filter({ has: page.getByRole("heading", { name: /^Khác với/ }) });

/** Opens the first published scheme of organisations and copies it to a draft. */
async function copyFirst(page: Page): Promise<string> {
  await page.goto("/bo-quy-tac");
  await page
    .getByRole("link", { name: /^Xếp loại chất lượng tổ chức Đoàn \(Cơ quan.*bản 1$/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Sao chép thành bản nháp" }).click();
  await page.waitForURL(/\/sua$/);
  return new URL(page.url()).pathname.replace("/sua", "");
}

test("the secretary copies a bộ quy tắc, changes a band and a criterion, mends what is listed, publishes, and opens a quarter with it", async ({
  as,
}) => {
  test.setTimeout(120_000);
  const page = await as("thuky", { width: 360 });
  const scheme = await copyFirst(page);
  await expect(changes(page).getByText("Chưa có thay đổi nào.")).toBeVisible();

  await page.getByRole("link", { name: "Sửa các mức xếp loại" }).click();
  await page.getByLabel("Từ điểm").nth(1).fill("75");
  await page.getByRole("button", { name: "Lưu" }).click();
  await expect(changes(page).getByText("từ 75 đến dưới 90 điểm")).toBeVisible();
  await expect(mend(page)).toHaveCount(0);

  await page.getByRole("link", { name: /^I\.3\. / }).click();
  await page.getByLabel("Điểm tối đa").fill("mười");
  await page.getByRole("button", { name: "Lưu tiêu chí" }).click();
  await expect(page.getByRole("link", { name: /“mười” không phải là số/ })).toBeVisible();
  await page.getByLabel("Điểm tối đa").fill("10");
  await page.getByRole("button", { name: "Lưu tiêu chí" }).click();
  await expect(mend(page).getByText("Tổng điểm tối đa phải là 100 (hiện là 105)")).toBeVisible();
  await expect(page.getByRole("button", { name: "Công bố bộ quy tắc" })).toHaveCount(0);

  await page.getByRole("link", { name: /^I\.4\. / }).click();
  await page.getByText("Bỏ tiêu chí này").click();
  await page.getByRole("button", { name: "Bỏ tiêu chí I.4" }).click();
  await expect(page.getByRole("link", { name: /^I\.4\. / })).toHaveCount(0);
  await expect(mend(page)).toHaveCount(0);

  await page.getByRole("button", { name: "Công bố bộ quy tắc" }).click();
  await page.waitForURL((url) => url.pathname === scheme);
  await expect(page.getByText(/^Công bố /)).toBeVisible();
  await expect(page.getByRole("link", { name: "Soạn tiếp, công bố" })).toHaveCount(0);
  expect((await page.goto(`${scheme}/sua`))?.status()).toBe(404);

  await page.goto("/nam-cong-tac/2025/dot");
  await page.getByRole("link", { name: "Mở đợt xếp loại" }).click();
  await page.getByRole("radio", { name: "Quý I", exact: true }).check();
  await page.getByLabel("Hạn nộp phiếu", { exact: false }).first().fill("01/11/2024");
  await page.getByRole("button", { name: "Mở đợt xếp loại" }).click();
  await expect(page.getByRole("link", { name: /sau thời điểm hiện tại/ })).toBeVisible();
  await page.getByLabel("Hạn nộp phiếu", { exact: false }).first().fill("20/03/2025");
  await page.getByRole("button", { name: "Mở đợt xếp loại" }).click();
  await page.waitForURL(/\/dot$/);
  const round = page.locator("section").filter({ has: page.getByRole("heading", { name: "Xếp loại · Quý I" }) });
  await expect(round).toContainText("20/03/2025");
  await round.getByText("Bộ quy tắc của đợt").click();
  await expect(round.locator(`a[href="${scheme}"]`)).toBeVisible();
  await round.getByRole("link", { name: "Xem phiếu chấm" }).click();
  await expect(page).toHaveURL(/\/2025\/xep-loai\?ky=q1$/);
  await page.goto("/nam-cong-tac/2025/dot");
  await page.getByRole("link", { name: "Mở đợt xếp loại" }).click();
  await expect(page.getByRole("radio", { name: "Quý II", exact: true })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Quý I", exact: true })).toHaveCount(0);
  await page.goto(scheme);
  await expect(page.getByText("dùng trong đợt Quý I 2025")).toBeVisible();
});

test("a draft is edited, refused and mended without scripts", async ({ as }) => {
  await as("quantri");
  const page = await as("quantri", { width: 360, javaScriptEnabled: false });
  const scheme = await copyFirst(page);
  await page.getByRole("link", { name: "Thêm tiêu chí vào nhóm II", exact: true }).click();
  await page.getByLabel("Nội dung tiêu chí").fill("Mô hình mới");
  await page.getByLabel("Điểm tối đa").fill("5");
  await page.getByRole("radio", { name: "Theo mức điểm" }).check();
  await expect(page.getByLabel("1. Nội dung mức")).toBeVisible();
  await page.getByLabel("1. Nội dung mức").fill("Có mô hình cấp thành phố");
  await page.getByLabel("Điểm", { exact: true }).first().fill("5");
  await page.getByRole("button", { name: "Thêm tiêu chí" }).click();
  await expect(page.getByRole("link", { name: "Cần ít nhất hai mức điểm" })).toBeVisible();
  await expect(page.getByLabel("1. Nội dung mức")).toHaveValue("Có mô hình cấp thành phố");
  await page.getByLabel("3. Nội dung mức").fill("Không có");
  await page.getByLabel("Điểm", { exact: true }).nth(2).fill("0");
  await page.getByRole("button", { name: "Thêm tiêu chí" }).click();
  await expect(page).toHaveURL(new RegExp(`${scheme}/sua`));
  await expect(mend(page).getByText("Tổng điểm tối đa phải là 100 (hiện là 105)")).toBeVisible();
  await page.getByText("Xóa bản nháp", { exact: true }).click();
  await page.getByRole("button", { name: "Xóa bản nháp này" }).click();
  await page.waitForURL((url) => url.pathname === "/bo-quy-tac");
  expect((await page.goto(scheme))?.status()).toBe(404);
});

test("those who only read see bộ quy tắc and đợt without buttons, units do not", async ({ as }) => {
  const reader = await as("theodoi1");
  await reader.goto("/bo-quy-tac");
  await expect(reader.getByRole("button", { name: "Tạo từ bản đề xuất" })).toHaveCount(0);
  await reader
    .getByRole("link", { name: /^Bảng điểm thi đua/ })
    .first()
    .click();
  await expect(reader.getByRole("link", { name: "Tải Excel" })).toBeVisible();
  await expect(reader.getByRole("button", { name: /Sao chép/ })).toHaveCount(0);
  await reader.goto("/nam-cong-tac/2024/dot");
  await expect(reader.getByRole("heading", { name: "Thi đua · Cả năm" })).toBeVisible();
  await expect(reader.getByRole("link", { name: /Mở đợt/ })).toHaveCount(0);
  const unit = await as("dcs03");
  await unit.goto("/bo-quy-tac");
  await expect(unit).toHaveURL(/khong-thuoc-phan-viec/);
});
