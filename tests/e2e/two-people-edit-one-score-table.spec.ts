import { expect, test } from "../support/browser";

test("ranking, awards and conditions of thi đua are edited; who saves second loses nothing typed and overwrites nobody", async ({ as }) => {
  test.setTimeout(120_000);
  const page = await as("thuky");
  await page.goto("/bo-quy-tac");
  await page
    .getByRole("link", { name: /^Bảng điểm thi đua \(Cơ quan.*bản 1$/ })
    .first()
    .click();
  await page.getByRole("button", { name: "Sao chép thành bản nháp" }).click();
  await page.waitForURL(/\/sua$/);
  const edit = new URL(page.url()).pathname;
  const changes = page.locator("section").filter({ has: page.getByRole("heading", { name: /^Khác với/ }) });

  const other = await as("quantri");
  await other.goto(`${edit}/xep-hang`);
  await other.getByLabel("3. Hình thức").fill("Bằng khen của Thành đoàn");
  await other.getByLabel("Đến hạng").nth(2).fill("2");

  await page.getByRole("link", { name: "Thêm điều kiện" }).click();
  await expect(page.getByLabel("Không thỏa thì tối đa")).toHaveCount(0);
  await page.getByLabel("Nội dung điều kiện").fill("Không nợ báo cáo quý");
  await page.getByRole("button", { name: "Thêm điều kiện" }).click();
  await expect(changes).toContainText("Điều kiện LT3 thêm mới");

  await other.getByRole("button", { name: "Lưu" }).click();
  await expect(other.getByText(/Đã có người sửa bản nháp này trước đồng chí/)).toBeVisible();
  await expect(other.getByLabel("3. Hình thức")).toHaveValue("Bằng khen của Thành đoàn");
  await other.goto(`${edit}/xep-hang`);
  await other.getByLabel("Xét thứ 1").selectOption({ label: "ít điểm trừ hơn" });
  await other.getByLabel("Xét thứ 3").selectOption({ label: "ít điểm trừ hơn" });
  await other.getByLabel("Các đơn vị trong cụm chấm").check();
  await other.getByLabel("1. Hình thức").fill("");
  await other.getByLabel("Đến hạng").nth(0).fill("");
  await other.getByRole("button", { name: "Lưu" }).click();
  await other.waitForURL(/\/sua#quy-tac$/);
  await other.getByRole("link", { name: "Một cách xét bằng điểm bị ghi hai lần" }).click();
  await other.getByLabel("Xét thứ 3").selectOption({ label: "Không dùng" });
  await other.getByRole("button", { name: "Lưu" }).click();
  await other.waitForURL(/\/sua#quy-tac$/);

  await page.reload();
  await expect(changes).toContainText("ít điểm trừ hơn; nộp báo cáo đúng hạn. Vẫn bằng thì đồng hạng");
  await expect(changes).toContainText("Các đơn vị trong cụm chấm trước khi Đoàn Khối thẩm định");
  await expect(changes).toContainText("Khen thưởng “Cờ thi đua của Đoàn Khối” bỏ đi");
  await page.getByRole("button", { name: "Đưa II xuống" }).click();
  await expect(changes).toContainText("I, III, II, TH, TR");
  await expect(page.getByRole("heading", { name: "Còn phải sửa trước khi công bố" })).toHaveCount(0);
  await page.getByText("Xóa bản nháp", { exact: true }).click();
  await page.getByRole("button", { name: "Xóa bản nháp này" }).click();
  await page.waitForURL((url) => url.pathname === "/bo-quy-tac");
});

test("the due instant of a đợt moves, and only units without a phiếu get one", async ({ as }) => {
  const page = await as("thuky", { width: 360 });
  await page.goto("/nam-cong-tac/2024/dot");
  const round = page.locator("section").filter({ has: page.getByRole("heading", { name: "Thi đua · Cả năm" }) });
  await round.getByText("Đổi hạn nộp").click();
  await round.getByLabel("Hạn mới", { exact: false }).first().fill("31/02/2024");
  await round.getByRole("button", { name: "Đổi hạn" }).click();
  await expect(round.getByRole("link", { name: /Cần có ngày và giờ hết hạn/ })).toBeVisible();
  await round.getByLabel("Hạn mới", { exact: false }).first().fill("18/12/2024");
  await round.getByRole("button", { name: "Đổi hạn" }).click();
  await expect(round.getByText("Đã đổi hạn.")).toBeVisible();
  await expect(round).toContainText("23:59 ngày 18/12/2024");
  await round.getByLabel("Hạn mới", { exact: false }).first().fill("10/12/2024");
  await round.getByRole("button", { name: "Đổi hạn" }).click();
  await expect(round).toContainText("23:59 ngày 10/12/2024");
  await round.getByText("Tạo phiếu cho đơn vị mới").click();
  await round.getByRole("button", { name: "Tạo phiếu còn thiếu" }).click();
  await expect(round.getByText("Mọi đơn vị đều đã có phiếu.")).toBeVisible();
});
