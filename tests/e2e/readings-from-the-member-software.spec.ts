import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { readWorkbookFile } from "../support/workbook";

// One import from upload to undo: what one test leaves is what the next begins with.
test.describe.configure({ mode: "serial" });

const ROWS = [
  "Mã tổ chức;Tổ chức Đoàn;Kết quả;Ngày hoàn thành;Ghi chú",
  "92.01;ĐCS Sở Xây dựng;Đạt;01/11/2024;",
  "92.02;Sở NN&PTNT;Chưa hoàn thành;;",
  "DCS03;Sở Y tế;Đạt;30/10/2024;Đã ký số",
  "92.09;Bệnh viện Đa khoa;Hoàn thành;02/11/2024;",
  "92.13;BV NĐ;Không đạt;31/02/2024;",
  "92.99;Ngân hàng Chính sách xã hội;Đạt;01/11/2024;",
  "92.15;TAND TP;Đạt;03/11/2024;",
];

/** The export as UTF-16 with its mark, which is how Excel saves "Unicode Text". */
function exportFile(rows = ROWS) {
  return { name: "xuat-phan-mem.csv", mimeType: "text/csv", buffer: Buffer.from(`\uFEFF${rows.join("\r\n")}`, "utf16le") };
}

async function upload(page: Page, rows = ROWS): Promise<void> {
  await page.goto("/2024/doi-chieu-phan-mem");
  await page.getByRole("link", { name: "Nhập từ Phần mềm" }).click();
  await page.getByLabel("Tệp xuất từ Phần mềm Quản lý đoàn viên").setInputFiles(exportFile(rows));
  await page.getByRole("button", { name: "Tải lên và nhận dạng" }).click();
  await expect(page.getByRole("heading", { name: "Nhận dạng tờ và cột" })).toBeVisible();
}

test("the secretary leads an export through five steps: file, columns, names, preview, confirmation", async ({ as }) => {
  const page = await as("thuky");
  await upload(page);
  await expect(page.getByLabel("Tên đơn vị")).toHaveValue("2");
  await expect(page.getByRole("cell", { name: "ĐCS Sở Xây dựng" })).toBeVisible();
  await page.getByLabel("Ghi chú, minh chứng").selectOption({ label: "E · Ghi chú" });
  await page.getByRole("button", { name: "Tiếp tục: ghép đơn vị" }).click();
  await expect(page.getByText("2 tên cần đồng chí chọn đơn vị")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Là đơn vị").nth(0).selectOption({ label: "DCS09 · Đoàn cơ sở Bệnh viện Đa khoa thành phố" });
  await page.getByLabel("Là đơn vị").nth(1).selectOption({ label: "Không thuộc Đoàn Khối (bỏ qua)" });
  await page.getByRole("button", { name: "Lưu và xem trước" }).click();
  await expect(page.getByRole("rowheader", { name: "xuat-phan-mem!D6" })).toBeVisible();
  await expect(page.getByText("“31/02/2024”", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: /^Mới 5/ }).click();
  await expect(page.getByRole("rowheader", { name: "DCS02 · Đoàn cơ sở Sở Nông nghiệp và Phát triển nông thôn" })).toBeVisible();
  await page.getByRole("button", { name: "Nhập 5 đơn vị" }).click();
  await expect(page.getByText("Đã ghi kết quả của 5 đơn vị")).toBeVisible();
  await expect(page.getByText("Dòng 7: 92.99 · Ngân hàng Chính sách xã hội")).toBeVisible();
  await expectAccessible(page);
});

test("the reconciliation shows where both sides differ, its filters stand in the address, and it goes to Excel", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/");
  await page.getByRole("link", { name: "Đối chiếu với Phần mềm Quản lý đoàn viên" }).click();
  await expect(page).toHaveURL(/doi-chieu-phan-mem\?loc=lech/);
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("Sở Nông nghiệp")).toContainText("Chỉ đơn vị khai");
  await expect(row("Sở Y tế")).toContainText("Chỉ có trên Phần mềm");
  await expect(row("Sở Giáo dục")).toHaveCount(0);
  await page.getByRole("link", { name: /^Ngày khác nhau/ }).click();
  await expect(page).toHaveURL(/loc=ngay/);
  await expect(row("Bệnh viện Đa khoa thành phố")).toContainText("xuat-phan-mem.csv");
  await page.getByRole("link", { name: /^Có trong tệp, không có ở đây/ }).click();
  await expect(page.getByRole("cell", { name: "Ngân hàng Chính sách xã hội" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/2024/doi-chieu-phan-mem?loc=chi-don-vi");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải danh sách đang lọc" }).click()]);
  const cells = (await readWorkbookFile(await download.path())).map((line) => line.join("|"));
  expect(cells.filter((line) => line.includes("Đoàn cơ sở"))).toHaveLength(1);
  expect(cells.join("\n")).toContain("Chưa hoàn thành");
  await page.goto("/2024/danh-sach");
  await expect(row("Sở Nông nghiệp")).toContainText("Chưa (Khối đối chiếu; đơn vị khai 31/10/2024)");
});

test("the desk and the unit see the reading beside the unit's own statement, filled in where it has said nothing", async ({ as }) => {
  const desk = await as("thuky");
  await desk.goto("/2024/tham-dinh/DCS02");
  await expect(desk.getByText(/Lệch: đơn vị khai hoàn thành ngày 31\/10\/2024/)).toBeVisible();
  const unit = await as("dcs03", { width: 360 });
  await unit.goto("/2024/ho-so/DCS03");
  await expect(unit.getByText("Phần mềm ghi: Đạt · hoàn thành ngày 30/10/2024 · Đã ký số")).toBeVisible();
  await unit.goto("/2024/ho-so/DCS03/tu-danh-gia/kem-theo");
  await expect(unit.getByLabel("Ngày hoàn thành")).toHaveValue("30/10/2024");
  await expect(unit.getByRole("button", { name: "Xác nhận số liệu này" })).toBeVisible();
  await expectAccessible(unit);
});

test("a unit confirms what was filled in, and both sides agree", async ({ as }) => {
  const unit = await as("dcs15", { width: 360 });
  await unit.goto("/2024/ho-so/DCS15/tu-danh-gia/kem-theo");
  const card = unit.getByRole("article", { name: "Hoàn thành trên Phần mềm Quản lý đoàn viên" });
  await card.getByRole("button", { name: "Xác nhận số liệu này" }).click();
  await expect(card.getByText(/^Đã lưu/)).toBeVisible();
  await unit.reload();
  await expect(card.getByLabel("Ngày hoàn thành")).toHaveValue("03/11/2024");
  await expect(card.getByText(/hai bên khớp/)).toBeVisible();
  await expect(card.getByRole("button", { name: "Xác nhận số liệu này" })).toHaveCount(0);
  const page = await as("thuky");
  await page.goto("/2024/doi-chieu-phan-mem?loc=khop");
  await expect(page.getByRole("row").filter({ hasText: "Tòa án nhân dân" })).toContainText("Khớp");
  const another = await as("dcs04");
  expect((await another.goto("/2024/doi-chieu-phan-mem"))?.url()).toContain("khong-thuoc-phan-viec");
});

test("a second file with the same headings needs no choice, works without scripts, and finds nothing new", async ({ as }) => {
  const page = await as("thuky", { javaScriptEnabled: false });
  await upload(page, ROWS.slice(0, 5));
  await expect(page.getByText("Đã chọn sẵn cột như lần trước")).toBeVisible();
  await page.getByRole("button", { name: "Tiếp tục: ghép đơn vị" }).click();
  await expect(page.getByText("Mọi dòng đã ghép được với đơn vị")).toBeVisible();
  await page.getByText("Đã trả lời lần trước (1): xem hoặc đổi").click();
  await expect(page.getByLabel("“92.09 · Bệnh viện Đa khoa” là đơn vị")).toBeVisible();
  await page.getByRole("link", { name: "Xem trước", exact: true }).click();
  await expect(page.getByText("Không có gì để nhập")).toBeVisible();
});

test("the values of a dossier are copied one by one, the ticks stay in this browser, and all is readable without scripts", async ({
  as,
}) => {
  const page = await as("dcs03", { width: 360 });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/2024/ho-so/DCS03");
  await page.getByRole("link", { name: "Chép sang Phần mềm" }).click();
  const first = page.getByRole("listitem").filter({ hasText: /^1\.1 / });
  const value = await first.getByRole("definition").first().textContent();
  await first.getByRole("button", { name: /^Chép Chỉ tiêu/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(value);
  await expect(first.getByRole("button", { name: "Bỏ dấu đã chép: Chỉ tiêu (%)" })).toBeVisible();
  await page.reload();
  await expect(first.getByRole("button", { name: "Bỏ dấu đã chép: Chỉ tiêu (%)" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bỏ mọi dấu đã chép" }).click();
  await expect(page.getByRole("button", { name: /^Bỏ dấu đã chép/ })).toHaveCount(0);
  const plain = await as("dcs03", { width: 360, javaScriptEnabled: false });
  await plain.goto("/2024/ho-so/DCS03/chep-sang-phan-mem");
  await expect(plain.getByText(/^1\.1 /)).toBeVisible();
  await expect(plain.getByRole("button", { name: /^Chép/ })).toHaveCount(0);
});

test("the secretary takes the import back", async ({ as }) => {
  const page = await as("thuky");
  await page.goto("/2024/phan-mem");
  await page.getByRole("row").filter({ hasText: "Đã nhập" }).getByRole("link").click();
  await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
  await expect(page.getByText(/Đã hoàn tác lúc .*: trả lại 5 đơn vị/)).toBeVisible();
  await page.goto("/2024/doi-chieu-phan-mem?loc=lech");
  await expect(page.getByText("Không có đơn vị nào khớp với điều kiện lọc")).toBeVisible();
});
