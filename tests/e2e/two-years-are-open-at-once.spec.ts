import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

// 2024 is reported while 2025 is registered: what one test leaves is what the next begins with.
test.describe.configure({ mode: "serial" });

const card = (page: Page, code: string) => page.getByRole("article", { name: `Tiêu chí ${code}`, exact: true });
/** The year that the frame says one is in. */
const saysYear = (page: Page, words: string) => expect(page.getByRole("banner").getByText(words).first()).toBeVisible();
/** Sends what the review page shows and gives the receipt's title. */
async function send(page: Page, label: string): Promise<string> {
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: label }).click();
  const receipt = page.getByRole("heading", { name: /Đã nhận lúc/ });
  await expect(receipt).toBeVisible();
  return (await receipt.textContent()) ?? "";
}

test("the secretary's work of both years stands on one page, and every page says its year", async ({ as }) => {
  const page = await as("dcs01", { width: 360 });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Nộp báo cáo tự đánh giá năm 2024" })).toBeVisible();
  await expect(page.getByText("trước ngày 08/11/2024", { exact: false }).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Đăng ký năm 2025" })).toBeVisible();
  await expect(page.getByText("Còn 26 ngày")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Điền bản đăng ký" }).click();
  await expect(page.getByRole("heading", { name: "Đăng ký chỉ tiêu năm 2025" })).toBeVisible();
  await saysYear(page, "2025");
  await saysYear(page, "đang đăng ký");
  await page.goto("/2024/ho-so/DCS01/tu-danh-gia");
  await saysYear(page, "2024");
  await saysYear(page, "đang báo cáo");
});

test("a missing criterion on the home page leads to its card", async ({ as }) => {
  const page = await as("dcs01");
  await page.goto("/");
  await page.getByRole("link", { name: "2.4", exact: true }).click();
  await expect(page).toHaveURL(/\/2024\/ho-so\/DCS01\/tu-danh-gia\/2#/);
  await expect(card(page, "2.4")).toBeInViewport();
});

test("the registration of 2025 begins from the year 2024", async ({ as }) => {
  const page = await as("dcs01");
  await page.goto("/2025/ho-so/DCS01/dang-ky");
  await page.getByRole("button", { name: "Lấy từ năm 2024" }).click();
  await expect(page.getByText(/Đã lấy nội dung của 25 tiêu chí từ năm 2024/)).toBeVisible();
  await page.goto("/2025/ho-so/DCS01/dang-ky/1");
  await expect(card(page, "1.2").getByLabel("Chỉ tiêu đăng ký")).toHaveValue("5");
  await expect(card(page, "1.2").getByText("năm trước đăng ký 5 lần, kết quả 5")).toBeVisible();
  await expectAccessible(page);
});

test("a target below the threshold or over 100 % is refused at its field, and the words stay", async ({ as }) => {
  const page = await as("dcs01", { width: 360 });
  await page.goto("/2025/ho-so/DCS01/dang-ky/1");
  const target = card(page, "1.9").getByLabel("Chỉ tiêu đăng ký");
  for (const [typed, refusal] of [
    ["94,9", /ngưỡng tối thiểu 95/],
    ["100,5", /không được vượt quá 100/],
  ] as const) {
    await target.fill(typed);
    await target.blur();
    await expect(card(page, "1.9").getByText(refusal)).toBeVisible();
    await expect(target).toHaveValue(typed);
    await expect(target).toHaveAttribute("aria-invalid", "true");
    await expect(target).toHaveAccessibleDescription(refusal);
  }
  await expectAccessible(page);
  await target.fill("97,5%");
  await card(page, "1.9").getByLabel("Giải pháp").fill("Học tập nghị quyết theo quý, có điểm danh");
  await card(page, "1.9").getByLabel("Giải pháp").blur();
  await expect(card(page, "1.9").getByText(/Đã lưu \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(target).toHaveValue("97,5");
  await expect(card(page, "1.9").getByLabel("Giải pháp")).toHaveValue("Học tập nghị quyết theo quý, có điểm danh");
});

test("the registration of 2025 is sent and gets its receipt; 2024 stays open for its report", async ({ as }) => {
  const page = await as("dcs01");
  await page.goto("/2025/ho-so/DCS01/dang-ky/xem-lai");
  await expect(page.getByText("97,5 %")).toBeVisible();
  await expectAccessible(page);
  expect(await send(page, "Nộp đăng ký")).toContain("bản 1");
  await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
  await expect(page.getByText("Đúng hạn", { exact: true })).toBeVisible();
  await saysYear(page, "2025");
  await page.goto("/2024/ho-so/DCS01/tu-danh-gia/1");
  await expect(card(page, "1.2").getByLabel("Kết quả thực hiện")).toHaveValue("5");
  await expect(page.getByText("97,5")).toHaveCount(0);
});

test("the Khối returns two criteria of 2025 with comments", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2025/tien-do?buoc=cho-duyet");
  await page.getByRole("link", { name: "Đoàn cơ sở Sở Xây dựng" }).click();
  await saysYear(page, "2025");
  for (const [code, words] of [
    ["1.9", "Nâng chỉ tiêu bằng năm trước."],
    ["2.4", "Nêu rõ tên đợt hoạt động."],
  ] as const) {
    const box = page.getByLabel(`Nhận xét để trả lại ${code}`);
    await box.fill(words);
    await box.blur();
    await expect(
      page
        .getByRole("listitem")
        .filter({ has: box })
        .getByText(/Đã lưu/),
    ).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Trả lại 2 tiêu chí" }).click();
  await expect(page.getByText("Đã trả lại 2 tiêu chí (1.9, 2.4) cho đơn vị sửa.")).toBeVisible();
});

test("only what was returned unlocks, and is sent as version 2", async ({ as }) => {
  const page = await as("dcs01", { width: 360 });
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sửa bản đăng ký năm 2025" })).toBeVisible();
  await expect(page.getByText("Đoàn Khối trả lại 2 mục: 1.9 · 2.4")).toBeVisible();
  await page.goto("/2025/ho-so/DCS01/dang-ky/1");
  await expect(card(page, "1.9").getByText("Nâng chỉ tiêu bằng năm trước.")).toBeVisible();
  await expect(page.getByLabel("Chỉ tiêu đăng ký")).toHaveCount(1);
  await expect(card(page, "1.2").getByText(/không trả lại mục này/)).toBeVisible();
  await expectAccessible(page);
  await card(page, "1.9").getByLabel("Chỉ tiêu đăng ký").fill("100");
  await card(page, "1.9").getByLabel("Chỉ tiêu đăng ký").blur();
  await expect(card(page, "1.9").getByText(/Đã lưu/)).toBeVisible();
  await page.goto("/2025/ho-so/DCS01/dang-ky/2");
  await expect(page.getByLabel("Giải pháp")).toHaveCount(1);
  await card(page, "2.4").getByLabel("Giải pháp").fill("Tháng thanh niên, Chiến dịch tình nguyện hè");
  await card(page, "2.4").getByLabel("Giải pháp").blur();
  await expect(card(page, "2.4").getByText(/Đã lưu/)).toBeVisible();
  await page.goto("/2025/ho-so/DCS01/dang-ky/3");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.goto("/2025/ho-so/DCS01/dang-ky/xem-lai");
  expect(await send(page, "Nộp đăng ký")).toContain("bản 2");
  await expect(page.getByText("2 trong 25 tiêu chí khác với bản 1")).toBeVisible();
});

test("the Khối sees old and new side by side and approves", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2025/duyet-dang-ky/DCS01");
  await expect(page.getByText("2 trong 25 tiêu chí đã sửa")).toBeVisible();
  await page.getByRole("link", { name: /Chỉ tiêu chí đã sửa/ }).click();
  const row = page.getByRole("listitem").filter({ has: page.getByLabel("Nhận xét để trả lại 1.9") });
  await expect(row.getByRole("deletion")).toContainText("97,5 %");
  await expect(row.getByText("100 %", { exact: true })).toBeVisible();
  await expect(page.getByLabel("Nhận xét để trả lại 1.2")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Duyệt đăng ký" }).click();
  await expect(page.getByText("Đã duyệt bản đăng ký; các chỉ tiêu được chốt.")).toBeVisible();
});

test("the report of 2024 is sent against the targets of 2024, and neither year shows anything of the other", async ({ as }) => {
  const page = await as("dcs01");
  await page.goto("/2024/ho-so/DCS01/tu-danh-gia/2");
  await expect(card(page, "2.4").getByText("Tháng thanh niên, Chiến dịch tình nguyện hè")).toHaveCount(0);
  for (const [group, code] of [
    ["2", "2.4"],
    ["3", "3.6"],
  ] as const) {
    await page.goto(`/2024/ho-so/DCS01/tu-danh-gia/${group}`);
    await card(page, code).getByLabel("Vì sao chưa đạt chỉ tiêu đăng ký?").fill("Dời sang quý I năm sau theo nhiệm vụ của ngành.");
    await card(page, code).getByLabel("Vì sao chưa đạt chỉ tiêu đăng ký?").blur();
    await expect(card(page, code).getByText(/Đã lưu/)).toBeVisible();
  }
  await page.goto("/2024/ho-so/DCS01/tu-danh-gia/kem-theo");
  for (const [part, fields] of [
    ["Biên bản họp Ban Chấp hành", { "Ngày họp": "28/10/2024", "Số người dự họp": "7", "Tổng số ủy viên": "9", "Phiếu tán thành": "7" }],
    ["Ý kiến của cấp ủy", { "Nội dung ý kiến": "Cấp ủy thống nhất.", "Người ký": "Đại diện cấp ủy", "Chức vụ": "Phó Bí thư" }],
    ["Hoàn thành trên Phần mềm Quản lý đoàn viên", { "Ngày hoàn thành": "31/10/2024", "Cách xác nhận": "Ảnh chụp màn hình" }],
  ] as const) {
    const article = page.getByRole("article", { name: part });
    for (const [label, value] of Object.entries(fields)) await article.getByLabel(label).fill(value);
    await article.getByRole("textbox").last().blur();
    await expect(article.getByText(/Đã lưu/)).toBeVisible();
  }
  await page.goto("/2024/ho-so/DCS01/tu-danh-gia/xem-lai");
  await expect(page.getByRole("row").filter({ hasText: "1.2" }).first()).toContainText("5");
  expect(await send(page, "Nộp tự đánh giá")).toContain("bản 1");
  await saysYear(page, "2024");
  await expect(page.getByText(/97,5|Tháng thanh niên, Chiến dịch tình nguyện hè/)).toHaveCount(0);

  await page.goto("/2025/ho-so/DCS01");
  await expect(page.getByText("Đăng ký đã duyệt").first()).toBeVisible();
  await expect(page.getByText(/Dời sang quý I năm sau/)).toHaveCount(0);
  await page.goto("/2025/ho-so/DCS01/bang-tong-hop");
  await expect(page.getByText(/Dời sang quý I năm sau|157\/157/)).toHaveCount(0);
  await page.goto("/2024/ho-so/DCS01");
  await expect(page.getByText("Đã nộp tự đánh giá, chờ thẩm định").first()).toBeVisible();
  await expect(page.getByText("Đăng ký ngày 14/11/2023", { exact: false }).or(page.getByText("14/11/2023")).first()).toBeVisible();
});

test("the Khối's lists of one year know nothing of the other", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2024/tham-dinh/DCS01");
  await saysYear(page, "2024");
  await expect(page.getByRole("heading", { name: /Sở Xây dựng/ }).first()).toBeVisible();
  await expect(page.getByText("Tháng thanh niên, Chiến dịch tình nguyện hè")).toHaveCount(0);
  await page.goto("/2025/tham-dinh");
  await expect(page.getByText("Sở Xây dựng")).toHaveCount(0);
  await page.goto("/2025/tien-do?tim=xay+dung");
  await expect(page.getByRole("row").filter({ hasText: "Sở Xây dựng" })).toContainText("Đã duyệt đăng ký");
});
