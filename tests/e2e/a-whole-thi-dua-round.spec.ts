import type { Page } from "@playwright/test";
import ExcelJS from "exceljs";
import { expect, expectAccessible, test } from "../support/browser";

// The body of this journey is its own: 15 Đoàn cơ sở, of which 13 have sent and were appraised (prisma/demo/seed-contest.ts).
const SHEET = "/2024/thi-dua/DCS02";
const RANKING = "/2024/thi-dua/xep-hang";
const card = (page: Page, code: string) => page.getByRole("article", { name: `Mục ${code}`, exact: true });
const saved = (page: Page, code: string) => expect(card(page, code).getByText(/Đã lưu/)).toBeVisible();
const row = (page: Page, name: string | RegExp) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
}
async function fill(page: Page, code: string, label: string | RegExp, value: string): Promise<void> {
  await card(page, code).getByLabel(label).fill(value);
  await card(page, code).getByLabel(label).blur();
  await saved(page, code);
}

/** Fills in what the record of the year does not know. */
async function fillIn(page: Page): Promise<void> {
  for (const part of ["I", "II", "III", "dieu-kien"]) {
    await open(page, `${SHEET}/dien/${part}`);
    for (const article of await page.getByRole("article").all()) {
      const code = ((await article.getAttribute("aria-label")) ?? "").replace("Mục ", "");
      if ((await article.getByLabel("Số đạt được").count()) > 0) {
        await article.getByLabel("Số đạt được").fill("20");
        await fill(page, code, /^Tổng số/, "20");
      } else if ((await article.getByLabel("Kết quả", { exact: true }).count()) > 0) await fill(page, code, "Kết quả", "3");
      else if ((await article.getByRole("radio", { name: "Có", exact: true }).count()) > 0) {
        await article.getByRole("radio", { name: "Có", exact: true }).check();
        await saved(page, code);
      }
    }
  }
}

/** Rows of a saved table, by the unit's name. */
async function savedRows(page: Page, href: string): Promise<Map<string, unknown[]>> {
  const answer = await page.request.get(href);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await answer.body()).buffer);
  const rows = workbook.worksheets[0]?.getSheetValues() ?? [];
  return new Map(rows.flatMap((cells) => (Array.isArray(cells) ? [[String(cells[2] ?? ""), cells.slice(1)] as const] : [])));
}

test("fifteen units: one fills in, its cụm scores it, the Khối appraises, ranks, publishes, the unit sees its rank", async ({ as }) => {
  test.setTimeout(300_000);
  const unit = await as("td-dcs02", { width: 360 });
  await fillIn(unit);
  await unit.goto(`${SHEET}/xem-lai`);
  await unit.getByRole("checkbox").check();
  await unit.getByRole("button", { name: "Nộp phiếu" }).click();
  await unit.waitForURL(/ban-nop\/1$/);
  const name =
    (await unit
      .getByText(/^Đoàn cơ sở /)
      .first()
      .textContent()) ?? "";

  const peer = await as("td-dcs08", { width: 360 });
  await peer.goto("/2024/thi-dua/DCS08");
  await expect(peer.getByRole("link", { name: "Chấm điểm các đơn vị trong cụm" })).toHaveAttribute("href", "/2024/thi-dua/cham-cum");
  await peer.goto("/");
  await peer.getByRole("link", { name: "Chấm điểm trong cụm: thi đua năm 2024" }).click();
  await peer.waitForURL(/\/cham-cum$/);
  await expectAccessible(peer);
  await peer.getByRole("link", { name, exact: true }).click();
  await peer.waitForURL(/\/cham-cum\/DCS02$/);
  await expect(peer.getByRole("button", { name: "Lưu", exact: true })).toHaveCount(0);
  const line = peer.locator("#tc-II-2");
  await line.getByText("Chấm khác").click();
  await line.getByLabel("Kết quả").fill("2");
  await line.getByLabel("Lý do").fill("Cụm chỉ xác nhận hai công trình");
  await line.getByLabel("Lý do").blur();
  await expect(line.getByText(/Đã lưu/)).toBeVisible();
  await expectAccessible(peer);
  const plain = await as("td-dcs08", { javaScriptEnabled: false, width: 360 });
  await plain.goto("/2024/thi-dua/cham-cum/DCS02");
  const other = plain.locator("#tc-III-3");
  await other.getByText("Chấm khác").click();
  await other.getByLabel("Kết quả").fill("5");
  await other.getByLabel("Lý do").fill("Cụm đếm được năm tin");
  await other.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(other.getByText(/Đã lưu/)).toBeVisible();
  await peer.goto("/2024/thi-dua/cham-cum");
  await expect(peer.getByText("Cụm đã ghi 2 mục", { exact: false })).toBeVisible();
  for (const code of ["DCS03", "DCS15"]) expect((await peer.goto(`/2024/thi-dua/cham-cum/${code}`))?.status(), code).toBe(404);
  expect((await peer.goto(RANKING))?.url()).not.toContain(RANKING);

  const khoi = await as("td-theodoi1");
  await open(khoi, `${SHEET}/tham-dinh`);
  await expect(khoi.locator("#tc-II-2").getByText("Cụm chỉ xác nhận hai công trình", { exact: false })).toBeVisible();
  await khoi.getByRole("button", { name: "Hoàn tất thẩm định" }).click();
  await khoi.waitForURL(/da=hoan-tat/);

  const secretary = await as("td-thuky");
  await secretary.goto("/2024/thi-dua");
  await secretary.getByRole("link", { name: "Xếp hạng và công bố" }).click();
  await secretary.waitForURL(`**${RANKING}`);
  await expect(secretary.getByText("14 đơn vị đã thẩm định")).toBeVisible();
  await expect(secretary.getByText("Chưa hoàn tất thẩm định: 18 đơn vị")).toBeVisible();
  await expect(secretary.getByText(/Không xét thi đua: LT2 “Có báo cáo tự chấm điểm thi đua trong đợt”/)).toBeVisible();
  await expect(secretary.getByText(/cùng hạng|bằng điểm, xét theo/).first()).toBeVisible();
  await expectAccessible(secretary);
  await unit.goto(SHEET);
  await expect(unit.getByText("Điểm thẩm định", { exact: true }).first()).toBeVisible();
  await expect(unit.getByText("Hạng trong Khối")).toHaveCount(0);

  await row(secretary, name).getByRole("link").click();
  await secretary.waitForURL(/xep-hang\/DCS02$/);
  const awards = secretary.getByRole("checkbox");
  const letter = awards.last();
  await ((await letter.isChecked()) ? letter.uncheck() : letter.check());
  await secretary.getByRole("button", { name: "Lưu đề nghị khen thưởng" }).click();
  await expect(secretary.getByText("Cần ghi lý do khi chọn khác đề xuất theo hạng.").first()).toBeVisible();
  await secretary.getByLabel("Lý do").fill("Thành tích đột xuất trong năm");
  await secretary.getByRole("button", { name: "Lưu đề nghị khen thưởng" }).click();
  await secretary.waitForURL(/da=khen-thuong/);
  await expectAccessible(secretary);

  await secretary.goto(`${RANKING}/cong-bo`);
  await expectAccessible(secretary);
  await secretary.getByRole("button", { name: "Công bố" }).click();
  await expect(secretary.getByText("Đồng chí đánh dấu đã xem bảng xếp hạng trước khi công bố.").first()).toBeVisible();
  await secretary.getByRole("checkbox").check();
  await secretary.getByRole("button", { name: "Công bố" }).click();
  await secretary.waitForURL(/da=cong-bo/);
  await expect(secretary.getByText(/^Đã công bố\./)).toBeVisible();
  const rank = (await row(secretary, name).getByRole("cell").first().textContent()) ?? "";
  expect(rank).toMatch(/^\d+$/);

  await unit.goto(SHEET);
  await expect(unit.getByRole("heading", { name: "Kết quả thi đua đã công bố" })).toBeVisible();
  await expect(unit.getByText(new RegExp(`^${rank}\\b`)).first()).toBeVisible();
  await expect(unit.getByText("Thành tích đột xuất trong năm")).toBeVisible();
  await expect(unit.getByText("Cụm chỉ xác nhận hai công trình", { exact: false }).first()).toBeVisible();
  await expectAccessible(unit);

  const file = (await secretary.getByRole("link", { name: "Tải Excel" }).getAttribute("href")) ?? "";
  const rows = await savedRows(secretary, file);
  expect(rows.get("Đơn vị")).toEqual([
    ...["TT", "Đơn vị", "Loại hình", "Cụm", "Nhóm I", "Nhóm II", "Nhóm III", "Thưởng/trừ", "Tổng tự chấm", "Tổng thẩm định"],
    ...["Hạng cụm", "Hạng Khối", "3 chủ động", "Xếp loại", "Đề nghị khen thưởng", "Ghi chú"],
  ]);
  const own = rows.get(name) ?? [];
  expect(own[11]).toBe(Number(rank));
  expect(own[8]).toBe(Number(own[9]) + 5);
  const details = await savedRows(
    secretary,
    (await secretary.getByRole("link", { name: "Tải chi tiết từng tiêu chí" }).getAttribute("href")) ?? "",
  );
  expect(details.get(name)?.[3 + (details.get("Đơn vị")?.slice(3).indexOf("II.2") ?? 0)]).toBe(10);

  await secretary.goto(`${RANKING}/cong-bo`);
  await secretary.getByLabel("Lý do rút công bố").fill("Soát lại điểm cụm 1");
  await secretary.getByRole("button", { name: "Rút công bố" }).click();
  await secretary.waitForURL(/da=rut/);
  await unit.goto(SHEET);
  await expect(unit.getByText("Hạng trong Khối")).toHaveCount(0);
});

test("the secretary chooses awards without scripts", async ({ as }) => {
  const secretary = await as("td-thuky", { javaScriptEnabled: false, width: 360 });
  await secretary.goto(`${RANKING}/DCS04`);
  for (const award of await secretary.getByRole("checkbox").all()) await award.uncheck();
  await secretary.getByLabel("Lý do").fill("Đã khen thưởng theo chuyên đề");
  await secretary.getByRole("button", { name: "Lưu đề nghị khen thưởng" }).click();
  await expect(secretary.getByText("Đã lưu đề nghị khen thưởng.")).toBeVisible();
  await expect(secretary.getByLabel("Lý do")).toHaveValue("Đã khen thưởng theo chuyên đề");
});
