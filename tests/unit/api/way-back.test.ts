import { expect, test } from "vitest";
import { wayBack } from "../../../lib/api/way-back";

const PAGE = "http://localhost:3000/2024/ho-so/DCS03/tu-danh-gia/1";

test("leads back to the page and the item, with the reason of a refusal", () => {
  expect(wayBack(`${PAGE}?tep=cu`, null, "1.1")).toBe("/2024/ho-so/DCS03/tu-danh-gia/1#tc-1-1");
  expect(wayBack(PAGE, "Tệp rỗng", "bien-ban")).toBe("/2024/ho-so/DCS03/tu-danh-gia/1?tep=T%E1%BB%87p+r%E1%BB%97ng#tc-bien-ban");
});

test("never leads to another site, whatever page named itself as the one before", () => {
  for (const referer of [
    "https://noi-khac.vn//noi-khac.vn/x",
    "https://noi-khac.vn/\\\\noi-khac.vn",
    "https://noi-khac.vn///x",
    "javascript:alert(1)",
    "",
    null,
  ]) {
    const location = wayBack(referer, "Không nhận", "");
    expect(new URL(location, "http://localhost:3000").origin).toBe("http://localhost:3000");
  }
});
