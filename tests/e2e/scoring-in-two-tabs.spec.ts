import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const DESK = "/2024/xep-loai/DCS13/tham-dinh";

/** How often the log says that the phiếu was set aside, and that it was brought back. */
async function written(log: Page): Promise<number[]> {
  const counts: number[] = [];
  for (const action of ["sheet.setAside", "sheet.takeBack"]) {
    await log.goto(`/nhat-ky?don-vi=DCS13&viec=${action}`);
    await expect(log.getByRole("heading", { level: 1 })).toBeVisible();
    counts.push(await log.locator("tbody tr").count());
  }
  return counts;
}

test("a step taken in another tab is refused with what was typed kept; a double press and the back button write once", async ({ as }) => {
  test.setTimeout(120_000);
  const log = await as("quantri");
  const before = await written(log);
  const first = await as("thuky");
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(DESK);
    await page.getByText("Để ngoài xếp loại").first().click();
    const form = page.getByRole("form", { name: "Để ngoài xếp loại" });
    await form.getByLabel("Mức").selectOption({ label: "Chưa xếp loại" });
    await form.getByLabel("Lý do").fill("Đang sắp xếp tổ chức");
  }
  await first.getByRole("button", { name: "Để ngoài xếp loại" }).dblclick();
  await first.waitForURL(/da=de-ngoai/);
  const form = second.getByRole("form", { name: "Để ngoài xếp loại" });
  await form.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await expect(form.getByRole("alert")).toContainText("Phiếu chấm không ở bước này");
  await expect(form.getByLabel("Lý do")).toHaveValue("Đang sắp xếp tổ chức");
  await first.goBack();
  await first.goForward();
  await expect(first.getByText("Để ngoài xếp loại: Chưa xếp loại")).toBeVisible();
  await first.getByText("Đưa trở lại xếp loại").first().click();
  const back = first.getByRole("form", { name: "Đưa trở lại xếp loại" });
  await back.getByLabel("Lý do đưa trở lại").fill("Đã ổn định");
  await back.getByRole("button", { name: "Đưa trở lại xếp loại" }).dblclick();
  await first.waitForURL(/da=tro-lai/);
  expect(await written(log)).toEqual(before.map((count) => count + 1));
});

test("rounds that are not there, cụm of others and rankings before Công bố are not found by their addresses", async ({ as }) => {
  const unit = await as("dcs13");
  for (const path of [
    "/2024/thi-dua/cham-cum/DCS13",
    "/2024/thi-dua/cham-cum/KHONG-CO",
    "/2031/thi-dua/cham-cum",
    "/2024/xep-loai/DCS13?ky=q9",
  ]) {
    expect((await unit.goto(path))?.status(), path).toBe(404);
  }
  const secretary = await as("thuky");
  for (const path of ["/2031/thi-dua/xep-hang/cong-bo", "/2024/thi-dua/xep-hang?ky=q9", "/2031/xep-loai/de-xuat/chot"]) {
    expect((await secretary.goto(path))?.status(), path).toBe(404);
  }
  expect((await secretary.goto("/2024/thi-dua/xep-hang?ky=q4"))?.status()).toBe(200);
});
