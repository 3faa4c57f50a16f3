import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";
import { draftRecognition, issueDraft } from "../support/committee";
import { certificateOf, plainPdf, signPdf } from "../support/signed-pdf";
import { pdfFile, pngFile } from "./small-files";

// The public page of a document ships its own small script and no client runtime.
const SCRIPT_LIMIT = 15 * 1024;

test.describe.configure({ mode: "serial" });

/** Address of the issued decision on the secretary's desk, its unit's code and its code as printed. */
let desk = "";
let unit = "";
let code = "";

const scan = pngFile();

/** Opens a page as somebody who is not signed in; `dark` and `javaScriptEnabled` as the visitor's browser has them. */
async function visitor(browser: Browser, options: { width?: number; dark?: boolean; javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { width = 360, dark = false, javaScriptEnabled = true } = options;
  const look = { viewport: { width, height: 800 }, colorScheme: dark ? ("dark" as const) : ("light" as const), javaScriptEnabled };
  return (await browser.newContext(look)).newPage();
}

test("the secretary issues a decision, which shows its code and the way to its public page", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("thuky");
  ({ unit } = await draftRecognition(page));
  desk = new URL(page.url()).pathname;
  await issueDraft(page, "Người Ký Quyết Định");
  const link = page.getByRole("link", { name: "Mở trang xác minh" });
  await expect(link).toBeVisible();
  code = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  expect(code).toMatch(/^(\w{4}-){3}\w{4}$/);
  await expect(page.getByText(code).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Chép mã xác minh" })).toBeVisible();
});

test("the units of the decision get their certificates at once, each once", async ({ as }) => {
  const page = await as("thuky");
  await page.goto(desk);
  for (const answer of ["Đã cấp 1 giấy chứng nhận.", /đều đã có giấy chứng nhận/]) {
    await page.getByText("Giấy chứng nhận cho các đơn vị").click();
    await page.getByRole("button", { name: "Cấp giấy chứng nhận" }).click();
    await expect(page.getByText(answer).first()).toBeVisible();
    const file = page.waitForEvent("download");
    await page.getByRole("link", { name: "Tải tất cả giấy chứng nhận (PDF)" }).click();
    expect((await file).suggestedFilename()).toMatch(/^Giấy chứng nhận theo Quyết định .*\.pdf$/);
    await page.reload();
  }
  const officer = await as(unit.toLowerCase());
  await officer.goto(`/2024/ho-so/${unit}/van-ban`);
  await officer.getByRole("link", { name: /Giấy chứng nhận ngày/ }).click();
  await expect(officer.getByRole("heading", { level: 1 })).toContainText("Giấy chứng nhận");
});

test("whoever is not signed in types the code, without scripts, and reads what stands and no name", async ({ browser }) => {
  const page = await visitor(browser, { javaScriptEnabled: false });
  await page.goto("/xac-minh");
  await page.getByLabel("Mã xác minh").fill("12345");
  await page.getByRole("button", { name: "Xác minh" }).click();
  await expect(page.getByText(/Mã gồm 16 chữ và số/)).toBeVisible();
  await expect(page.getByLabel("Mã xác minh")).toHaveValue("12345");
  await page.getByLabel("Mã xác minh").fill(` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `);
  await page.getByRole("button", { name: "Xác minh" }).click();
  await page.waitForURL(`/xac-minh/${code}`);
  await expect(page.getByText("Còn hiệu lực")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("QĐ/");
  await expect(page.getByText("Chưa có bản đã ký nào")).toBeVisible();
  await expect(page.getByText(/certutil/)).toHaveCount(1);
  await expect(page.getByLabel("Chọn tệp để so")).toBeHidden();
  expect(await page.content()).not.toContain("Người Ký Quyết Định");
  await page.context().close();
});

test("the page is light, accessible at two widths in light and dark, and under the security policy", async ({ browser }) => {
  for (const dark of [false, true]) {
    const page = await visitor(browser, { dark });
    const complaints: string[] = [];
    const scripts: number[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("response", async (answer) => {
      if (answer.request().resourceType() === "script") scripts.push(gzipSync(await answer.body()).length);
    });
    for (const path of [`/xac-minh/${code}`, "/xac-minh"]) {
      await page.setViewportSize({ width: 360, height: 800 });
      expect((await page.goto(path))?.status()).toBe(200);
      await expectAccessible(page);
      await page.setViewportSize({ width: 1280, height: 900 });
      await expectAccessible(page);
    }
    expect(scripts).toHaveLength(1);
    expect(scripts[0]).toBeLessThanOrEqual(SCRIPT_LIMIT);
    expect(complaints).toEqual([]);
    await page.context().close();
  }
});

test("a file of the product is known again, another one is not, and neither leaves the machine", async ({ as, browser }) => {
  const secretary = await as("thuky");
  const id = desk.split("/").at(-1);
  const files = await Promise.all(
    ["?dang=pdf", ""].map(async (format) => (await secretary.request.get(`/api/tai-ve/quyet-dinh/${id}${format}`)).body()),
  );
  const page = await visitor(browser);
  await page.goto(`/xac-minh/${code}`);
  const sent: string[] = [];
  page.on("request", (request) => !request.url().endsWith("/icon.svg") && sent.push(request.url()));
  const outcome = page.locator("#outcome");
  const compare = (name: string, buffer: Buffer) =>
    page.getByLabel("Chọn tệp để so").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  for (const [index, format] of ["PDF", "DOCX"].entries()) {
    await compare(`dung-${format}`, files[index] ?? Buffer.alloc(0));
    await expect(outcome).toHaveText(
      `dung-${format}: khớp, đúng là tệp ${format} do phần mềm lập từ nội dung đã ban hành (chưa phải bản đã ký).`,
    );
    await expect(outcome).toHaveClass("good");
  }
  await compare("khac.pdf", pdfFile());
  await expect(outcome).toHaveText(/^khac\.pdf: Không khớp tệp nào/);
  await expect(outcome).toHaveClass("bad");
  expect(sent).toEqual([]);
  await page.context().close();
});

test("the signed scan and a digitally signed PDF are uploaded; the newest counts, both are known", async ({ as, browser }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto(desk);
  await expect(page.getByRole("button", { name: "Gửi tệp" })).toHaveCount(0);
  const choose = (name: string, mimeType: string, buffer: Buffer) => page.getByLabel(/Tải bản/).setInputFiles({ name, mimeType, buffer });
  await choose("gia.pdf", "application/pdf", Buffer.from("<!doctype html><script>alert(1)</script>"));
  await expect(page.getByText(/Chỉ nhận tệp PDF, JPG, PNG; tệp này có nội dung khác/)).toBeVisible();
  await choose("Bản quét.png", "image/png", scan);
  await expect(page.getByRole("link", { name: "Bản quét.png" }).first()).toBeVisible();
  const p12 = certificateOf({ name: "Người Ký Số", organisation: "Đoàn Khối Cơ quan", title: "Bí thư" });
  const signed = await signPdf(await plainPdf(), p12);
  await choose("Bản ký số.pdf", "application/pdf", signed);
  await expect(page.getByText("Người Ký Số, Bí thư, Đoàn Khối Cơ quan")).toBeVisible();
  await expect(page.getByText(/còn nguyên vẹn; phủ toàn bộ tệp/)).toBeVisible();
  await expect(page.getByText("Chưa kiểm tra chuỗi chứng thư.")).toBeVisible();
  await expect(page.getByText("1 bản ký trước đó")).toBeVisible();
  await expectAccessible(page);
  const address =
    (await page
      .getByRole("link", { name: /Bản ký số\.pdf/ })
      .first()
      .getAttribute("href")) ?? "";
  expect((await (await page.request.get(address)).body()).equals(signed)).toBe(true);

  const anybody = await visitor(browser);
  await anybody.goto(`/xac-minh/${code}`);
  await expect(anybody.getByText(/PDF có 1 chữ ký số/)).toBeVisible();
  await expect(anybody.getByText("Bí thư, Đoàn Khối Cơ quan")).toBeVisible();
  expect(await anybody.content()).not.toContain("Người Ký");
  const compare = (name: string, buffer: Buffer) =>
    anybody.getByLabel("Chọn tệp để so").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await compare("tep.pdf", signed);
  await expect(anybody.locator("#outcome")).toHaveText("tep.pdf: khớp, đúng là bản đã ký mới nhất của văn bản này.");
  await compare("tep.png", scan);
  await expect(anybody.locator("#outcome")).toHaveText(/một bản ký trước đó/);
  await anybody.context().close();

  const other = await as(unit === "DCS09" ? "dcs03" : "dcs09");
  expect((await other.request.get(address)).status()).toBe(404);
  await other.goto("/");
  const answer = await other.request.post("/api/ban-ky", {
    headers: { accept: "application/json", origin: new URL(other.url()).origin },
    multipart: { documentId: desk.split("/").at(-1) ?? "", file: { name: "a.png", mimeType: "image/png", buffer: pngFile() } },
  });
  expect(answer.status()).toBe(404);
  expect((await other.request.get(address, { headers: { cookie: "" } })).status()).toBe(401);
});

test("after the withdrawal the page says by which decision and for which unit", async ({ as, browser }) => {
  const page = await as("thuky");
  await page.goto(desk);
  await page.getByText("Thu hồi công nhận").first().click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Soạn quyết định thu hồi" }).click();
  await page.waitForURL((url) => url.pathname !== desk && /quyet-dinh\/.+/.test(url.pathname));
  await page.getByRole("textbox", { name: "Lý do thu hồi" }).fill("Số liệu báo cáo không trung thực.");
  await page.getByLabel("Đã đối chiếu bản xem trước").check();
  await page.getByRole("button", { name: "Ban hành quyết định" }).click();
  await expect(page.getByRole("link", { name: "Mở trang xác minh" })).toBeVisible();
  const anybody = await visitor(browser);
  await anybody.goto(`/xac-minh/${code}`);
  const standing = anybody.getByRole("region", { name: "Tình trạng" });
  await expect(standing.getByText("Đã thu hồi")).toBeVisible();
  await expect(standing.getByText(/Bị thu hồi bởi quyết định số \d+-QĐ\/.+ đối với: /)).toBeVisible();
  await anybody.context().close();
});

test("a code that no document bears is one answer, whatever it is; many look-ups are asked to wait", async ({ browser }) => {
  const page = await visitor(browser);
  const bodies = new Set<string>();
  const withoutNonce = (text: string) => text.replace(/nonce="[^"]*"/g, "");
  for (const path of ["0000-0000-0000-0000", "ZZZZ-ZZZZ-ZZZZ-ZZZZ", "khong-phai-ma", "a/b/c", "%3Cscript%3E"]) {
    const answer = await page.request.get(`/xac-minh/${path}`);
    expect(answer.status(), path).toBe(404);
    bodies.add(withoutNonce(await answer.text()));
  }
  expect(bodies.size).toBe(1);
  await page.goto("/xac-minh/0000-0000-0000-0000");
  await expect(page.getByRole("heading", { name: "Không tìm thấy văn bản mang mã này" })).toBeVisible();
  await expectAccessible(page);
  let waits = 0;
  for (let index = 0; index < 60 && waits === 0; index += 1) {
    const answer = await page.request.get("/xac-minh/0000-0000-0000-0000");
    if (answer.status() === 429) waits = Number(answer.headers()["retry-after"]);
  }
  expect(waits).toBe(900);
  const refused = await page.request.get(`/xac-minh/${code}`);
  expect(refused.status()).toBe(429);
  expect(await refused.text()).toContain("đợi 15 phút rồi thử lại");
  await page.context().close();
});
