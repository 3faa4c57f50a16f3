import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

const SHEET = "/2024/xep-loai/DCS10";
const card = (page: Page, code: string) => page.getByRole("article", { name: `Mục ${code}`, exact: true });
const saved = (page: Page, code: string) => expect(card(page, code).getByText(/Đã lưu/)).toBeVisible();

/** Opens a nhóm and waits until its cards save themselves. */
async function open(page: Page, part: string): Promise<void> {
  await page.goto(`${SHEET}/dien/${part}`);
  await expect(page.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
}

async function ratio(page: Page, code: string, value: string, target: string): Promise<void> {
  await card(page, code).getByLabel("Số đạt được").fill(value);
  await card(page, code)
    .getByLabel(/^Tổng số/)
    .fill(target);
  await card(page, code)
    .getByLabel(/^Tổng số/)
    .blur();
  await saved(page, code);
}
async function amount(page: Page, code: string, value: string): Promise<void> {
  await card(page, code).getByLabel("Kết quả").fill(value);
  await card(page, code).getByLabel("Kết quả").blur();
  await saved(page, code);
}
async function choose(page: Page, code: string, answer: string | RegExp): Promise<void> {
  await card(page, code).getByRole("radio", { name: answer }).first().check();
  await saved(page, code);
}

/** Cells of the row of a unit in a saved list. */
async function rowOf(page: Page, href: string, code: string): Promise<unknown[]> {
  const answer = await page.request.get(href);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await answer.body()).buffer);
  const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
  const row = rows.find((cells) => Array.isArray(cells) && cells.includes(code));
  return Array.isArray(row) ? row : [];
}

async function fillIn(page: Page): Promise<void> {
  await open(page, "I");
  await ratio(page, "I.1", "59", "62");
  await expect(card(page, "I.1").getByRole("status").filter({ hasText: "9,52 điểm" })).toBeVisible();
  await amount(page, "I.2", "12");
  await choose(page, "I.3", "Có");
  await card(page, "I.4").getByLabel("Không áp dụng").check();
  await saved(page, "I.4");
  await ratio(page, "I.5", "5", "5");
  await page.getByRole("link", { name: "Nhóm II", exact: true }).click();
  await page.waitForURL(/dien\/II$/);
  await expect(page.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
  await amount(page, "II.1", "8");
  await amount(page, "II.2", "8");
  await ratio(page, "II.3", "60", "62");
  await choose(page, "II.4", /./);
  await open(page, "III");
  await expect(card(page, "III.1").getByText(/Hệ thống lấy từ hồ sơ “3 chủ động” năm 2024/)).toBeVisible();
  await card(page, "III.1").getByText("Ý kiến về số liệu này").first().click();
  await card(page, "III.1").getByLabel("Ý kiến về số liệu này").fill("Đã đăng ký lần đầu ngày 10/11/2023");
  await card(page, "III.1").getByLabel("Ý kiến về số liệu này").blur();
  await saved(page, "III.1");
  await choose(page, "III.4", /./);
  await open(page, "dieu-kien");
  for (const code of ["DK2", "DK3"]) await choose(page, code, "Có");
}

test("a unit fills in and sends, the Khối changes one figure with its reason and completes, the unit replies", async ({ as }) => {
  test.setTimeout(240_000);
  const unit = await as("dcs10", { width: 360 });
  await unit.goto("/");
  await unit.getByRole("link", { name: "Tự chấm xếp loại năm 2024", exact: true }).click();
  await unit.waitForURL(`**${SHEET}`);
  await fillIn(unit);
  await unit.goto(`${SHEET}/xem-lai`);
  await expectAccessible(unit);
  await expect(unit.getByLabel("Tự xếp loại")).not.toHaveValue("");
  await unit.getByRole("button", { name: "Nộp phiếu" }).click();
  await expect(unit.getByText("Đồng chí đánh dấu xác nhận trước khi nộp.").first()).toBeVisible();
  await unit.getByLabel("Tự xếp loại").selectOption({ label: "Hoàn thành tốt nhiệm vụ" });
  await unit.getByRole("checkbox").check();
  await unit.getByRole("button", { name: "Nộp phiếu" }).click();
  await unit.waitForURL(/ban-nop\/1$/);
  await expect(unit.getByText(/Đã nhận lúc .* bản 1/)).toBeVisible();
  await expect(unit.getByText("Hoàn thành tốt nhiệm vụ")).toBeVisible();

  await unit.goto(SHEET);
  await unit.getByRole("button", { name: "Soạn Báo cáo tự đánh giá, xếp loại tổ chức Đoàn năm 2024" }).click();
  await unit.waitForURL(/van-ban\/.+/);
  await expect(unit.getByText("Tự đánh giá, xếp loại chất lượng tổ chức Đoàn năm 2024").first()).toBeVisible();
  await expect(unit.getByRole("cell", { name: "59/62 đoàn viên" })).toBeVisible();
  await expectAccessible(unit);
  await unit.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Phiếu xếp loại năm 2024" }).click();
  await unit.waitForURL(`**${SHEET}`);
  await expect(unit.getByRole("link", { name: "Báo cáo tự đánh giá, xếp loại", exact: true })).toBeVisible();

  const khoi = await as("theodoi1");
  await khoi.goto("/2024/xep-loai?tim=dcs10");
  await khoi.getByRole("link", { name: "Đoàn cơ sở Bệnh viện Đa khoa Trung ương" }).click();
  await khoi.waitForURL(/\/DCS10\/tham-dinh$/);
  await expect(khoi.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
  await expect(khoi.getByText("Ghi chú của đơn vị: Đã đăng ký lần đầu ngày 10/11/2023")).toBeVisible();
  const line = khoi.locator("#tc-I-3");
  await line.getByText("Chấm khác").click();
  await line.getByRole("radio", { name: "Không", exact: true }).check();
  await expect(line.getByText(/Đã lưu/)).toBeVisible();
  await khoi.getByRole("button", { name: "Hoàn tất thẩm định" }).click();
  await expect(khoi.getByText(/khác điểm trước mà chưa ghi lý do: I\.3/).first()).toBeVisible();
  await line.getByLabel("Lý do").fill("Quý IV chưa nộp đoàn phí");
  await line.getByLabel("Lý do").blur();
  await expect(line.getByText(/Đã lưu/)).toBeVisible();
  await expectAccessible(khoi);
  await khoi.getByRole("button", { name: "Hoàn tất thẩm định" }).click();
  await khoi.waitForURL(/da=hoan-tat/);
  await expect(khoi.getByText("Đã hoàn tất thẩm định.", { exact: false })).toBeVisible();

  await unit.goto(SHEET);
  await expect(unit.getByText("Đoàn Khối chấm khác ở 1 mục: I.3.", { exact: false })).toBeVisible();
  const reply = unit.getByRole("article", { name: "Giải trình mục I.3" });
  await expect(reply.getByText("Quý IV chưa nộp đoàn phí")).toBeVisible();
  await reply.getByLabel("Giải trình của đơn vị").fill("Đã nộp ngày 30/10, gửi kèm phiếu thu");
  await reply.getByLabel("Giải trình của đơn vị").blur();
  await expect(reply.getByText(/Đã lưu/)).toBeVisible();
  await expectAccessible(unit);
  await khoi.goto(`${SHEET}/tham-dinh`);
  await expect(khoi.getByText("Đơn vị giải trình: Đã nộp ngày 30/10, gửi kèm phiếu thu")).toBeVisible();

  await khoi.goto("/2024/xep-loai?tinh-trang=da-tham-dinh&tim=benh%20vien%20da%20khoa%20trung%20uong");
  const file = (await khoi.getByRole("link", { name: "Tải danh sách đang lọc" }).getAttribute("href")) ?? "";
  expect(await rowOf(khoi, file, "DCS10")).toEqual(expect.arrayContaining([93.76, 88.76, 95, "Đã thẩm định", "Hoàn thành tốt nhiệm vụ"]));

  await khoi.goto(`${SHEET}/tham-dinh`);
  await khoi.getByText("Trả lại cho đơn vị sửa").click();
  await khoi.getByLabel("Điều đơn vị phải sửa").fill("Bổ sung phiếu thu đoàn phí quý IV");
  await khoi.getByRole("button", { name: "Trả lại phiếu" }).click();
  await khoi.waitForURL(/da=tra-lai/);
  await unit.goto(SHEET);
  await expect(unit.getByText("Bổ sung phiếu thu đoàn phí quý IV")).toBeVisible();
  await open(unit, "I");
  await card(unit, "I.3").getByText("Ghi chú", { exact: true }).first().click();
  await card(unit, "I.3").getByLabel("Ghi chú").fill("Phiếu thu số 12 ngày 30/10/2024");
  await card(unit, "I.3").getByLabel("Ghi chú").blur();
  await saved(unit, "I.3");
  await unit.goto(`${SHEET}/xem-lai`);
  await unit.getByRole("checkbox").check();
  await unit.getByRole("button", { name: "Nộp phiếu" }).click();
  await unit.waitForURL(/ban-nop\/2$/);
  await expect(unit.getByText("Đúng hạn", { exact: true })).toBeVisible();
  await unit.goto(SHEET);
  await expect(unit.getByRole("list", { name: "Các bản đã nộp" }).getByRole("link")).toHaveCount(2);
});

test("of two tabs on one line the later sees both figures and chooses", async ({ as }) => {
  const first = await as("dcs11");
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto("/2024/thi-dua/DCS11/dien/III");
    await expect(page.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
  }
  await amount(first, "III.3", "5");
  await card(second, "III.3").getByLabel("Kết quả").fill("6");
  await card(second, "III.3").getByLabel("Kết quả").blur();
  await expect(card(second, "III.3").getByText("Đang lưu: “5”")).toBeVisible();
  await second.getByRole("button", { name: "Giữ nội dung tôi nhập" }).click();
  await saved(second, "III.3");
  await first.reload();
  await expect(card(first, "III.3").getByLabel("Kết quả")).toHaveValue("6");
});

test("a line of thi đua is saved and unticked without scripts, and a refused figure stays in its field", async ({ as }) => {
  const page = await as("dcs11", { javaScriptEnabled: false, width: 360 });
  await page.goto("/2024/thi-dua/DCS11/dien/II");
  const save = (code: string) => card(page, code).getByRole("button", { name: "Lưu", exact: true }).click();
  await card(page, "II.2").getByLabel("Kết quả").fill("hai");
  await save("II.2");
  await expect(card(page, "II.2").getByText(/“hai” không phải là số hợp lệ/)).toBeVisible();
  await expect(card(page, "II.2").getByLabel("Kết quả")).toHaveValue("hai");
  await card(page, "II.2").getByLabel("Kết quả").fill("2");
  await save("II.2");
  await saved(page, "II.2");
  await card(page, "II.3").getByLabel("Không áp dụng").check();
  await save("II.3");
  await saved(page, "II.3");
  await page.goto("/2024/thi-dua/DCS11/dien/II");
  await expect(card(page, "II.3").getByLabel("Không áp dụng")).toBeChecked();
  await card(page, "II.3").getByLabel("Không áp dụng").uncheck();
  await save("II.3");
  await saved(page, "II.3");
  await page.goto("/2024/thi-dua/DCS11/dien/II");
  await expect(card(page, "II.3").getByLabel("Không áp dụng")).not.toBeChecked();
  await expect(card(page, "II.2").getByLabel("Kết quả")).toHaveValue("2");
});
