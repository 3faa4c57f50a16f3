import { expect, test } from "../support/browser";

// What the secretary sets, the unit copies by: the two follow each other.
test.describe.configure({ mode: "serial" });

for (const javaScriptEnabled of [true, false]) {
  test(`the secretary moves a line up, and a unit copies in that order (scripts: ${javaScriptEnabled})`, async ({ as }) => {
    const page = await as("thuky", { javaScriptEnabled, width: 360 });
    await page.goto("/2024/phan-mem");
    await page.getByRole("link", { name: "Thứ tự chép" }).click();
    const lines = page.getByRole("form", { name: "Thứ tự chép" }).getByRole("listitem");
    await expect(lines.first()).toContainText("1. Chỉ tiêu");
    await expect(page.getByRole("button", { name: "Dời lên: Chỉ tiêu", exact: true })).toBeDisabled();
    await page.getByRole("button", { name: "Dời lên: Số đạt" }).click();
    await expect(page.getByText("Đã dời “Số đạt” lên dòng 1.")).toBeVisible();
    await expect(lines.first()).toContainText("1. Số đạt");
    await page.getByRole("button", { name: "Đưa lên trước các nội dung" }).click();
    await expect(page.getByText("Đã đưa Kèm theo báo cáo lên trước các nội dung.")).toBeVisible();

    const unit = await as("dcs13", { javaScriptEnabled });
    await unit.goto("/2024/ho-so/DCS13/chep-sang-phan-mem");
    await expect(unit.getByRole("heading", { level: 2 }).first()).toHaveText("Kèm theo báo cáo");
    const item = unit.getByRole("listitem").filter({ has: unit.getByRole("heading", { name: /^1\.9 / }) });
    await expect(item.getByRole("term").first()).toHaveText("Số đạt");

    await page.getByRole("button", { name: "Trở về thứ tự ban đầu" }).click();
    await expect(lines.first()).toContainText("1. Chỉ tiêu");
  });
}
