import { randomUUID } from "node:crypto";
import type { APIResponse, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { pngFile } from "./small-files";

// The secretary of DCS09 knows every address of DCS02 and of the Khối, and gets nothing of them.
const FOREIGN_NAME = "Sở Nông nghiệp";
const NOT_FOUND = "Không tìm thấy trang này";
const NOT_YOUR_PART = "Trang này không thuộc phần việc của đồng chí";

const DOSSIER_PAGES = [
  "",
  "/bang-tong-hop",
  "/dang-ky",
  "/dang-ky/1",
  "/dang-ky/xem-lai",
  "/tu-danh-gia",
  "/tu-danh-gia/1",
  "/tu-danh-gia/kem-theo",
  "/tu-danh-gia/xem-lai",
  "/theo-doi",
  "/dieu-chinh",
  "/ket-qua",
  "/ban-nop/dang-ky/1",
  "/ban-nop/tu-danh-gia/1",
].map((page) => `/2024/ho-so/DCS02${page}`);

const SHEET_PAGES = ["", "/ban-chap-hanh", "/dien/I", "/dien/dieu-kien", "/xem-lai", "/ban-nop/1"].flatMap((page) => [
  `/2024/xep-loai/DCS02${page}`,
  `/2024/thi-dua/DCS02${page}`,
]);

const NOT_FOUND_PAGES = [
  ...DOSSIER_PAGES,
  ...SHEET_PAGES,
  "/2024/phieu-cham/DCS02",
  "/2024/thi-dua/cham-cum",
  "/2024/thi-dua/cham-cum/DCS02",
  "/2024/phien-hop",
  "/2024/phien-hop/moi",
  "/2024/quyet-dinh",
  "/don-vi/DCS02",
  "/quan-tri",
];

const OTHERS_WORK = [
  "/2024/tham-dinh/DCS02",
  "/2024/duyet-dang-ky/DCS02",
  "/2024/xep-loai/DCS02/tham-dinh",
  "/2024/thi-dua/DCS09/tham-dinh",
  "/2024/thi-dua/xep-hang",
  "/2024/thi-dua/xep-hang/DCS02",
  "/2024/thi-dua/xep-hang/cong-bo",
  ...["tien-do", "tham-dinh", "danh-sach", "ma-tran", "kiem-tra", "kiem-tra/moi", "dieu-chinh"].map((page) => `/2024/${page}`),
  "/don-vi",
  "/don-vi/moi",
  "/don-vi/DCS02/sua",
  "/nguoi-dung",
  "/nguoi-dung/moi",
  "/nguoi-dung/phieu",
  "/bo-tieu-chi",
  "/bo-quy-tac",
  "/nam-cong-tac/2024/dot",
  "/nam-cong-tac",
  "/nam-cong-tac/moi",
  "/nam-cong-tac/2024",
  "/nam-cong-tac/2024/sua",
  "/nam-cong-tac/2024/gia-han",
  "/nhap-du-lieu",
  "/nhap-du-lieu/mau",
  "/nhat-ky",
  "/nhat-ky/kiem-tra",
  "/co-quan",
  ...[
    "danh-sach?nam=2024",
    "ma-tran?nam=2024",
    "tien-do?nam=2024",
    "phieu-cham?nam=2024&dot=thi-dua",
    "xep-hang?nam=2024",
    "chi-tiet-thi-dua?nam=2024",
    "don-vi",
    "nguoi-dung",
    "nhat-ky",
  ].map((file) => `/api/tai-ve/${file}`),
];

/** The body of an answer, in which the other unit is never named. */
async function silent(answer: APIResponse): Promise<string> {
  const text = await answer.text();
  expect(text, answer.url()).not.toContain(FOREIGN_NAME);
  return text;
}

test("every page of another unit's dossier is not found", async ({ as }) => {
  const page = await as("dcs09");
  for (const path of NOT_FOUND_PAGES) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    await silent(answer);
  }
  for (const path of ["/2024/ho-so/DCS02", "/2024/ho-so/KHONG-CO", "/2031/ho-so/DCS09", "/2024/xep-loai/DCS02", "/2024/khong-co/DCS09"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: NOT_FOUND })).toBeVisible();
  }
});

test("the rooms of the Khối and of the administration say whose work they are", async ({ as }) => {
  const page = await as("dcs09");
  for (const path of OTHERS_WORK) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await silent(answer), path).toContain(NOT_YOUR_PART);
  }
  await page.goto("/nguoi-dung");
  await expect(page.getByRole("heading", { name: NOT_YOUR_PART })).toBeVisible();
  await expect(page.getByText(/Trang dành cho: .*[Qq]uản trị/)).toBeVisible();
});

test("another unit's table, cell and evidence cannot be downloaded", async ({ as }) => {
  const owner = await as("dcs03");
  await owner.goto("/2024/ho-so/DCS03/tu-danh-gia/2");
  await expect(owner.getByRole("button", { name: "Gửi tệp" })).toHaveCount(0);
  const strip = owner.getByRole("region", { name: "Minh chứng 2.1" });
  await strip.getByLabel("Thêm tệp minh chứng").setInputFiles({ name: "rieng.png", mimeType: "image/png", buffer: pngFile() });
  const address = (await strip.getByRole("link", { name: "rieng.png" }).getAttribute("href")) ?? "";
  expect((await owner.request.get(address)).status()).toBe(200);

  const page = await as("dcs09");
  const paths = [
    address,
    `/api/minh-chung/${randomUUID()}`,
    "/api/tai-ve/bang-tong-hop?nam=2024&don-vi=DCS02",
    "/api/o-ma-tran/2024/DCS02/1.1",
  ];
  for (const path of paths) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await silent(answer)).toContain("Không tìm thấy");
  }
  const stranger = await page.request.get(address, { headers: { cookie: "" } });
  expect([401, 404]).toContain(stranger.status());
});

test("a file cannot be put under another unit's criterion", async ({ as }) => {
  const owner = await as("dcs03");
  await owner.goto("/2024/ho-so/DCS03/tu-danh-gia/2");
  const dossierId = (await owner.locator("input[name=dossierId]").first().getAttribute("value")) ?? "";
  const page = await as("dcs09");
  await page.goto("/");
  const answer = await page.request.post("/api/minh-chung", {
    headers: { accept: "application/json", origin: new URL(page.url()).origin },
    multipart: { dossierId, item: "2.1", file: { name: "a.png", mimeType: "image/png", buffer: pngFile() } },
  });
  expect(answer.status()).toBe(404);
  expect(await answer.json()).toMatchObject({ ok: false, message: expect.stringContaining("Không tìm thấy") });
});

/** Makes a token for programs on the account's page. */
async function tokenOf(page: Page): Promise<string> {
  await page.goto("/tai-khoan");
  await page.getByLabel("Dùng cho việc gì").fill("Máy chủ báo cáo");
  await page.getByRole("button", { name: "Tạo mã truy cập" }).click();
  const shown = page.getByRole("status").filter({ hasText: "chỉ hiện một lần này" });
  return ((await shown.locator("p.font-mono").textContent()) ?? "").trim();
}

test("a program with the secretary's token finds nothing of another unit", async ({ as }) => {
  const page = await as("dcs09");
  const token = await tokenOf(page);
  const call = (method: string, path: string, data?: object) =>
    page.request.fetch(`/api/v1${path}`, {
      method,
      data,
      headers: { authorization: `Bearer ${token}`, ...(method === "GET" ? {} : { "idempotency-key": randomUUID() }) },
    });
  expect((await call("GET", "/dossiers/2024/DCS09")).status()).toBe(200);
  const dossier = "/dossiers/2024/DCS02";
  for (const [method, path, data] of [
    ["GET", dossier, undefined],
    ["GET", `${dossier}/entries/1.1`, undefined],
    ["GET", `${dossier}/table`, undefined],
    ["GET", "/units/DCS02", undefined],
    ["PUT", `${dossier}/entries/1.1/result`, { version: 1, explanation: "x" }],
    ["PUT", `${dossier}/entries/1.1/target`, { version: 1, solution: "x" }],
    ["POST", `${dossier}/evidence`, { item: "1.1", documentNumber: "1-BC/ĐTN", documentDate: "01/10/2024" }],
    ["POST", `${dossier}/submit-assessment`, { version: 1, declared: "on" }],
  ] as const) {
    const answer = await call(method, path, data);
    expect(answer.status(), `${method} ${path}: ${await answer.text()}`).toBe(404);
    expect(answer.headers()["content-type"]).toContain("application/problem+json");
    await silent(answer);
  }
  for (const path of ["/units", "/dossiers?year=2024", "/dossiers", "/decisions"]) {
    const answer = await call("GET", path);
    if (answer.status() === 200) await silent(answer);
  }
  expect((await call("GET", "/cycles/2024/table")).status()).toBe(403);
});

test("the secretary's own pages never name another unit", async ({ as }) => {
  const page = await as("dcs09");
  for (const path of ["/", "/2024/ho-so", "/2024/ho-so/DCS09", "/2025/ho-so/DCS09", "/van-ban", "/tai-khoan", "/huong-dan"]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(200);
    await silent(answer);
  }
});
