import fc from "fast-check";
import { expect, test } from "vitest";
import { html, printHtml } from "../../../lib/public-page/html";
import { askPage, documentPage, type VerificationView } from "../../../lib/public-page/verification";

const NASTY = `<script>alert(1)</script> & "hai" 'một'`;
const ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;hai&quot; &#39;một&#39;";

const view: VerificationView = {
  ...{ code: "7K3M-0QXZ-A1B2-C3D4", type: NASTY, numberText: NASTY, day: NASTY, issuer: NASTY, holders: [NASTY, NASTY], subject: NASTY },
  standing: { tone: "good", label: NASTY, details: [NASTY] },
  ...{ contentHash: NASTY, chainNote: NASTY },
  signedFile: { kind: NASTY, at: NASTY, signatures: [{ signer: NASTY, at: NASTY, check: NASTY, doubtful: true }] },
  files: [{ label: NASTY, sha256: NASTY, says: NASTY }],
};

test("texts are escaped in content and attributes, made parts and lists are not", () => {
  const part = html`<b title="${NASTY}">${NASTY}</b>`;
  expect(printHtml(html`<p>${[part, part]}${null}${false}${3}</p>`)).toBe(`<p>${`<b title="${ESCAPED}">${ESCAPED}</b>`.repeat(2)}3</p>`);
});

test("no text breaks out, whatever it holds", () => {
  fc.assert(fc.property(fc.string(), (text) => !/[<>"']/.test(printHtml(html`${text}`))));
});

test("a document's page shows every hostile name as text", () => {
  const page = printHtml(documentPage(view));
  expect(page).not.toContain("<script>");
  expect(page).not.toContain('"hai"');
  expect(page.split(ESCAPED).length - 1).toBeGreaterThanOrEqual(16);
});

test("what was typed as a code comes back as text, with what is wrong at its field", () => {
  const page = printHtml(askPage('"><script>', "Mã gồm 16 chữ và số."));
  expect(page).toContain('value="&quot;&gt;&lt;script&gt;"');
  expect(page).toContain('aria-describedby="ma-error ma-hint" aria-invalid="true"');
});

test("a document without number, unit or signed file leaves those lines out", () => {
  const page = printHtml(documentPage({ ...view, numberText: "", holders: [], signedFile: null, type: "Phiếu thẩm định" }));
  expect(page).toContain("<h1>Phiếu thẩm định</h1>");
  expect(page).not.toContain("Số, ký hiệu");
  expect(page).not.toContain("Đơn vị");
  expect(page).toContain("Chưa có bản đã ký");
});
