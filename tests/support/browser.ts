import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";

/** Passwords of the demonstration's accounts by user name. */
export function passwordOf(username: string): string {
  const file = process.env.DEMO_ACCOUNTS_FILE ?? "";
  const line = readFileSync(file, "utf8")
    .split("\n")
    .map((row) => row.split("\t"))
    .find((row) => row[0] === username);
  if (!line?.[1]) throw new Error(`no account ${username} in ${file}`);
  return line[1];
}

const states = new Map<string, Awaited<ReturnType<BrowserContext["storageState"]>>>();

/** Opens a page as somebody; signs in through the page once per person and run. */
async function openAs(browser: Browser, username: string, options: { width?: number; javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const { width = 1280, javaScriptEnabled = true } = options;
  const viewport = { width, height: width < 700 ? 800 : 900 };
  const known = states.get(username);
  const context = await browser.newContext({ viewport, javaScriptEnabled, storageState: known });
  const page = await context.newPage();
  if (known) return page;
  await signIn(page, username, passwordOf(username));
  states.set(username, await context.storageState());
  return page;
}

/** Signs in through the form. */
export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto("/dang-nhap");
  await page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("heading", { name: "Việc cần làm" })).toBeVisible();
}

/** Every test may open pages as several people; they are closed at its end. */
export const test = base.extend<{ as: (username: string, options?: { width?: number; javaScriptEnabled?: boolean }) => Promise<Page> }>({
  as: async ({ browser }, use) => {
    const opened: Page[] = [];
    await use(async (username, options) => {
      const page = await openAs(browser, username, options);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.context().close();
  },
});

/** Fails where axe finds anything, or where the page scrolls sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

export { expect };
