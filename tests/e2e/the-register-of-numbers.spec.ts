import { expect, expectAccessible, test } from "../support/browser";
import { readWorkbookFile } from "../support/workbook";

// The register of công văn: nothing else of the browser tests gives numbers of this type.
const CV = "/so-van-ban?loai=CV";
test.describe.configure({ mode: "serial" });

test("the secretary pastes numbers given on paper; what cannot be read is said by its line, and nothing typed is lost", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/van-ban");
  await page.getByRole("link", { name: "Sổ văn bản" }).click();
  await expect(page.getByRole("heading", { name: "Sổ văn bản: Quyết định (QĐ)" })).toBeVisible();
  await page.goto(CV);
  await page.getByText("Dán danh sách số đã dùng").click();
  const list = page.getByRole("form", { name: "Danh sách số đã dùng" });
  const typed = "01-CV/ĐTN; 05/03/2024; Triệu tập hội nghị\n12/CV-ĐTN Cử cán bộ";
  await list.getByLabel("Danh sách").fill(typed);
  await list.getByRole("button", { name: "Ghi danh sách vào sổ" }).click();
  await expect(list.getByText(/Dòng 2: .*Văn bản của Đoàn ghi 12-CV\/ĐTN/).first()).toBeVisible();
  await expect(list.getByLabel("Danh sách")).toHaveValue(typed);
  await expectAccessible(page);
  await list.getByLabel("Danh sách").fill("01-CV/ĐTN; 05/03/2024; Triệu tập hội nghị\n04 – CV/ĐTN ngày 06/03/2024 Cử cán bộ");
  await list.getByRole("button", { name: "Ghi danh sách vào sổ" }).click();
  await expect(page.getByText("Đã ghi 2 số vào sổ.")).toBeVisible();
  await expect(page.getByText("Thiếu 2 số: 02–03.", { exact: false })).toBeVisible();
  await expect(page.getByText("Số tiếp theo: 05-CV/ĐTN", { exact: false })).toBeVisible();
});

test("a range is written down, a slip mended and removed, the next number set", async ({ as }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto(CV);
  await page.getByText("Ghi số đã dùng ngoài phần mềm").click();
  const one = page.getByRole("form", { name: "Số đã dùng ngoài phần mềm" });
  await one.getByLabel("Số, ký hiệu").fill("2-3");
  await one.getByLabel("Trích yếu").fill("Báo cáo quý I");
  await one.getByRole("button", { name: "Ghi vào sổ" }).click();
  await expect(page.getByText("Đã ghi 2 số vào sổ.")).toBeVisible();
  await expect(page.getByText("Thiếu", { exact: false })).toHaveCount(0);
  await page.goto(CV);
  await page.getByRole("link", { name: "Sửa dòng 04-CV/ĐTN" }).click();
  await page.getByLabel("Số, ký hiệu").fill("40");
  await page.getByRole("button", { name: "Lưu dòng này" }).click();
  await expect(page.getByText("Số tiếp theo: 41-CV/ĐTN", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "Sửa dòng 40-CV/ĐTN" }).click();
  await expectAccessible(page);
  await page.getByText("Bỏ dòng này khỏi sổ").click();
  await page.getByRole("button", { name: "Bỏ dòng khỏi sổ" }).click();
  await expect(page.getByText("Thiếu 37 số: 04–40.", { exact: false })).toBeVisible();
  await page.getByText("Đặt số tiếp theo").first().click();
  await page.getByRole("textbox", { name: "Số tiếp theo" }).fill("3");
  await page.getByRole("button", { name: "Đặt số tiếp theo" }).click();
  await expect(page.getByText(/Sổ đã có số 3/).first()).toBeVisible();
  await page.getByRole("textbox", { name: "Số tiếp theo" }).fill("4");
  await page.getByRole("button", { name: "Đặt số tiếp theo" }).click();
  await expect(page.getByText("Văn bản ban hành tiếp theo sẽ mang số 4.")).toBeVisible();
  await expect(page.getByText("Số tiếp theo: 04-CV/ĐTN", { exact: false })).toBeVisible();
});

test("it is searched without diacritics and taken home as Excel; others of the Khối read, a unit sees its own", async ({ as }) => {
  const page = await as("theodoi1");
  await page.goto(`${CV}&tim=trieu+tap`);
  await expect(page.getByRole("row").filter({ hasText: "CV/ĐTN" })).toHaveCount(1);
  await expect(page.getByText("Đặt số tiếp theo")).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải Excel" }).click()]);
  const rows = (await readWorkbookFile(await download.path())).map((row) => row.join(" | "));
  expect(
    rows.filter((row) => row.includes("01-CV/ĐTN") && row.includes("Triệu tập hội nghị") && row.includes("Ngoài phần mềm")),
  ).toHaveLength(1);
  expect(rows.some((row) => row.includes("nhiệm kỳ 2022-2027: 1 trong 3 dòng"))).toBe(true);
  const unit = await as("dcs03");
  await unit.goto("/so-van-ban");
  await expect(unit.getByText("Sở Y tế", { exact: false }).first()).toBeVisible();
  await expect(unit.getByText("Triệu tập hội nghị")).toHaveCount(0);
  const answer = await unit.goto("/so-van-ban?don-vi=KHOI&loai=CV");
  expect(answer?.status()).toBe(404);
});
