import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { readWorkbookFile } from "../support/workbook";

// One body without units at first; what one test leaves is what the next begins with.
test.describe.configure({ mode: "serial" });

const UNIT = "Đoàn cơ sở Sở Y tế";
let secretary: Page;

/** Sets the password of the unit's secretary by the link on the slip, then signs in on a phone. */
async function signInBySlip(browser: Browser, link: string, username: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await page.getByLabel("Mật khẩu mới").fill("một câu dễ nhớ 2024");
  await page.getByLabel("Nhập lại mật khẩu").fill("một câu dễ nhớ 2024");
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.getByLabel("Tên đăng nhập hoặc thư điện tử")).toHaveValue(username);
  await page.getByLabel("Mật khẩu").fill("một câu dễ nhớ 2024");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
  return page;
}

test("the Khối imports units, registrations and results of its workbook", async ({ as }) => {
  const page = await as("nam-quantri");
  await page.goto("/nhap-du-lieu");
  await page.locator("input[type=file]").setInputFiles("tests/support/khoi-2024.xlsx");
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/nhap-du-lieu\/.+/);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Nhập 757 dòng" }).click();
  await expect(page.getByRole("heading", { name: "Đã nhập xong" })).toBeVisible();
  await page.goto("/2024/ma-tran");
  await expect(page.getByText("350 chỉ tiêu · 375 kết quả")).toBeVisible();
});

test("a secretary gets an account by a slip and finds the imported year", async ({ as, browser }) => {
  const page = await as("nam-quantri");
  await page.goto("/nhap-du-lieu");
  await page.getByRole("link", { name: "khoi-2024.xlsx" }).first().click();
  await page.getByRole("button", { name: /Tạo tài khoản cho 32 đơn vị/ }).click();
  await page.waitForURL(/nguoi-dung\/phieu/);
  for (const box of await page.getByRole("checkbox").all()) await box.uncheck();
  await page.getByLabel(`Bí thư ${UNIT}`).check();
  await page.getByRole("button", { name: "Tạo phiếu" }).click();
  const slip = page.getByRole("article").filter({ hasText: UNIT });
  const link = /https?:\S+dat-mat-khau\S+/.exec(await slip.innerText())?.[0] ?? "";
  const username = /dcs03\S*/.exec(await slip.innerText())?.[0] ?? "";
  secretary = await signInBySlip(browser, link, username);
  await expect(secretary.getByRole("heading", { name: "Nộp báo cáo tự đánh giá năm 2024" })).toBeVisible();
  await expect(secretary.getByText("trước ngày 08/11/2024", { exact: false }).first()).toBeVisible();
  await expectAccessible(secretary);
});

test("the secretary explains what was not reached, fills the parts and sends the report once", async () => {
  await secretary.goto("/2024/ho-so/DCS03/tu-danh-gia/xem-lai");
  await expect(secretary.getByText("3.1", { exact: false }).first()).toBeVisible();
  for (const [group, codes] of [
    ["1", ["1.8"]],
    ["3", ["3.1", "3.3", "3.5"]],
  ] as const) {
    await secretary.goto(`/2024/ho-so/DCS03/tu-danh-gia/${group}`);
    for (const code of codes) {
      const card = secretary.getByRole("article", { name: `Tiêu chí ${code}` });
      await card.getByLabel("Vì sao chưa đạt chỉ tiêu đăng ký?").fill("Điều chỉnh theo nhiệm vụ của ngành trong quý IV.");
      await card.getByLabel("Vì sao chưa đạt chỉ tiêu đăng ký?").blur();
      await expect(card.getByText(/Đã lưu/)).toBeVisible();
    }
  }
  await secretary.goto("/2024/ho-so/DCS03/tu-danh-gia/kem-theo");
  const fill = async (card: string, values: Record<string, string>) => {
    const article = secretary.getByRole("article", { name: card });
    for (const [label, value] of Object.entries(values)) {
      await article.getByLabel(label).fill(value);
      await article.getByLabel(label).blur();
    }
    await expect(article.getByText(/Đã lưu/)).toBeVisible();
  };
  await fill("Biên bản họp Ban Chấp hành", {
    "Ngày họp": "28/10/2024",
    "Số người dự họp": "7",
    "Tổng số ủy viên": "9",
    "Phiếu tán thành": "7",
  });
  await fill("Ý kiến của cấp ủy", { "Nội dung ý kiến": "Cấp ủy thống nhất.", "Người ký": "Đại diện cấp ủy", "Chức vụ": "Phó Bí thư" });
  await fill("Hoàn thành trên Phần mềm Quản lý đoàn viên", { "Ngày hoàn thành": "31/10/2024", "Cách xác nhận": "Ảnh chụp màn hình" });
  await secretary.goto("/2024/ho-so/DCS03/tu-danh-gia/xem-lai");
  await expectAccessible(secretary);
  await secretary.getByRole("checkbox").check();
  await secretary.getByRole("button", { name: "Nộp tự đánh giá" }).dblclick();
  await expect(secretary.getByText(/Đã nhận lúc/)).toBeVisible();
  await expect(secretary.getByText(/bản 1|lần 1/i).first()).toBeVisible();
  await secretary.goBack();
  await secretary.goto("/2024/ho-so/DCS03");
  await expect(secretary.getByText("Đã nộp tự đánh giá, chờ thẩm định").first()).toBeVisible();
});

test("the Khối returns one criterion, and only that one opens", async ({ as }) => {
  const page = await as("nam-thuky");
  await page.goto("/2024/tham-dinh/DCS03");
  const row = page.getByRole("listitem").filter({ hasText: "1.9" }).first();
  await row.getByRole("button", { name: "Chưa đủ minh chứng: 1.9" }).click();
  await row.getByRole("textbox").fill("Danh sách điểm danh chưa có xác nhận của BCH.");
  await row.getByRole("button", { name: /Lưu|Ghi/ }).click();
  await expect(row.getByText("Danh sách điểm danh chưa có xác nhận của BCH.")).toBeVisible();
  await page.getByRole("button", { name: "Trả lại 1 mục" }).click();
  await expect(page.getByText(/Chờ đơn vị bổ sung|Đã trả lại/).first()).toBeVisible();
  await secretary.goto("/2024/ho-so/DCS03/tu-danh-gia/1");
  const returned = secretary.getByRole("article", { name: "Tiêu chí 1.9" });
  await expect(returned.getByText("Danh sách điểm danh chưa có xác nhận của BCH.")).toBeVisible();
  await expect(secretary.getByRole("article", { name: "Tiêu chí 1.1", exact: true }).getByRole("textbox")).toHaveCount(0);
  await returned.getByLabel("Số đạt được").fill("89");
  await returned.getByLabel("Số đạt được").blur();
  await expect(returned.getByText(/Đã lưu/)).toBeVisible();
  await secretary.goto("/2024/ho-so/DCS03/tu-danh-gia/xem-lai");
  await secretary.getByRole("checkbox").check();
  await secretary.getByRole("button", { name: "Nộp tự đánh giá" }).click();
  await expect(secretary.getByText(/Đã nhận lúc/)).toBeVisible();
});

test("the Khối sees what changed and finishes the appraisal", async ({ as }) => {
  const page = await as("nam-thuky");
  await page.goto("/2024/tham-dinh/DCS03");
  await expect(page.getByText(/1 trong 25 tiêu chí/).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: /Đồng ý \d+ mục còn lại/ }).click();
  await expect(page.getByRole("button", { name: /Đồng ý \d+ mục còn lại/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Hoàn tất thẩm định" }).click();
  await expect(page.getByRole("button", { name: "Mở lại thẩm định" })).toBeVisible();
});

test("the BTV votes in a session and the decision gets its number when it is issued", async ({ as }) => {
  const page = await as("nam-thuky");
  await page.goto("/2024/phien-hop/moi");
  await page.getByLabel("Ngày họp").fill("04/11/2024");
  await page.getByLabel("Số người dự họp").fill("9");
  await page.getByLabel("Tổng số ủy viên BTV").fill("11");
  await page.getByRole("button", { name: "Lập phiên họp" }).click();
  await page.getByRole("button", { name: "Đưa tất cả ra phiên họp" }).click();
  await expect(page.getByText("Đạt ngưỡng, chưa đạt chỉ tiêu: 1.8, 3.1, 3.3, 3.5.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ghi kết quả cho 1 đơn vị" }).click();
  await expect(page.getByText("Đã biểu quyết 1/1 hồ sơ")).toBeVisible();
  await page.getByRole("link", { name: "Hoàn tất phiên họp" }).click();
  await expect(page.getByRole("heading", { name: "Hoàn tất phiên họp" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Hoàn tất phiên họp" }).click();
  await page.getByRole("button", { name: "Soạn quyết định công nhận" }).click();
  await page.waitForURL(/quyet-dinh\/.+/);
  await page.getByLabel("Chức vụ người ký").fill("BÍ THƯ");
  await page.getByLabel("Họ tên người ký").fill("Bí thư Đoàn Khối");
  await page.getByLabel("Đã đối chiếu bản xem trước").check();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ban hành quyết định" }).dblclick();
  await expect(page.getByText("01-QĐ/ĐTN").first()).toBeVisible();
  await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
  await page.goto("/2024/quyet-dinh");
  await expect(page.getByRole("table").getByText("-QĐ/ĐTN")).toHaveCount(1);
});

test("the unit reads its result sheet, and the workbooks say what the pages say", async ({ as }) => {
  await secretary.goto("/2024/ho-so/DCS03/ket-qua");
  await expect(secretary.getByText("Được công nhận").first()).toBeVisible();
  await expect(secretary.getByText("01-QĐ/ĐTN").first()).toBeVisible();
  await expectAccessible(secretary);
  const page = await as("nam-thuky");
  await page.goto("/2024/ho-so/DCS03/bang-tong-hop");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Tải Excel/ }).click()]);
  const rows = (await readWorkbookFile(await download.path())).map((row) => row.join(" | "));
  expect(rows.some((row) => row.includes("89/91") && row.includes("97.8"))).toBe(true);
  await expect(page.getByText("89/91").first()).toBeVisible();
  await page.goto("/2024/ma-tran");
  const [matrix] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Tải Excel/ }).click()]);
  const cells = await readWorkbookFile(await matrix.path());
  expect(cells.filter((row) => row.some((cell) => cell.includes("Sở Y tế")))).toHaveLength(1);
});
