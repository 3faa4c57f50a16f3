import type { BrowserContext, Page } from "@playwright/test";
import { expect, expectAccessible, passwordOf, signIn, test } from "../support/browser";
import { startLaterServer } from "../support/later-server";

// A whole handover: the secretary gives the link away today, the day after a second server tells is the newcomer's first.
test.describe.configure({ mode: "serial", timeout: 150_000 });

const NEWCOMER = "Trần Thị Bích Ngân";
const PASSWORD = "một câu dễ nhớ của Ngân";
let link = "";
let later: Awaited<ReturnType<typeof startLaterServer>>;
let phone: BrowserContext;
/** The leaver's own phone, without scripts; not the shared session of dcs06, which another test signs out. */
let leaver: BrowserContext;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  later = await startLaterServer(1);
  phone = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: "vi-VN" });
  leaver = await browser.newContext({ viewport: { width: 360, height: 800 }, locale: "vi-VN", javaScriptEnabled: false });
});
test.afterAll(async () => {
  await leaver?.close();
  await phone?.close();
  await later?.stop();
});

async function tryToEnter(page: Page, address: string, login: string, password: string): Promise<void> {
  await page.goto(`${address}/dang-nhap`);
  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

test("a secretary hands the position over without scripts: refused for today, previewed, confirmed, with a slip", async () => {
  const page = await leaver.newPage();
  await signIn(page, "dcs06", passwordOf("dcs06"));
  await page.goto("/tai-khoan");
  await page.getByRole("link", { name: /^Bàn giao ?: Bí thư/ }).click();
  await page.getByLabel("Họ tên người nhận").fill(NEWCOMER);
  await page.getByLabel("Hồ sơ giấy").fill("Tủ số 2, phòng Đoàn");
  await page.getByLabel("Bàn giao từ ngày").fill("04/11/2024");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByText(/sớm nhất từ ngày mai/).first()).toBeVisible();
  await expect(page.getByLabel("Họ tên người nhận")).toHaveValue(NEWCOMER);
  await page.getByLabel("Bàn giao từ ngày").fill("05/11/2024");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByText(/giữ chức vụ đến hết ngày 04\/11\/2024; quyền kết thúc lúc 00:00 ngày 05\/11\/2024/)).toBeVisible();
  await page.getByRole("button", { name: "Xác nhận bàn giao" }).click();
  await expect(page.getByText(`Đã bàn giao cho ${NEWCOMER}.`)).toBeVisible();
  const slip = (await page.getByRole("article").textContent()) ?? "";
  link = /https?:\/\/\S+dat-mat-khau\/[\w-]+/.exec(slip)?.[0] ?? "";
  expect(slip).toContain("tran.thi.bich.ngan");
});

test("the newcomer sets a password by the link, and is told from which day the position holds", async () => {
  const page = await phone.newPage();
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới").fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page).toHaveURL(/dang-nhap/);
  await tryToEnter(page, "", "tran.thi.bich.ngan", PASSWORD);
  await expect(page.getByText(/có hiệu lực từ ngày 05\/11\/2024/).first()).toBeVisible();
  await page.goto(link);
  await expect(page.getByText("Liên kết đã được dùng hoặc đã hết hạn.", { exact: false })).toBeVisible();
});

test("the leaver works on today, and the day after neither the open session nor the password opens the door", async () => {
  const page = await leaver.newPage();
  await page.goto("/2024/ho-so/DCS06");
  await expect(page).toHaveURL(/ho-so\/DCS06/);
  await page.goto(`${later.address}/`);
  await expect(page).toHaveURL(`${later.address}/dang-nhap`);
  await tryToEnter(page, later.address, "dcs06", passwordOf("dcs06"));
  await expect(page.getByText(/không còn giữ chức vụ nào nên không đăng nhập được nữa/).first()).toBeVisible();
});

test("the newcomer's first page says who handed over, what was returned and why, what is due, whom to ask; and is confirmed", async () => {
  const page = await phone.newPage();
  await tryToEnter(page, later.address, "tran.thi.bich.ngan", PASSWORD);
  await expect(page.getByRole("heading", { name: "Nhận bàn giao" })).toBeVisible();
  await expect(page.getByText("Tủ số 2, phòng Đoàn")).toBeVisible();
  await expect(page.getByText("Bí thư Đoàn cơ sở Sở Giao thông vận tải").first()).toBeVisible();
  await expect(page.getByText(/Đoàn Khối trả lại \d+ mục để sửa/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Đăng ký năm 2025" })).toBeVisible();
  await expect(page.getByText(/Còn 25 ngày/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Cần hỏi ai ở Đoàn Khối" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Đã nhận bàn giao" }).click();
  await expect(page.getByText(/Đồng chí đã nhận bàn giao lúc \d\d:\d\d ngày 05\/11\/2024/)).toBeVisible();
  await page.goto(`${later.address}/2024/ho-so/DCS06`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(`${later.address}/tai-khoan/du-lieu`);
  await expectAccessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải về (JSON)" }).click()]);
  expect(file.suggestedFilename()).toMatch(/\.json$/);
});

test("the administrator hands it on the same day, and the one who left is anonymised while the log holds", async ({ as }) => {
  const page = await as("quantri");
  const { cookies } = await page.context().storageState();
  expect(cookies.length).toBeGreaterThan(0);
  await page.goto(`${later.address}/ban-giao?tim=bich+ngan`);
  await expect(page.getByText(/Đã nhận lúc/)).toBeVisible();
  await page.getByRole("link", { name: /^Bàn giao ?: / }).click();
  await page.getByLabel("Họ tên người nhận").fill("Lê Văn Tiếp");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("heading", { name: "Xác nhận thì sẽ như sau" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Xác nhận bàn giao" }).click();
  await expect(page.getByText("Đã bàn giao cho Lê Văn Tiếp.")).toBeVisible();
  await expectAccessible(page);
  const left = await phone.newPage();
  await left.goto(`${later.address}/`);
  await expect(left).toHaveURL(`${later.address}/dang-nhap`);
  await page.goto(`${later.address}/nguoi-dung?tim=bich+ngan`);
  await page.getByRole("link", { name: NEWCOMER }).click();
  await page.getByLabel("Gõ tên đăng nhập để xác nhận").fill("sai");
  await page.getByRole("button", { name: "Ẩn danh tài khoản" }).click();
  await expect(page.getByText(/Gõ đúng tên đăng nhập tran\.thi\.bich\.ngan/).first()).toBeVisible();
  await page.getByLabel("Gõ tên đăng nhập để xác nhận").fill("tran.thi.bich.ngan");
  await page.getByRole("button", { name: "Ẩn danh tài khoản" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Cán bộ đã nghỉ [0-9A-F]{6}/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${later.address}/nhat-ky?viec=handover.acknowledge`);
  await expect(page.getByText(/Cán bộ đã nghỉ/).first()).toBeVisible();
  await expect(page.getByText(NEWCOMER)).toHaveCount(0);
  await page.goto(`${later.address}/nhat-ky/kiem-tra`);
  await expect(page.getByText(/nguyên vẹn|không bị sửa/i).first()).toBeVisible();
});
