import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

const PROPOSAL = "/2024/xep-loai/de-xuat";
const SHEET = "/2024/xep-loai/XL15";
const card = (page: Page, code: string) => page.getByRole("article", { name: `Mục ${code}`, exact: true });
const saved = (page: Page, code: string) => expect(card(page, code).getByText(/Đã lưu/)).toBeVisible();

async function open(page: Page, part: string): Promise<void> {
  await page.goto(`${SHEET}/dien/${part}`);
  await expect(page.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
}

/** Fills in the phiếu of the last unit at its best, nhóm by nhóm, and sends it. */
async function fillInAndSend(page: Page): Promise<void> {
  const ratio = async (code: string) => {
    await card(page, code).getByLabel("Số đạt được").fill("50");
    await card(page, code)
      .getByLabel(/^Tổng số/)
      .fill("50");
    await card(page, code)
      .getByLabel(/^Tổng số/)
      .blur();
    await saved(page, code);
  };
  const amount = async (code: string) => {
    await card(page, code).getByLabel("Kết quả").fill("20");
    await card(page, code).getByLabel("Kết quả").blur();
    await saved(page, code);
  };
  const choose = async (code: string, answer: string | RegExp) => {
    await card(page, code).getByRole("radio", { name: answer }).first().check();
    await saved(page, code);
  };
  await open(page, "I");
  for (const code of ["I.1", "I.4", "I.5"]) await ratio(code);
  await amount("I.2");
  await choose("I.3", "Có");
  await open(page, "II");
  for (const code of ["II.1", "II.2"]) await amount(code);
  await ratio("II.3");
  await choose("II.4", /./);
  await open(page, "III");
  for (const code of ["III.1", "III.2", "III.3"]) {
    if ((await card(page, code).getByRole("radio").count()) > 0) await choose(code, "Có");
  }
  await choose("III.4", /./);
  await open(page, "dieu-kien");
  for (const code of ["DK2", "DK3"]) await choose(code, "Có");
  await page.goto(`${SHEET}/xem-lai`);
  await page.getByLabel("Tự xếp loại").selectOption({ label: "Hoàn thành tốt nhiệm vụ" });
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Nộp phiếu" }).click();
  await page.waitForURL(/ban-nop\/1$/);
}

async function workbook(page: Page, link: string): Promise<string> {
  const answer = await page.request.get((await page.getByRole("link", { name: link }).getAttribute("href")) ?? "");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(await answer.body()).buffer);
  return JSON.stringify(book.worksheets[0]?.getSheetValues());
}

test("15 units: the last is filled in and appraised, one is over the seats with a reason, all are final, published, and named in the notice", async ({
  as,
}) => {
  test.setTimeout(400_000);
  const unit = await as("xl15", { width: 360 });
  await fillInAndSend(unit);
  const monitor = await as("xl-theodoi");
  await monitor.goto(`${SHEET}/tham-dinh`);
  await monitor.getByRole("button", { name: "Hoàn tất thẩm định" }).click();
  await monitor.waitForURL(/da=hoan-tat/);

  const secretary = await as("xl-thuky");
  await secretary.goto("/2024/xep-loai");
  await secretary.getByRole("link", { name: "Đề xuất mức xếp loại" }).click();
  await secretary.waitForURL(`**${PROPOSAL}`);
  await expect(secretary.getByText("0/15 phiếu đã chốt")).toBeVisible();
  const seats = secretary.getByRole("status").filter({ hasText: "suất" });
  await expect(seats).toContainText("Đã dùng 4/2 suất");
  await expectAccessible(secretary);
  const bare = await as("xl-thuky", { javaScriptEnabled: false, width: 360 });
  await bare.goto(PROPOSAL);
  await bare.getByLabel("Lý do: Đoàn cơ sở Đơn vị 3", { exact: true }).fill("Viết khi không có script");
  await bare.getByRole("button", { name: "Lưu mức dự kiến" }).click();
  await expect(bare.getByText(/Đơn vị 4: Cần ghi lý do/).first()).toBeVisible();
  await expect(bare.getByLabel("Lý do: Đoàn cơ sở Đơn vị 3", { exact: true })).toHaveValue("Viết khi không có script");
  const level = (name: string) => secretary.getByLabel(`Mức xếp loại: Đoàn cơ sở ${name}`, { exact: true });
  const reason = (name: string) => secretary.getByLabel(`Lý do: Đoàn cơ sở ${name}`, { exact: true });
  await level("Đơn vị 4").selectOption({ label: "Hoàn thành tốt nhiệm vụ" });
  await expect(seats).toContainText("Đã dùng 3/2 suất");
  await secretary.getByRole("button", { name: "Lưu mức dự kiến" }).click();
  await expect(secretary.getByText(/Đơn vị 3: Cần ghi lý do/).first()).toBeVisible();
  await expect(level("Đơn vị 4")).toHaveValue("tot");
  await reason("Đơn vị 3").fill("Dẫn đầu phong trào tình nguyện");
  await reason("Đơn vị 4").fill("Hết suất");
  await secretary.getByRole("button", { name: "Lưu và xem lại để chốt" }).click();
  await secretary.waitForURL(/de-xuat\/chot$/);
  await expect(secretary.getByText("15 đơn vị sẽ được chốt")).toBeVisible();
  await expectAccessible(secretary);
  await secretary.getByLabel("Tán thành", { exact: true }).fill("9");
  await secretary.getByRole("button", { name: "Chốt mức xếp loại" }).click();
  await expect(secretary.getByText(/Ghi đủ ba số phiếu/).first()).toBeVisible();
  await secretary.getByLabel("Không tán thành").fill("0");
  await secretary.getByLabel("Ý kiến khác").fill("1");
  await secretary.getByRole("button", { name: "Chốt mức xếp loại" }).click();
  await secretary.waitForURL(/da=chot/);
  await expect(secretary.getByText("15/15 phiếu đã chốt")).toBeVisible();
  await expect(secretary.getByText("biểu quyết: 9 tán thành, 0 không tán thành, 1 ý kiến khác", { exact: false })).toBeVisible();
  expect(await workbook(secretary, "Tải Excel")).toContain("Dẫn đầu phong trào tình nguyện");

  const second = await as("xl01", { width: 360 });
  await second.goto("/2024/xep-loai/XL01");
  await expect(second.getByText("Kết quả xếp loại:", { exact: false })).toHaveCount(0);
  await expect(second.getByText("Đã chốt")).toHaveCount(0);
  await secretary.getByRole("button", { name: "Công bố kết quả" }).click();
  await expect(secretary.getByText(/Đã công bố lúc/)).toBeVisible();
  await second.reload();
  await expect(second.getByRole("heading", { name: "Kết quả xếp loại: Hoàn thành xuất sắc nhiệm vụ" })).toBeVisible();
  await expect(second.getByText(/thuộc mức Hoàn thành xuất sắc nhiệm vụ/).first()).toBeVisible();
  await expectAccessible(second);

  await secretary.goto("/2024/xep-loai/tong-hop");
  await expect(secretary.getByRole("row", { name: /^Tổng cộng/ })).toContainText("15");
  await expectAccessible(secretary);
  await issues(secretary, "Thông báo kết quả xếp loại", "01-TB/ĐTN");
  await issues(secretary, "Quyết định xếp loại chất lượng", "01-QĐ/ĐTN");
  await second.reload();
  await expect(second.getByRole("link", { name: "Thông báo kết quả xếp loại số 01-TB/ĐTN" })).toBeVisible();
  await second.getByRole("link", { name: "Quyết định xếp loại chất lượng số 01-QĐ/ĐTN" }).click();
  await expect(second.getByText("Điều 1.")).toBeVisible();
  await expect(second.getByText(/đối với 15 đơn vị/)).toBeVisible();
  await expect(second.getByRole("link", { name: "Tải văn bản (PDF)" })).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("navigation", { name: "Đường dẫn" }).getByRole("link", { name: "Văn bản" }).click();
  await expect(second.getByRole("row", { name: /Quyết định xếp loại chất lượng số 01-QĐ/ })).toBeVisible();
});

/** The secretary draws up a paper of the year and issues it. */
async function issues(secretary: Page, title: string, number: string): Promise<void> {
  await secretary.goto("/2024/soan-van-ban");
  await secretary.getByRole("button", { name: new RegExp(title) }).click();
  await secretary.waitForURL(/van-ban\/.+/);
  await secretary.getByLabel("Họ tên người ký").fill("Nguyễn Văn A");
  await secretary.getByRole("checkbox", { name: /đối chiếu/i }).check();
  await secretary.getByRole("button", { name: "Ban hành" }).click();
  await expect(secretary.getByText(number).first()).toBeVisible();
}
