import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "../support/browser";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const DESK = "/2024/xep-loai/DCS14/tham-dinh";
const form = (page: Page, name: string) => page.getByRole("form", { name });
const REASON = "Mới thành lập tháng 10";

test("with scripts: a level and a reason are asked for at their fields, nothing typed is lost; it is shown on desk and proposal, and brought back", async ({
  as,
}) => {
  const page = await as("thuky");
  await page.goto(DESK);
  await page.getByText("Để ngoài xếp loại").first().click();
  const aside = form(page, "Để ngoài xếp loại");
  await aside.getByLabel("Mức").selectOption({ label: "Không xếp loại" });
  await aside.getByLabel("Lý do").fill("   ");
  await aside.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await expect(aside.getByRole("alert")).toContainText("Cần ghi lý do");
  await expect(aside.getByLabel("Lý do")).toHaveAccessibleDescription(/Cần ghi lý do/);
  await expect(aside.getByLabel("Mức")).toHaveValue("khongxep");
  await expectAccessible(page);
  await aside.getByLabel("Mức").selectOption({ label: "Chọn mức" });
  await aside.getByLabel("Lý do").fill(REASON);
  await aside.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await expect(aside.getByLabel("Mức")).toHaveAccessibleDescription(/Hãy chọn một mức/);
  await expect(aside.getByLabel("Lý do")).toHaveValue(REASON);
  await aside.getByLabel("Mức").selectOption({ label: "Không xếp loại" });
  await aside.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await page.waitForURL(/da=de-ngoai/);
  await expect(page.getByText("Để ngoài xếp loại: Không xếp loại")).toBeVisible();
  await expect(page.getByText(`Lý do: ${REASON}`)).toBeVisible();
  await expectAccessible(page);
  await page.goto("/2024/xep-loai/de-xuat");
  const row = page.getByRole("row").filter({ hasText: "Đoàn cơ sở Cục Thuế thành phố" });
  await expect(row).toContainText("Không xếp loại");
  await expect(row).toContainText(`Lý do: ${REASON}`);

  const unit = await as("dcs14", { width: 360 });
  await unit.goto("/2024/xep-loai/DCS14");
  await expect(unit.getByText("Đoàn Khối đã khép phiếu này", { exact: false })).toBeVisible();
  await expect(unit.getByText("Đã khép", { exact: true })).toBeVisible();
  for (const unseen of ["Không xếp loại", REASON, "Đang tự chấm", "còn 41 ngày", "Đã thẩm định", "Đã chốt", "nhất trí với mọi mục"]) {
    await expect(unit.getByText(unseen, { exact: false })).toHaveCount(0);
  }
  await expectAccessible(unit);
  await unit.goto("/2024/phieu-cham/DCS14");
  await expect(unit.getByRole("listitem").filter({ hasText: "Xếp loại năm 2024" }).first()).toContainText("Đã khép");

  await page.goto(DESK);
  await page.getByText("Đưa trở lại xếp loại").first().click();
  const back = form(page, "Đưa trở lại xếp loại");
  await back.getByRole("button", { name: "Đưa trở lại xếp loại" }).click();
  await expect(back.getByLabel("Lý do đưa trở lại")).toHaveAccessibleDescription(/Cần ghi lý do/);
  await back.getByLabel("Lý do đưa trở lại").fill("Đã hoạt động đủ năm");
  await back.getByRole("button", { name: "Đưa trở lại xếp loại" }).click();
  await page.waitForURL(/da=tro-lai/);
  await expect(page.getByText("Đã đưa đơn vị trở lại xếp loại", { exact: false })).toBeVisible();
  await unit.goto("/2024/xep-loai/DCS14");
  await expect(unit.getByText("Đoàn Khối đã khép phiếu này", { exact: false })).toHaveCount(0);
});

test("without scripts: the refusal stands open at the field with what was typed, then it is written and brought back", async ({ as }) => {
  const page = await as("thuky", { javaScriptEnabled: false, width: 360 });
  await page.goto(DESK);
  await page.getByText("Để ngoài xếp loại").first().click();
  const aside = form(page, "Để ngoài xếp loại");
  await aside.getByLabel("Lý do").fill("Viết khi không có script");
  await aside.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await expect(form(page, "Để ngoài xếp loại").getByRole("alert")).toBeVisible();
  await expect(aside.getByLabel("Lý do")).toHaveValue("Viết khi không có script");
  await aside.getByLabel("Mức").selectOption({ label: "Chưa xếp loại" });
  await aside.getByRole("button", { name: "Để ngoài xếp loại" }).click();
  await expect(page.getByText("Để ngoài xếp loại: Chưa xếp loại")).toBeVisible();
  await page.getByText("Đưa trở lại xếp loại").first().click();
  await form(page, "Đưa trở lại xếp loại").getByLabel("Lý do đưa trở lại").fill("Thử xong");
  await form(page, "Đưa trở lại xếp loại").getByRole("button", { name: "Đưa trở lại xếp loại" }).click();
  await expect(page.getByText("Đã đưa đơn vị trở lại xếp loại", { exact: false })).toBeVisible();
});
