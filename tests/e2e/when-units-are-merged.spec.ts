import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

const NEW = "Đoàn cơ sở Sở Nông nghiệp và Môi trường";
const OLD = ["Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn", "Đoàn cơ sở Sở Tài nguyên và Môi trường"] as const;

/** The unit takes last year's targets over and registers 2025. */
async function register(page: Page, code: string): Promise<void> {
  await page.goto(`/2025/ho-so/${code}/dang-ky`);
  await page.getByRole("button", { name: "Lấy từ năm 2024" }).click();
  await expect(page.getByText(/Đã lấy nội dung của \d+ tiêu chí/)).toBeVisible();
  await page.goto(`/2025/ho-so/${code}/dang-ky/xem-lai`);
  await page.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Nộp đăng ký" }).click();
  await expect(page.getByRole("heading", { name: /Đã nhận lúc .* bản 1/ })).toBeVisible();
}

/** Step 1: the two units, the second one found by a search, with scripts off. */
async function chooseUnits(page: Page): Promise<void> {
  await page.goto("/don-vi");
  await page.getByRole("link", { name: "Thay đổi tổ chức" }).click();
  await page.getByRole("link", { name: "Sáp nhập" }).click();
  await page.getByRole("checkbox", { name: OLD[0] }).check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.getByText("Sáp nhập cần ít nhất hai đơn vị.")).toBeVisible();
  await page.getByLabel("Tìm theo tên hoặc mã").fill("tai nguyen moi truong");
  await page.getByRole("button", { name: "Tìm", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: OLD[0] })).toBeChecked();
  await page.getByRole("checkbox", { name: OLD[1] }).check();
  await page.getByRole("button", { name: "Tiếp tục" }).click();
}

test("two units with open registrations become one: previewed, chosen, carried out, and the old papers keep their names", async ({
  as,
}) => {
  test.setTimeout(180_000);
  const first = await as("dcs02");
  await register(first, "DCS02");
  const second = await as("dcs05");
  await register(second, "DCS05");
  await first.goto("/2024/ho-so/DCS02/bang-tong-hop");
  await expect(first.getByText(OLD[0]).first()).toBeVisible();

  const desk = await as("thuky", { width: 360, javaScriptEnabled: false });
  await chooseUnits(desk);
  await desk.getByLabel("Số quyết định").fill("15-QĐ/ĐTN");
  await desk.getByLabel("Ngày ký quyết định").fill("31/10/2024");
  await desk.getByLabel("Có hiệu lực từ ngày").fill("05/11/2024");
  await desk.getByLabel("Tên sau sáp nhập").fill(NEW);
  await desk.getByRole("button", { name: "Xem trước hệ quả" }).click();
  await expect(desk.getByText("Ngày có hiệu lực không được sau hôm nay").first()).toBeVisible();
  await expect(desk.getByText("Cần có mã của đơn vị mới.").first()).toBeVisible();
  await expect(desk.getByLabel("Tên sau sáp nhập")).toHaveValue(NEW);
  await desk.getByLabel("Có hiệu lực từ ngày").fill("03/11/2024");
  await desk.getByLabel("Mã đơn vị mới").fill("NNMT");
  await desk.getByRole("button", { name: "Xem trước hệ quả" }).click();
  await expect(desk.getByText(`${NEW} (đơn vị mới)`)).toBeVisible();
  const dossier = (unit: string, year: number) => desk.getByRole("group", { name: `Hồ sơ năm ${year} của ${unit}` });
  await dossier(OLD[0], 2024)
    .getByLabel(/Giữ nguyên/)
    .check();
  await dossier(OLD[1], 2024)
    .getByLabel(/Giữ nguyên/)
    .check();
  await dossier(OLD[0], 2025).getByLabel(`Chuyển sang ${NEW}`).check();
  await dossier(OLD[1], 2025).getByLabel(`Chuyển sang ${NEW}`).check();
  await desk.getByRole("button", { name: "Xác nhận sáp nhập" }).click();
  await expect(desk.getByText(/mỗi năm chỉ một hồ sơ được chuyển/).first()).toBeVisible();
  await expect(dossier(OLD[0], 2025).getByLabel(`Chuyển sang ${NEW}`)).toBeChecked();
  await dossier(OLD[1], 2025)
    .getByLabel(/Khép lại/)
    .check();
  await desk.getByRole("button", { name: "Xác nhận sáp nhập" }).click();
  await expect(desk.getByText("Đã thực hiện xong theo Quyết định số 15-QĐ/ĐTN.")).toBeVisible();

  await desk.goto("/2025/tien-do");
  await expect(desk.getByText(NEW).first()).toBeVisible();
  await expect(desk.getByText(OLD[1])).toHaveCount(0);
  await desk.goto("/2024/tien-do");
  await expect(desk.getByText(OLD[1]).first()).toBeVisible();

  await second.goto("/2025/ho-so/NNMT");
  await expect(second.getByText(/Hồ sơ tiếp nối hồ sơ của Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn/)).toBeVisible();
  await expectAccessible(second);
  await second.goto("/2025/ho-so/NNMT/ban-nop/dang-ky/1");
  await expect(second.getByText(OLD[0]).first()).toBeVisible();
  await second.goto("/2025/ho-so/DCS05");
  await expect(second.getByText("Đã khép lại cùng đơn vị")).toBeVisible();
  await second.goto("/2024/ho-so/DCS05/bang-tong-hop");
  await expect(second.getByText(OLD[1]).first()).toBeVisible();
  await second.goto("/2025/ho-so/NNMT/dang-ky");
  await expect(second.getByText(/Năm 2024: cộng số liệu của/)).toBeVisible();
});

test("the history lists the decision, draws the lineage and is saved as a workbook; the unit says that it ended", async ({ as }) => {
  const page = await as("quantri", { width: 360 });
  await page.goto("/don-vi/lich-su?tim=nong+nghiep");
  await expect(page.getByRole("list", { name: "Phả hệ các đơn vị" }).getByText(NEW).last()).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải danh sách đang lọc" }).click();
  expect((await download).suggestedFilename()).toMatch(/^Lịch sử thay đổi tổ chức.*\.xlsx$/);
  await page.goto("/don-vi/DCS02");
  await expect(page.getByText("Đơn vị kết thúc hoạt động từ ngày 03/11/2024.")).toBeVisible();
  await page.getByRole("link", { name: "Phả hệ của đơn vị" }).click();
  await expect(page.getByRole("list", { name: /Phả hệ của/ }).getByText("Quyết định số 15-QĐ/ĐTN")).toBeVisible();
  await expectAccessible(page);
});

/** The names of units by their codes. */
async function namesOf(page: Page, codes: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const code of codes) {
    await page.goto(`/don-vi/${code}`);
    names.push((await page.getByRole("heading", { level: 1 }).textContent()) ?? "");
  }
  return names;
}

/** The unit types one target of 2025, and with scripts it saves itself. */
async function typeTarget(page: Page, code: string, words: string): Promise<void> {
  await page.goto(`/2025/ho-so/${code}/dang-ky/1`);
  const card = page.getByRole("article", { name: "Tiêu chí 1.1", exact: true });
  await expect(card.getByRole("button", { name: "Lưu" })).toHaveCount(0);
  await card.getByLabel("Giải pháp").fill(words);
  await card.getByLabel("Giải pháp").blur();
  await expect(card.getByText(/Đã lưu/)).toBeVisible();
}

test("a unit is merged into one with its own open dossier: combined by choice, then undone, and all is as before", async ({ as }) => {
  test.setTimeout(180_000);
  const own = await as("dcs11");
  await typeTarget(own, "DCS11", "Giải pháp của đơn vị được giữ");
  const other = await as("dcs12");
  await other.goto("/2025/ho-so/DCS12/dang-ky");
  await other.getByRole("button", { name: "Lấy từ năm 2024" }).click();
  await expect(other.getByText(/Đã lấy nội dung của \d+ tiêu chí/)).toBeVisible();

  const desk = await as("thuky", { width: 360 });
  const units = await namesOf(desk, ["DCS12", "DCS11"]);
  await desk.goto("/don-vi/thay-doi/sap-nhap");
  for (const name of units) {
    await desk.getByLabel("Tìm theo tên hoặc mã").fill(name);
    await desk.getByRole("button", { name: "Tìm", exact: true }).click();
    await desk.getByRole("checkbox", { name }).check();
  }
  await desk.getByRole("button", { name: "Tiếp tục" }).click();
  await desk.getByRole("radio", { name: units[1] }).check();
  await desk.getByLabel("Số quyết định").fill("16-QĐ/ĐTN");
  await desk.getByLabel("Ngày ký quyết định").fill("31/10/2024");
  await desk.getByLabel("Có hiệu lực từ ngày").fill("03/11/2024");
  await desk.getByRole("button", { name: "Xem trước hệ quả" }).click();
  const choice = desk.getByRole("group", { name: `Hồ sơ năm 2025 của ${units[0]}` });
  await expect(desk.getByText(`Nếu gộp vào hồ sơ của ${units[1]}`)).toBeVisible();
  await expect(desk.getByText(`Cả hai đều có, giữ của ${units[1]}: 1.1.`)).toBeVisible();
  await expectAccessible(desk);
  await choice.getByLabel(`Gộp vào hồ sơ của ${units[1]}`).check();
  await desk
    .getByRole("group", { name: `Hồ sơ năm 2024 của ${units[0]}` })
    .getByLabel(/Giữ nguyên/)
    .check();
  await desk.getByRole("button", { name: "Xác nhận sáp nhập" }).click();
  await expect(desk.getByText("Đã thực hiện xong theo Quyết định số 16-QĐ/ĐTN.")).toBeVisible();
  const record = desk.url().replace(/\?.*$/, "");

  await own.goto("/2025/ho-so/DCS11");
  await expect(own.getByText(`Hồ sơ đã nhận phần còn để trống từ hồ sơ của ${units[0]}`)).toBeVisible();
  const solution = (code: string) => own.getByRole("article", { name: `Tiêu chí ${code}`, exact: true }).getByLabel("Giải pháp");
  const target = (code: string) => own.getByRole("article", { name: `Tiêu chí ${code}`, exact: true }).getByLabel(/^Chỉ tiêu/);
  await own.goto("/2025/ho-so/DCS11/dang-ky/1");
  await expect(solution("1.1")).toHaveValue("Giải pháp của đơn vị được giữ");
  await expect(target("1.2")).not.toHaveValue("");

  await desk.goto(record);
  await desk.getByRole("link", { name: "Hoàn tác thay đổi" }).click();
  await expect(desk.getByText(`${units[0]} (DCS12) hoạt động trở lại.`)).toBeVisible();
  await expect(desk.getByText(/phần đã gộp vào hồ sơ của .* được lấy ra/)).toBeVisible();
  await expectAccessible(desk);
  await desk.getByLabel("Lý do hoàn tác").fill("Ghi nhầm đơn vị");
  await desk.getByRole("button", { name: "Hoàn tác thay đổi" }).click();
  await expect(desk.getByText("Lý do: Ghi nhầm đơn vị")).toBeVisible();
  await expectAccessible(desk);
  await desk.goto("/don-vi/lich-su?tim=16-QĐ");
  await expect(desk.getByText("Đã hoàn tác")).toBeVisible();
  await own.goto("/2025/ho-so/DCS11/dang-ky/1");
  await expect(solution("1.1")).toHaveValue("Giải pháp của đơn vị được giữ");
  await expect(target("1.2")).toHaveValue("");
  await desk.goto("/don-vi/DCS12/pha-he");
  await expect(desk.getByText("Đơn vị chưa có thay đổi tổ chức nào được ghi.")).toBeVisible();
});

test("what rests on a change stands in the way of undoing it, by name", async ({ as }) => {
  const page = await as("quantri", { width: 360 });
  await page.goto("/don-vi/lich-su?tim=15-QĐ");
  await page.getByRole("link", { name: "Sáp nhập", exact: true }).click();
  await page.waitForURL(/lich-su\/[0-9a-f-]{36}$/);
  const record = page.url();
  await page.getByRole("link", { name: "Hoàn tác thay đổi" }).click();
  await expect(page.getByRole("button", { name: "Hoàn tác thay đổi" })).toBeVisible();

  const desk = await as("thuky");
  await desk.goto("/2025/duyet-dang-ky/NNMT");
  await desk.getByRole("button", { name: "Duyệt đăng ký" }).click();
  await expect(desk.getByText("Đã duyệt bản đăng ký; các chỉ tiêu được chốt.")).toBeVisible();
  await page.getByLabel("Lý do hoàn tác").fill("Ghi nhầm");
  await page.getByRole("button", { name: "Hoàn tác thay đổi" }).click();
  await expect(page.getByText(/đã có việc “Duyệt đăng ký” lúc/).first()).toBeVisible();
  await expect(page.getByLabel("Lý do hoàn tác")).toHaveValue("Ghi nhầm");
  await page.goto(`${record}/hoan-tac`);
  await expect(page.getByText("Chưa hoàn tác được thay đổi này")).toBeVisible();
  await expect(page.getByText(new RegExp(`ở ${NEW} đã có việc “Duyệt đăng ký” lúc`))).toBeVisible();
  await expect(page.getByRole("button", { name: "Hoàn tác thay đổi" })).toHaveCount(0);
  await expectAccessible(page);
});
