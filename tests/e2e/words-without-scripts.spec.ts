import { expect, test } from "../support/browser";

const plain = { javaScriptEnabled: false, width: 360 } as const;

for (const [what, path] of [
  ["an address that leads nowhere", "/khong-co-trang-nay"],
  ["another unit's dossier", "/2024/ho-so/DCS01"],
  ["a year that is not worked in", "/2031/ho-so/DCS03"],
] as const) {
  test(`${what} is not found in words, with scripts off and on`, async ({ as }) => {
    for (const options of [plain, { width: 360 }]) {
      const page = await as("dcs03", options);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("heading", { name: "Không tìm thấy trang này" })).toBeVisible();
      await page.getByRole("link", { name: "Về việc cần làm" }).click();
      await expect(page.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
    }
  });
}
