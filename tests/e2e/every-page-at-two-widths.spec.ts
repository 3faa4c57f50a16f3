import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { issueDraft, tableFirst, voteForIt } from "../support/committee";

// First load of any page: scripts of at most 170,000 bytes, gzipped.
const SCRIPT_LIMIT = 170_000;

/** Addresses by who opens them. Dossiers: DCS13 has reported, DCS03 is being filled in, DCS07 is appraised, DCS06 was returned. */
const PAGES: Record<string, readonly string[]> = {
  "": ["/dang-nhap", "/quen-mat-khau", "/dat-mat-khau/khong-con-hieu-luc", "/xac-minh"],
  dcs03: [
    "/",
    "/2024/ho-so/DCS03",
    "/2024/ho-so/DCS03/bang-tong-hop",
    "/2024/ho-so/DCS03/ban-nop/dang-ky/1",
    "/2024/ho-so/DCS03/dang-ky",
    "/2024/ho-so/DCS03/dang-ky/1",
    "/2024/ho-so/DCS03/dang-ky/xem-lai",
    "/2024/ho-so/DCS03/theo-doi",
    "/2024/ho-so/DCS03/van-ban",
    "/2024/ho-so/DCS03/dieu-chinh",
    "/2024/ho-so/DCS03/ket-qua",
    "/2024/ho-so/DCS03/tu-danh-gia",
    "/2024/ho-so/DCS03/tu-danh-gia/1",
    "/2024/ho-so/DCS03/tu-danh-gia/2",
    "/2024/ho-so/DCS03/tu-danh-gia/3",
    "/2024/ho-so/DCS03/tu-danh-gia/kem-theo",
    "/2024/ho-so/DCS03/tu-danh-gia/xem-lai",
    "/2024/ho-so/DCS03/chep-sang-phan-mem",
    "/2024/phieu-cham/DCS03",
    "/2024/xep-loai/DCS03",
    "/2024/xep-loai/DCS03/ban-chap-hanh",
    "/2024/xep-loai/DCS03/dien/I",
    "/2024/xep-loai/DCS03/dien/III",
    "/2024/xep-loai/DCS03/dien/dieu-kien",
    "/2024/xep-loai/DCS03/xem-lai",
    "/2024/thi-dua/DCS03",
    "/2024/thi-dua/DCS03/dien/II",
    "/2024/ho-so/DCS03/tu-danh-gia/dien-excel",
    "/2024/ho-so/DCS03/tu-danh-gia/dien-nhanh",
    "/2025/ho-so/DCS03",
    "/2025/ho-so/DCS03/dang-ky",
    "/2025/ho-so/DCS03/dang-ky/1",
    "/2025/ho-so/DCS03/dang-ky/2",
    "/2025/ho-so/DCS03/dang-ky/3",
    "/2025/ho-so/DCS03/dang-ky/xem-lai",
    "/2025/ho-so/DCS03/dang-ky/dien-excel",
    "/2025/ho-so/DCS03/dang-ky/dien-nhanh",
    "/van-ban",
    "/tep-xuat",
    "/so-van-ban",
    "/tai-khoan",
    "/tai-khoan/du-lieu",
    "/ban-giao",
    "/nhan-ban-giao",
    "/huong-dan",
    "/lap-trinh",
    "/quan-tri/khong-thuoc-phan-viec?viec=issueDecision",
  ],
  dcs13: ["/2024/ho-so/DCS13", "/2024/ho-so/DCS13/ban-nop/tu-danh-gia/1", "/2024/ho-so/DCS13/tu-danh-gia/1"],
  theodoi1: [
    "/",
    "/2024/ho-so",
    "/2024/ho-so/DCS13",
    "/2024/tien-do",
    "/2024/tien-do?buoc=cho-tham-dinh",
    "/2024/tham-dinh",
    "/2024/tham-dinh/DCS13",
    "/2024/tham-dinh/DCS06",
    "/2024/danh-sach",
    "/2024/xep-loai",
    "/2024/thi-dua?tinh-trang=cho-tham-dinh",
    "/2024/xep-loai/DCS13/tham-dinh",
    "/2024/xep-loai/de-xuat",
    "/2024/xep-loai/de-xuat?doi-tuong=ban-chap-hanh",
    "/2024/xep-loai/tong-hop",
    "/2024/ma-tran",
    "/2024/doi-chieu-phan-mem",
    "/2024/doi-chieu-phan-mem?loc=khong-ghep",
    "/2024/kiem-tra",
    "/2024/kiem-tra/moi",
    "/2024/kiem-tra/moi?don-vi=DCS13",
    "/2024/dieu-chinh",
    "/2025/tien-do",
  ],
  "xl-thuky": ["/2024/xep-loai/de-xuat", "/2024/xep-loai/de-xuat/chot", "/2024/xep-loai/tong-hop", "/2024/xep-loai/XL01/tham-dinh"],
  thuky: [
    "/",
    "/so-van-ban?loai=QĐ",
    "/2024/duyet-dang-ky/DCS13",
    "/2025/duyet-dang-ky/DCS13",
    "/2024/tham-dinh/DCS07",
    "/2024/phien-hop",
    "/2024/phien-hop/moi",
    "/2024/quyet-dinh",
    "/2024/soan-van-ban",
    "/van-ban",
    "/nhap-du-lieu",
    "/ban-giao",
    "/ban-giao/excel",
    "/2024/phan-mem",
    "/2024/phan-mem/thu-tu-chep",
    "/2024/dien-excel",
    "/2024/chay-thu",
    "/2024/qua-cac-nam",
    "/2024/ho-so/DCS02/qua-cac-nam",
    "/nhap-du-lieu/cac-nam-truoc",
    "/2024/chay-thu?thu=quy-tac&nhom=90&co-so=registeredTarget&tat-ca=1",
  ],
  "td-dcs03": ["/2024/thi-dua/DCS03", "/2024/thi-dua/cham-cum", "/2024/thi-dua/cham-cum/DCS06"],
  "td-thuky": ["/2024/thi-dua", "/2024/thi-dua/xep-hang", "/2024/thi-dua/xep-hang/DCS01", "/2024/thi-dua/xep-hang/cong-bo"],
  quantri: [
    "/",
    "/quan-tri",
    "/co-quan",
    "/don-vi",
    "/don-vi/moi",
    "/don-vi/lich-su",
    "/don-vi/thay-doi",
    "/don-vi/thay-doi/doi-ten-co-quan",
    "/don-vi/thay-doi/sap-nhap",
    "/don-vi/thay-doi/thanh-lap",
    "/don-vi/DCS13/pha-he",
    "/don-vi/DCS13",
    "/don-vi/DCS13/sua",
    "/nguoi-dung",
    "/nguoi-dung/moi",
    "/nguoi-dung/phieu",
    "/bo-tieu-chi",
    "/nam-cong-tac",
    "/nam-cong-tac/moi",
    "/nam-cong-tac/2024",
    "/nam-cong-tac/2024/sua",
    "/nam-cong-tac/2024/gia-han",
    "/bo-quy-tac",
    "/nam-cong-tac/2024/dot",
    "/nam-cong-tac/2024/dot/moi?viec=classification",
    "/nam-cong-tac/2024/dot/moi?viec=emulation",
    "/nhap-du-lieu",
    "/nhat-ky",
    "/nhat-ky/kiem-tra",
  ],
};

/** Sum of the gzipped scripts among answers. */
async function scriptBytes(answers: readonly Response[]): Promise<number> {
  const scripts = answers.filter((answer) => answer.request().resourceType() === "script" && answer.ok());
  const sizes = await Promise.all(scripts.map(async (answer) => gzipSync(await answer.body()).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Opens an address on a phone, then widens it to a desk: reachable, silent, accessible, without sideways scroll, light. */
async function look(page: Page, path: string): Promise<void> {
  const complaints: string[] = [];
  const answers: Response[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("response", (answer) => answers.push(answer));
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  expect(new URL(page.url()).pathname, path).toBe(path.split("?")[0]);
  expect(await scriptBytes(answers), `${path}: gzipped scripts`).toBeLessThanOrEqual(SCRIPT_LIMIT);
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(page);
  expect(complaints, path).toEqual([]);
}

for (const [username, paths] of Object.entries(PAGES)) {
  for (const path of paths) {
    test(`${username || "anybody"} at ${path}`, async ({ as, browser }) => {
      test.setTimeout(120_000); // axe takes long over the desk where the machine is busy
      if (username) return look(await as(username, { width: 360 }), path);
      const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
      await look(await context.newPage(), path);
      await context.close();
    });
  }
}

test("the form of handing a position over", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("dcs03", { width: 360 });
  await page.goto("/tai-khoan");
  await look(page, (await page.getByRole("link", { name: /^Bàn giao ?:/ }).getAttribute("href")) ?? "");
});

test("an uploaded workbook, its recognition and an import that was made", async ({ as }) => {
  const page = await as("quantri", { width: 360 });
  await page.goto("/nhap-du-lieu");
  const made = (await page.getByRole("link", { name: "khoi-2024.xlsx" }).first().getAttribute("href")) ?? "";
  await page.locator("input[type=file]").setInputFiles("tests/support/khoi-2024.xlsx");
  await page.getByRole("button", { name: "Tải lên và xem trước" }).click();
  await page.waitForURL(/nhap-du-lieu\/.+/);
  const preview = new URL(page.url()).pathname;
  for (const path of [preview, `${preview}/nhan-dang`, made]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, path);
  }
});

test("an export of the member software: its columns, its names and its preview", async ({ as }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto("/2024/phan-mem");
  await page.locator("input[type=file]").setInputFiles("tests/support/software/tieu-de-o-dong-5.xlsx");
  await page.getByRole("button", { name: "Tải lên và nhận dạng" }).click();
  await page.waitForURL(/phan-mem\/.+\/nhan-dang/);
  const path = new URL(page.url()).pathname.replace("/nhan-dang", "");
  for (const address of [`${path}/nhan-dang`, `${path}/ghep-don-vi`, path, `${path}?loc=moi`]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, address);
  }
});

test("a person, and a criteria set that is read, drafted and edited", async ({ as }) => {
  const page = await as("quantri", { width: 360 });
  await page.goto("/nguoi-dung");
  const person =
    (await page.locator("a[href^='/nguoi-dung/']:not([href$='/moi']):not([href*='/phieu'])").first().getAttribute("href")) ?? "";
  await page.goto("/bo-tieu-chi");
  const set = (await page.locator("a[href^='/bo-tieu-chi/']").first().getAttribute("href")) ?? "";
  await page.goto(set);
  await page
    .getByRole("button", { name: /Sao chép|Tạo bản nháp|bản nháp/ })
    .first()
    .click();
  await page.waitForURL((url) => url.pathname !== set && url.pathname.startsWith("/bo-tieu-chi/"));
  const draft = (/^\/bo-tieu-chi\/[0-9a-f-]+/.exec(new URL(page.url()).pathname) ?? [""])[0];
  for (const path of [person, set, draft, `${draft}/sua`, `${draft}/sua/thong-tin`, `${draft}/sua/them`, `${draft}/sua/1.1`]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, path);
  }
});

for (const [kind, rules] of [
  ["Xếp loại chất lượng", ["muc", "ba-chu-dong", "so-suat", "dieu-kien/DK1"]],
  ["Bảng điểm thi đua", ["xep-hang", "dieu-kien/LT1"]],
] as const) {
  test(`a scheme that is read, drafted and edited: ${kind}`, async ({ as }) => {
    test.setTimeout(180_000);
    const page = await as("thuky", { width: 360 });
    await page.goto("/bo-quy-tac");
    await page
      .getByRole("link", { name: new RegExp(`^${kind}.*bản 1$`) })
      .first()
      .click();
    await page.getByRole("button", { name: "Sao chép thành bản nháp" }).click();
    await page.waitForURL(/\/sua$/);
    const edit = new URL(page.url()).pathname;
    const forms = [
      "thong-tin",
      "nhom/I",
      "them-nhom",
      "tieu-chi/I.1",
      "tieu-chi/II.2",
      "them-tieu-chi?nhom=II",
      "them-dieu-kien",
      ...rules,
    ];
    for (const path of [edit.replace("/sua", ""), edit, ...forms.map((form) => `${edit}/${form}`)]) {
      await page.setViewportSize({ width: 360, height: 800 });
      await look(page, path);
    }
  });
}

test("a session from its agenda to its end, a decision from its draft to its paper, and the unit's result sheet", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("thuky", { width: 360 });
  const lookAt = async (path: string) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await look(page, path);
  };
  const { session, brief } = await tableFirst(page);
  await lookAt(session);
  await lookAt(brief);
  await voteForIt(page, session);
  await lookAt(`${session}/hoan-tat`);
  await page.getByRole("button", { name: "Hoàn tất phiên họp" }).click();
  await expect(page.getByRole("button", { name: "Soạn quyết định công nhận" })).toBeVisible();
  await lookAt(session);
  await page.getByRole("button", { name: "Soạn quyết định công nhận" }).click();
  await page.waitForURL(/quyet-dinh\/.+/);
  const decision = new URL(page.url()).pathname;
  await lookAt(decision);
  await issueDraft(page);
  await lookAt(decision);
  await lookAt(`/van-ban/${decision.split("/").at(-1)}`);
  await lookAt("/van-ban");
  await lookAt(`/2024/ho-so/${brief.split("/").at(-1)}/ket-qua`);
});
