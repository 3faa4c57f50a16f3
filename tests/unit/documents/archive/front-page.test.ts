import { describe, expect, it } from "vitest";
import { frontPage } from "../../../../lib/documents/archive/front-page";

const page = (more: Partial<Parameters<typeof frontPage>[0]> = {}) =>
  frontPage({ title: "Hồ sơ", subtitle: "", paragraphs: [], warnings: [], sections: [], ...more }).toString("utf8");

describe("the page that is opened first", () => {
  it("shows names as they are, never as marks of the page", () => {
    const name = `<img src=x onerror=alert(1)> & "Kế hoạch" 'a'.pdf`;
    const html = page({ title: name, warnings: [name], sections: [{ title: name, lines: [{ href: name, text: name, note: name }] }] });
    expect(html).not.toContain("<img");
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt; &amp; &quot;Kế hoạch&quot; &#39;a&#39;\.pdf/g)).toHaveLength(6);
  });

  it("links by the path from the page, every part of it encoded", () => {
    const html = page({ sections: [{ title: "1", lines: [{ href: "6 Minh chứng/1.1/50 % #2?.pdf", text: "a", note: "" }] }] });
    expect(html).toContain('href="6%20Minh%20ch%E1%BB%A9ng/1.1/50%20%25%20%232%3F.pdf"');
  });

  it("has no link for what is not there", () => {
    const html = page({ sections: [{ title: "1", lines: [{ href: null, text: "Danh sách.pdf", note: "THIẾU" }] }] });
    expect(html).toContain("<td>Danh sách.pdf</td>");
    expect(html).not.toContain("<a ");
  });

  it("says on top how many files are to be looked at, and nothing where all is well", () => {
    expect(page({ warnings: ["a.pdf: THIẾU", "b.pdf: KHÁC"] })).toContain("Cần xem lại 2 tệp:");
    expect(page()).not.toContain("Cần xem lại");
  });
});
