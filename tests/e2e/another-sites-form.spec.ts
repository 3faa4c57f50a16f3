import { expect, test } from "../support/browser";

const PAGE = "/2025/ho-so/DCS09/dang-ky/1";

for (const origin of ["https://example.org", "null", "http://localhost.example.org"]) {
  test(`a form that comes from ${origin} is refused in a sentence and changes nothing`, async ({ as }) => {
    const page = await as("dcs09", { javaScriptEnabled: false });
    await page.goto(PAGE);
    const card = page.getByRole("article", { name: "Tiêu chí 1.2", exact: true });
    const before = await card.getByLabel("Giải pháp").inputValue();
    const fields = await card
      .locator("form")
      .first()
      .evaluate((form) => (form instanceof HTMLFormElement ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : []));
    const multipart = { ...Object.fromEntries(fields), solution: "Lời của trang khác" };
    const answer = await page.request.post(PAGE, { headers: { origin }, multipart });
    expect(answer.status()).toBe(403);
    expect(answer.headers()["content-type"]).toContain("text/plain; charset=utf-8");
    expect(await answer.text()).toMatch(/^Yêu cầu không đến từ trang của hệ thống\./);
    await page.goto(PAGE);
    await expect(card.getByLabel("Giải pháp")).toHaveValue(before);
    const own = await page.request.post(PAGE, { headers: { origin: new URL(page.url()).origin }, multipart });
    expect(own.status()).toBe(200);
    expect(await own.text()).toContain("Lời của trang khác");
  });
}
