import { expect, type Page } from "@playwright/test";

/** Opens a session of 04/11/2024 with the first appraised dossier before it; gives their addresses and the unit's code. */
export async function tableFirst(page: Page): Promise<{ session: string; brief: string; unit: string }> {
  await page.goto("/2024/phien-hop/moi");
  await page.getByLabel("Ngày họp").fill("04/11/2024");
  await page.getByLabel("Số người dự họp").fill("9");
  await page.getByLabel("Tổng số ủy viên BTV").fill("11");
  await page.getByRole("button", { name: "Lập phiên họp" }).click();
  await page.getByText("Chọn từng hồ sơ").click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Đưa các hồ sơ đã chọn" }).click();
  const tabled = page.getByRole("main").locator("a[href*='/phien-hop/'][href*='/DCS']").first();
  await expect(tabled).toBeVisible();
  const brief = (await tabled.getAttribute("href")) ?? "";
  return { session: brief.replace(/\/DCS\w+$/, ""), brief, unit: brief.split("/").at(-1) ?? "" };
}

/** Records on the page of a tabled dossier that all nine present vote for recognition. */
export async function voteForIt(page: Page, session: string): Promise<void> {
  await page.locator("input[name=votesFor]").fill("9");
  await page.getByRole("radio", { name: "Công nhận", exact: true }).check();
  await page.getByLabel("Lý do").fill("Ban Thường vụ thống nhất.");
  await page.getByRole("button", { name: "Ghi kết quả" }).click();
  await page.waitForURL((url) => url.pathname === session);
}

/** Issues the decision drafted on the page under a signer's name. */
export async function issueDraft(page: Page, signer = "Bí thư Đoàn Khối"): Promise<void> {
  await page.getByLabel("Chức vụ người ký").fill("BÍ THƯ");
  await page.getByLabel("Họ tên người ký").fill(signer);
  await page.getByLabel("Đã đối chiếu bản xem trước").check();
  await page.getByRole("button", { name: "Ban hành quyết định" }).click();
  await expect(page.getByText(/[0-9a-f]{64}/).first()).toBeVisible();
}

/** A whole session that recognises one unit, up to the draft of its decision. */
export async function draftRecognition(page: Page): Promise<{ session: string; unit: string }> {
  const { session, brief, unit } = await tableFirst(page);
  await page.goto(brief);
  await voteForIt(page, session);
  await page.goto(`${session}/hoan-tat`);
  await page.getByRole("button", { name: "Hoàn tất phiên họp" }).click();
  await page.getByRole("button", { name: "Soạn quyết định công nhận" }).click();
  await page.waitForURL(/quyet-dinh\/.+/);
  return { session, unit };
}
